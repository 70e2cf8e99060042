import { describe, expect, it } from '@jest/globals';
import { readEmploymentForm, readHousing, readShifts } from './conditions.js';

describe('readShifts', () => {
  it.each([
    ['làm giờ hành chính, nghỉ chủ nhật', ['office']],
    ['8h - 17h từ thứ 2 đến thứ 6', ['office']],
    ['t2-t7, nghỉ cn', ['office']],
    ['nhân viên hành chính, thủ tục hành chính', []],
    ['làm ca đêm, có phụ cấp', ['night']],
    ['ca ngày hoặc ca đêm', ['day', 'night']],
    ['xoay ca 2 tuần một lần', ['rotating']],
    ['làm theo ca: ca sáng, ca tối', ['day', 'night', 'rotating']],
    ['nhà máy chạy 3 ca 4 kíp', ['rotating']],
    ['週休二日，夜班津貼', ['office', 'night']],
    ['주 5일 근무, 2교대', ['office', 'rotating']],
    ['mon - fri, 9 to 6', ['office']],
    ['ca sĩ phòng trà', []],
  ])('reads %s', (text, shifts) => {
    expect(readShifts(text)).toEqual(shifts);
  });
});

describe('readEmploymentForm', () => {
  it.each([
    ['thợ may', 'FULL_TIME', 'full_time'],
    ['thợ may', 'Nhân viên chính thức, Bán thời gian', 'full_time'],
    ['phục vụ part time', null, 'part_time'],
    ['gia sư bán thời gian', 'Full-time', 'part_time'],
    ['công nhân thời vụ tết', null, 'seasonal'],
    ['thực tập sinh kế toán', null, 'internship'],
    ['thực tập sinh kỹ năng nhật bản', null, null],
    ['marketing intern', null, 'internship'],
    ['internal auditor', null, null],
    ['thợ hàn', '정규직(수습 3개월)', 'full_time'],
    ['thợ hàn', 'Hybrid', null],
  ])('reads %s with %j', (title, field, form) => {
    expect(readEmploymentForm(title, field)).toBe(form);
  });
});

describe('readHousing', () => {
  it.each([
    ['công ty bao ăn ở', true],
    ['nuôi ăn, ở tại xưởng', true],
    ['bố trí chỗ ăn ở cho thợ', true],
    ['có ký túc xá miễn phí', true],
    ['hỗ trợ ktx cho nhân viên ở xa', true],
    ['提供宿舍', true],
    ['기숙사 제공', true],
    ['không bao ăn ở', false],
    ['tự túc chỗ ở', false],
    ['phụ cấp nhà ở 500k', null],
    ['thiết kế nhà ở dân dụng', null],
    ['làm việc ở quận 7', null],
  ])('reads %s', (text, housing) => {
    expect(readHousing(text)).toBe(housing);
  });
});
