import { formatDate, type Language } from '#libs/platform';
import { type LegalRule, referenceTexts } from '#libs/reference';
import { Icon, Note, type Frame, Page, Table } from '#libs/ui';
import { type FormView, ReferenceForm } from './reference-form.js';
import { type ChangeRow, ChangesTable } from './reference.pages.js';
import { type ShownList, valueText, wordOf } from './reference.rows.js';

interface EntryPageProps {
  frame: Frame;
  list: ShownList;
  title: string;
  saved: boolean;
  forms: FormView[];
  /** Of a legal rule, the first first. */
  versions: LegalRule[];
  changes: ChangeRow[];
}

/** One entry: its forms, its versions, and who changed it. */
export function ReferenceEntryPage(props: EntryPageProps) {
  const { frame, list, title, saved, forms, versions, changes } = props;
  const { language } = frame;
  return (
    <Page frame={frame} title={title} staff>
      <div class="console">
        <a class="back" href={`/department/reference/${list}`}>
          <Icon name="chevron-left" />
          {referenceTexts(language, `reference.list.${list}`)}
        </a>
        <h1>{title}</h1>
        {saved && <Note kind="ok" title={referenceTexts(language, 'reference.saved')} />}
        {versions.length > 0 && <Versions language={language} versions={versions} />}
        <div class="reference-forms">
          {forms.map((form) => (
            <ReferenceForm key={form.action} frame={frame} form={form} />
          ))}
        </div>
        <h2>{referenceTexts(language, 'reference.history')}</h2>
        <ChangesTable language={language} rows={changes} />
      </div>
    </Page>
  );
}

function Versions({ language, versions }: { language: Language; versions: LegalRule[] }) {
  const keys = ['validFrom', 'validTo', 'value', 'standing', 'source'] as const;
  const fact = wordOf(`reference.fact.${versions.at(-1)?.selectsBy ?? ''}`, language);
  return (
    <section>
      <h2>{referenceTexts(language, 'reference.versions')}</h2>
      <p class="muted">{referenceTexts(language, 'reference.selects-by', { fact })}</p>
      <div class="panel table-panel">
        <Table
          caption={referenceTexts(language, 'reference.versions')}
          columns={keys.map((key) => ({ label: referenceTexts(language, `reference.${key}`) }))}
          rows={versions.map((rule) => ({
            key: rule.id,
            cells: [
              formatDate(rule.validFrom),
              rule.validTo === null
                ? referenceTexts(language, 'reference.open-end')
                : formatDate(rule.validTo),
              valueText(rule.value, language) || referenceTexts(language, 'reference.no-value'),
              referenceTexts(language, `reference.standing.${rule.standing}`),
              rule.source,
            ],
          }))}
        />
      </div>
    </section>
  );
}
