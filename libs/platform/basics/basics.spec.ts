import { describe, expect, it } from '@jest/globals';
import { ageOn, addDays, dateInZone, daysBetween, formatDate, formatInstant } from './dates.js';
import { newCode, newId } from './ids.js';
import { formatMillions, formatMoney } from './money.js';
import { defineTexts } from './text.js';
import { clean, fold, hasMarks, slug } from './vietnamese.js';

describe('dates', () => {
  it('takes the calendar of the province', () => {
    expect(dateInZone(new Date('2026-11-23T17:00:00Z'))).toBe('2026-11-24');
    expect(dateInZone(new Date('2026-11-23T16:59:59Z'))).toBe('2026-11-23');
  });
  it('counts days over leap days and month ends', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });
  it.each([
    ['2008-11-24', '2026-11-24', 18],
    ['2008-11-25', '2026-11-24', 17],
    ['2004-02-29', '2022-02-28', 17],
  ])('who was born %s is on %s %d years old', (birth, day, age) => {
    expect(ageOn(birth, day)).toBe(age);
  });
  it('writes day, month, year', () => {
    expect(formatDate('2026-11-24')).toBe('24/11/2026');
    const instant = new Date('2026-11-24T15:05:00Z');
    expect(formatInstant(instant, 'vi')).toBe('22:05 24/11/2026');
    expect(formatInstant(instant, 'en')).toBe('24/11/2026, 22:05');
  });
});

describe('ids', () => {
  it('sort by the time of their making', () => {
    const ids = Array.from({ length: 50 }, newId);
    expect([...ids].sort()).toEqual(ids);
  });
  it('codes have no letters that look alike', () => {
    expect(newCode()).toMatch(/^[2-9a-hjkmnp-z]{8}$/);
  });
});

describe('money', () => {
  it('speaks both languages', () => {
    expect(formatMoney({ minor: 24_485_000, currency: 'VND' }, 'vi')).toBe('24.485.000\u00a0đ');
    expect(formatMoney({ minor: 29_500, currency: 'TWD' }, 'en')).toBe('29,500\u00a0TWD');
    expect(formatMoney({ minor: 120_050, currency: 'USD' }, 'en')).toBe('1,200.5\u00a0USD');
    expect(formatMillions(24_485_000, 'vi')).toBe('24,5');
  });
});

describe('vietnamese', () => {
  it('folds marks and đ', () => {
    expect(fold('Đường Nguyễn Thị Ánh Tuyết')).toBe('duong nguyen thi anh tuyet');
  });
  it('knows whether marks were typed', () => {
    expect(hasMarks('tho may')).toBe(false);
    expect(hasMarks('Thợ máy')).toBe(true);
  });
  it('cleans spaces and control characters', () => {
    expect(clean('  Thợ\u200b   hàn\n\u0000')).toBe('Thợ hàn');
  });
  it('makes address parts', () => {
    expect(slug('Công nhân may (Đông Hà)')).toBe('cong-nhan-may-dong-ha');
    expect(slug('製造')).toBe('');
  });
});

describe('defineTexts', () => {
  const texts = defineTexts({ hello: 'Chào {name}' }, { hello: 'Hello {name}' });
  it('fills parameters and leaves unknown ones visible', () => {
    expect(texts('vi', 'hello', { name: 'Lan' })).toBe('Chào Lan');
    expect(texts('en', 'hello')).toBe('Hello {name}');
  });
  it('knows its keys and not those of every object', () => {
    expect(texts.has('hello')).toBe(true);
    expect(texts.has('toString')).toBe(false);
  });
});
