import { type FieldProblem } from '#libs/platform';
import { postingsTexts } from '#libs/postings';
import { Button, CsrfFields, ErrorSummary, type Frame, Icon, Page } from '#libs/ui';
import { formSentences } from '../web/sentences.js';
import { type PostingValues } from './posting-form.js';
import { type PostingOptions, type Sheet } from './posting-form.fields.js';
import { Asks, Hours, Words } from './posting-form.sections.js';
import { HomeWork, type OrderOnLine, OrderWork } from './posting-form.work.js';

interface PostingFormPageProps {
  frame: Frame;
  values: PostingValues;
  options: PostingOptions;
  problems: FieldProblem[];
  requestKey: string;
  /** The stored posting that is written over; none for a new one. */
  saved?: { id: string; version: number; status: 'draft' | 'published' | 'closed'; title: string };
  order?: OrderOnLine;
}

/** The form of a posting, in sections; each sending stores a draft. */
export function PostingFormPage(props: PostingFormPageProps) {
  const { frame, values, options, problems, saved, order } = props;
  const { language } = frame;
  const sentences = formSentences(language, problems);
  const sheet: Sheet = { language, values, sentences, lists: options };
  const live = saved?.status === 'published';
  const title = postingsTexts(language, saved ? 'write.title-edit' : 'write.title-new');
  const back = saved ? `/agency/postings/${saved.id}` : '/agency/postings';
  return (
    <Page frame={frame} title={title} staff>
      <div class="console posting-desk">
        <a class="back" href={back}>
          <Icon name="chevron-left" />
          {saved?.title ?? postingsTexts(language, 'own.back')}
        </a>
        <h1>{title}</h1>
        <ErrorSummary language={language} sentences={sentences} />
        <p class="muted">{postingsTexts(language, live ? 'write.live' : 'write.saved-often')}</p>
        <form
          id="f-posting"
          class="form"
          method="post"
          action={saved ? `/agency/postings/${saved.id}` : '/agency/postings'}
          noValidate
        >
          <CsrfFields frame={frame} requestKey={props.requestKey} />
          {saved && <input type="hidden" name="version" value={saved.version} />}
          {order ? (
            <>
              <input type="hidden" name="market" value="overseas" />
              <input type="hidden" name="quotaLineId" value={values.quotaLineId} />
              <OrderWork {...sheet} order={order} />
            </>
          ) : (
            <HomeWork {...sheet} />
          )}
          <Hours {...sheet} />
          <Asks {...sheet} />
          <Words {...sheet} />
          <p class="actions posting-save">
            <Button>{postingsTexts(language, live ? 'write.save-live' : 'write.save')}</Button>
          </p>
        </form>
      </div>
    </Page>
  );
}
