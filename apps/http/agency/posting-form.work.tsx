import { type OrderTerms } from '#libs/contracts';
import { formatMoney } from '#libs/platform';
import { HOME_CURRENCIES, postingsTexts } from '#libs/postings';
import { Consent, Field, FieldGroup, Icon, Note, type Option } from '#libs/ui';
import { Choice, Line, type Sheet } from './posting-form.fields.js';

/** The contract line that an order stands on, with what its contract says. */
export interface OrderOnLine {
  name: string;
  terms: OrderTerms | undefined;
}

/** The work of an order: its contract says what it is and what it pays. */
export function OrderWork({ order, ...sheet }: Sheet & { order: OrderOnLine }) {
  const { language, values, sentences } = sheet;
  const { name, terms } = order;
  return (
    <section class="panel stack">
      <h2>{postingsTexts(language, 'write.section-work')}</h2>
      <div id="f-quotaLineId" tabIndex={-1}>
        <Note kind="tint" title={name}>
          {terms &&
            postingsTexts(language, 'write.contract-pay', {
              pay: formatMoney({ minor: terms.wageMinor, currency: terms.wageCurrency }, language),
              months: terms.termMonths,
            })}
        </Note>
      </div>
      {sentences['quotaLineId'] !== undefined && (
        <p class="field-error">
          <Icon name="circle-alert" />
          {sentences['quotaLineId']}
        </p>
      )}
      <Line {...sheet} name="title" help={postingsTexts(language, 'write.title-help')} />
      <div class="pair">
        <Line {...sheet} name="places" />
        <Field
          language={language}
          name="address"
          value={values.address}
          problem={sentences['address']}
          label={postingsTexts(language, 'write.workplace')}
          optional
        />
      </div>
    </section>
  );
}

/** Work at home: what, where and for how much. */
export function HomeWork(sheet: Sheet) {
  const { language, lists, values } = sheet;
  return (
    <>
      <section class="panel stack">
        <h2>{postingsTexts(language, 'write.section-work')}</h2>
        <Line {...sheet} name="title" help={postingsTexts(language, 'write.title-help')} />
        <div class="pair">
          <Choice {...sheet} name="occupationCode" options={lists.occupations} />
          <Line {...sheet} name="places" />
        </div>
      </section>
      <section class="panel stack">
        <h2>{postingsTexts(language, 'write.section-place')}</h2>
        <input type="hidden" name="market" value={values.market} />
        {values.market === 'national' ? (
          <>
            <Several {...sheet} name="provinceCodes" options={lists.provinces} />
            <Consent
              name="nationwide"
              label={postingsTexts(language, 'write.nationwide')}
              checked={values.nationwide === 'yes'}
            />
          </>
        ) : (
          <Several {...sheet} name="communeCodes" options={lists.communes} />
        )}
        <Line {...sheet} name="address" optional />
      </section>
      <Pay {...sheet} />
    </>
  );
}

/** Lists of one kind of place: as many as are chosen, and always room for one more. */
function Several({
  name,
  options,
  ...sheet
}: Sheet & { name: 'communeCodes' | 'provinceCodes'; options: Option[] }) {
  const { language, values, sentences } = sheet;
  const chosen = values[name];
  const rows = Array.from({ length: Math.max(3, chosen.length + 1) }, (_, index) => chosen[index]);
  return (
    <FieldGroup
      legend={postingsTexts(language, `write.${name}`)}
      name={name}
      help={postingsTexts(language, 'write.communes-help')}
      problem={sentences[name]}
    >
      <div class="posting-places">
        {rows.map((value, index) => (
          <select
            key={index}
            class="select"
            name={name}
            aria-label={`${postingsTexts(language, `write.${name}`)} ${index + 1}`}
          >
            <option value="">…</option>
            {options.map((option) => (
              <option key={option.value} value={option.value} selected={option.value === value}>
                {option.label}
              </option>
            ))}
          </select>
        ))}
      </div>
    </FieldGroup>
  );
}

function Pay(sheet: Sheet) {
  const { language } = sheet;
  const periods = ['month', 'day', 'hour', 'piece', 'year'] as const;
  const bases = ['total', 'base'] as const;
  return (
    <section class="panel stack">
      <h2>{postingsTexts(language, 'write.section-pay')}</h2>
      <div class="pair">
        <Line {...sheet} name="payMin" help={postingsTexts(language, 'write.pay-help')} />
        <Line {...sheet} name="payMax" help={postingsTexts(language, 'write.pay-help')} optional />
      </div>
      <div class="posting-three">
        <Choice
          {...sheet}
          name="payCurrency"
          options={HOME_CURRENCIES.map((value) => ({ value, label: value }))}
        />
        <Choice
          {...sheet}
          name="payPeriod"
          options={periods.map((value) => ({
            value,
            label: postingsTexts(language, `write.period.${value}`),
          }))}
        />
        <Choice
          {...sheet}
          name="payBasis"
          options={bases.map((value) => ({
            value,
            label: postingsTexts(language, `write.basis.${value}`),
          }))}
          optional
        />
      </div>
    </section>
  );
}
