import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Reference, shippedLists } from '#libs/reference';
import { readEmploymentForm, readHousing, readShifts } from './conditions.js';
import { readDate } from './dates.js';
import { readEducation } from './education.js';
import { readExperience } from './experience.js';
import { htmlToText } from './html-to-text.js';
import { readLanguageWish } from './language-wish.js';
import { readLanguage } from './language.js';
import { repairText } from './mojibake.js';
import { createOccupationReader } from './occupation.js';
import { readPay } from './pay.js';
import { createPlaceReader } from './place.js';
import { rawPostingSchema } from './raw-posting.schema.js';
import { createReader } from './read-posting.js';
import { readAgeWish, readSexWish } from './wishes.js';

const reference = new Reference(shippedLists);
const nothing = { min: null, max: null, currency: null };
const context = { homeCurrency: 'VND', rateToVnd: () => undefined };
const parsers: Record<string, (text: string) => unknown> = {
  pay: (text) => readPay({ text, title: text }, nothing, context),
  place: createPlaceReader(reference),
  date: (text) => readDate(text, { from: '2026-11-24', ahead: true }),
  experience: (text) => readExperience([text], text),
  education: (text) => readEducation([text], text),
  shifts: readShifts,
  form: (text) => readEmploymentForm(text, text),
  housing: readHousing,
  sex: readSexWish,
  age: (text) => readAgeWish(text, '2026-11-24'),
  test: readLanguageWish,
  language: readLanguage,
  mojibake: (text) => repairText(text, () => true),
  occupation: (text) => createTitleReader(text),
  html: htmlToText,
};
const occupations = createOccupationReader(reference);
const createTitleReader = (text: string) => occupations(text, text);

/** What the patterns look for, so that they are always on the brink of a match. */
const bait = fc.constantFrom(
  '1', '-', ' ', '.', ',', '0 năm ', 'từ ', 'tuổi ', '18 - ', 'nam ', 'nữ ', 'kinh nghiệm ', 'lương ',
  'không yêu cầu ', 'Ã ', 'á»', 'Ä', '<', '<a ', '&amp;', 'topik ', 'tiếng nhật ', 'tốt nghiệp ', 'ca ', 'ưu tiên ',
  'ở ', 'sinh năm 19', 'nhân viên ', 'Hà Nội ', 'xã ', '$1.', '年', '\n', '  ', 'thứ 2 ', 'N', 'tháng ', 'do đặc thù ',
); // prettier-ignore
const LENGTH = 100_000;
const hostile = fc
  .array(bait, { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(''))
  .map((piece) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH));

/** The machine may be busy with something else, so the quickest of three counts. */
function millisecondsOf(work: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const started = process.cpuUsage();
    work();
    return process.cpuUsage(started).user / 1_000;
  });
  return Math.min(...times);
}

describe('100 kB of hostile text', () => {
  it.each(Object.entries(parsers))('hold %s for less than 50 ms', (_name, parse) => {
    parse('1'.repeat(LENGTH));
    fc.assert(
      fc.property(hostile, (text) => {
        expect(millisecondsOf(() => parse(text))).toBeLessThan(50);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('in every field of a row are read without a throw', () => {
    const read = createReader(reference);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), hostile, (short, long) => {
        const fields = ['company', 'salary_text', 'location_text', 'description', 'requirements',
          'benefits', 'experience_text', 'education_text', 'employment_type', 'posted_at', 'deadline',
          'category_text']; // prettier-ignore
        const row = Object.fromEntries(fields.map((field, at) => [field, at % 2 ? short : long]));
        const raw = rawPostingSchema.parse({ source: 'x', source_id: 1, title: 'Thợ hàn', ...row });
        expect(read(raw, '2026-11-24')).toHaveProperty('reading.title', 'Thợ hàn');
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});
