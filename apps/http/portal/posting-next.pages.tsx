import { type PostingDetail, postingsTexts } from '#libs/postings';
import { CallCentre, centreTel, centreZalo, type Frame, Icon, LinkButton } from '#libs/ui';

/** What the reader can do with the posting; in a preview nothing, but they see what others can. */
export type CanApply =
  'apply' | 'login' | 'referral' | 'information' | 'closed' | 'applied' | 'draft' | 'preview';

interface NextActionProps {
  frame: Frame;
  posting: PostingDetail;
  canApply: CanApply;
  /** The reader's own file of this posting, once they have applied. */
  placementHref?: string;
}

/** The one thing to do next, beside a person to ask. */
export function NextAction(props: NextActionProps) {
  const { language } = props.frame;
  const next = nextAction(props);
  return (
    <>
      {next === null ? (
        <CallCentre language={language} kind="primary" />
      ) : (
        <>
          {next.href === undefined ? (
            <a class="btn btn-primary" role="link" aria-disabled="true">
              {postingsTexts(language, next.key)}
            </a>
          ) : (
            <LinkButton href={next.href}>{postingsTexts(language, next.key)}</LinkButton>
          )}
          <LinkButton href={centreTel(language)} kind="quiet" icon="phone">
            {postingsTexts(language, 'posting.ask')}
          </LinkButton>
        </>
      )}
      <div class="more-actions">
        <LinkButton href={centreZalo(language)} kind="quiet" icon="message-circle">
          {postingsTexts(language, 'posting.zalo')}
        </LinkButton>
        <button type="button" class="btn btn-quiet" data-print hidden>
          <Icon name="printer" />
          {postingsTexts(language, 'posting.print')}
        </button>
      </div>
    </>
  );
}

function nextAction({ posting, canApply, placementHref }: NextActionProps) {
  const apply = `/viec-lam/${posting.code}/ung-tuyen`;
  const login = `/dang-nhap?tiep=${encodeURIComponent(apply)}`;
  switch (canApply) {
    case 'apply':
      return { href: apply, key: 'posting.apply' } as const;
    case 'preview':
      return { href: undefined, key: 'posting.apply' } as const;
    case 'login':
      return { href: login, key: 'posting.login' } as const;
    case 'referral':
      return { href: apply, key: 'posting.referral' } as const;
    case 'applied':
      return { href: placementHref ?? '/thong-bao', key: 'posting.see-file' } as const;
    case 'closed':
    case 'draft':
      return { href: `/?market=${posting.market}`, key: 'posting.others' } as const;
    case 'information':
      return null;
  }
}
