import { EDUCATION_ASKED, postingsTexts } from '#libs/postings';
import { LANGUAGE_TESTS, profilesTexts } from '#libs/profiles';
import { ChoiceGroup, Field, TextArea } from '#libs/ui';
import { Choice, label, Line, type Sheet, textField } from './posting-form.fields.js';

/** When and in which form. */
export function Hours(sheet: Sheet) {
  const { language, values, sentences } = sheet;
  const forms = ['full_time', 'part_time', 'seasonal', 'internship'] as const;
  return (
    <section class="panel stack">
      <h2>{postingsTexts(language, 'write.section-hours')}</h2>
      <ChoiceGroup
        type="checkbox"
        name="shifts"
        legend={postingsTexts(language, 'write.shifts')}
        problem={sentences['shifts']}
        values={values.shifts}
        options={(['day', 'night', 'rotating', 'office'] as const).map((value) => ({
          value,
          label: postingsTexts(language, `write.shift.${value}`),
        }))}
      />
      <div class="pair">
        <Choice
          {...sheet}
          name="employmentForm"
          optional={values.market === 'overseas'}
          options={forms.map((value) => ({
            value,
            label: postingsTexts(language, `write.form.${value}`),
          }))}
        />
        <Choice
          {...sheet}
          name="housing"
          optional
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            label: postingsTexts(language, `write.housing.${value}`),
          }))}
        />
      </div>
    </section>
  );
}

/** What is asked of those who apply. */
export function Asks(sheet: Sheet) {
  const { language } = sheet;
  const help = (key: 'experience' | 'level' | 'reason') =>
    postingsTexts(language, `write.${key}-help`);
  return (
    <section class="panel stack">
      <h2>{postingsTexts(language, 'write.section-asks')}</h2>
      <div class="pair">
        <Choice
          {...sheet}
          name="educationLevel"
          optional
          options={EDUCATION_ASKED.map((value) => ({
            value,
            label: profilesTexts(language, `profiles.education.${value}`),
          }))}
        />
        <Line {...sheet} name="experienceMonths" help={help('experience')} optional />
      </div>
      <div class="pair">
        <Choice
          {...sheet}
          name="languageTest"
          optional
          options={Object.keys(LANGUAGE_TESTS).map((value) => ({
            value,
            label: value.replaceAll('_', ' '),
          }))}
        />
        <Line {...sheet} name="languageLevel" help={help('level')} optional />
      </div>
      <div class="posting-three">
        <Line {...sheet} name="ageMin" optional />
        <Line {...sheet} name="ageMax" optional />
        <Line {...sheet} name="ageReason" optional />
      </div>
      <div class="pair">
        <Choice
          {...sheet}
          name="sexWish"
          optional
          options={(['female', 'male'] as const).map((value) => ({
            value,
            label: postingsTexts(language, `write.sex.${value}`),
          }))}
        />
        <Line {...sheet} name="sexReason" help={help('reason')} optional />
      </div>
    </section>
  );
}

/** What only words can say, and until when. */
export function Words(sheet: Sheet) {
  const { language } = sheet;
  const area = (name: 'description' | 'requirements' | 'benefits') => ({
    ...textField(sheet, name),
    label: label(language, name),
  });
  return (
    <section class="panel stack">
      <h2>{postingsTexts(language, 'write.section-words')}</h2>
      <TextArea {...area('description')} rows={6} />
      <div class="pair">
        <TextArea {...area('requirements')} rows={4} optional />
        <TextArea {...area('benefits')} rows={4} optional />
      </div>
      <Field
        {...textField(sheet, 'deadline')}
        label={label(language, 'deadline')}
        help={postingsTexts(language, 'write.deadline-help')}
        type="date"
        optional
      />
    </section>
  );
}
