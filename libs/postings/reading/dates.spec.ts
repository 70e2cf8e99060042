import { describe, expect, it } from '@jest/globals';
import { readDate } from './dates.js';

describe('readDate', () => {
  it.each([
    ['2025-12-31', '2025-12-31'],
    ['31/12/2025', '2025-12-31'],
    ['31-12-2025', '2025-12-31'],
    ['5.3.2026', '2026-03-05'],
    ['Hạn nộp: 05/01/2026 (còn 12 ngày)', '2026-01-05'],
    ['ngày 9 tháng 2 năm 2026', '2026-02-09'],
    ['2026年6月30日', '2026-06-30'],
    ['2026.07.04', '2026-07-04'],
    ['29/02/2024', '2024-02-29'],
    ['2026-01-15T10:00:00', '2026-01-15'],
    ['2025-12-31T18:30:00Z', '2026-01-01'],
    ['2026-01-01 01:00+09:00', '2025-12-31'],
    ['31/12/25', '2025-12-31'],
    ['Hết tháng 2/2028', '2028-02-29'],
    ['Apply before 31 Dec 2026', '2026-12-31'],
    ['January 5th, 2027', '2027-01-05'],
  ])('reads %s', (text, date) => {
    expect(readDate(text)).toEqual({ date, impossible: false });
  });

  it.each([
    '31/02/2026',
    '2025-13-01',
    '00/12/2025',
    '29/02/2025',
    '01/01/1900',
    '2026-99-99T99:99Z',
  ])('knows that %s is no date of a calendar', (text) => {
    expect(readDate(text)).toEqual({ date: null, impossible: true });
  });

  it.each([null, '', 'Tuyển đến khi đủ người', '0901234567'])('finds no date in %j', (text) => {
    expect(readDate(text)).toEqual({ date: null, impossible: false });
  });

  const ahead = { from: '2026-11-24', ahead: true };
  const behind = { from: '2026-11-24', ahead: false };

  it.each([
    ['31-12', ahead, '2026-12-31'],
    ['Hạn: 15/1', ahead, '2027-01-15'],
    ['ngày 5 tháng 12', ahead, '2026-12-05'],
    ['Còn 12 ngày', ahead, '2026-12-06'],
    ['hết hạn trong 3 tuần', ahead, '2026-12-15'],
    ['còn 2 tháng để ứng tuyển', ahead, '2027-01-23'],
    ['Hôm nay', ahead, '2026-11-24'],
    ['ngày mai', ahead, '2026-11-25'],
    ['3 ngày trước', behind, '2026-11-21'],
    ['Cập nhật 5 giờ trước', behind, '2026-11-24'],
    ['2 weeks ago', behind, '2026-11-10'],
    ['hôm qua', behind, '2026-11-23'],
    ['20/12', behind, '2025-12-20'],
  ])('counts %s from a day', (text, context, date) => {
    expect(readDate(text, context)).toEqual({ date, impossible: false });
  });

  it('does not know a day without a year that no calendar has', () => {
    expect(readDate('31-02', ahead)).toEqual({ date: null, impossible: true });
  });
});
