import { describe, expect, it } from '@jest/globals';
import { readEducation } from './education.js';
import { readExperience } from './experience.js';
import { readLanguageWish } from './language-wish.js';

describe('readExperience', () => {
  it.each([
    ['1 năm', 12],
    ['1 – 3 năm', 12],
    ['Trên 5 năm', 60],
    ['0.5 - 1 năm', 6],
    ['12 tháng', 12],
    ['3', 36],
    ['Không yêu cầu', 0],
    ['Không yêu cầu kinh nghiệm', 0],
    ['Chưa có kinh nghiệm', 0],
    ['Mới tốt nghiệp', 0],
    ['Dưới 1 năm', 0],
    ['Lên đến 1 Năm', 0],
    ['3年以上', 36],
    ['經歷不拘', 0],
    ['경력4년↑', 48],
    ['신입·경력', 0],
    ['-1 năm', null],
    ['Nhân viên', null],
    ['99 năm', null],
  ])('reads the field %s', (field, months) => {
    expect(readExperience([field], '')).toBe(months);
  });

  it.each([
    ['không cần kinh nghiệm, được đào tạo', 0],
    ['có ít nhất 02 năm kinh nghiệm', 24],
    ['kinh nghiệm: từ 6 tháng trở lên', 6],
    ['1-2 năm kinh nghiệm bán hàng', 12],
    ['at least 3 years of experience', 36],
    ['3년 이상의 실무 경험', 36],
    ['với 30 năm kinh nghiệm, công ty chúng tôi', null],
    ['hợp đồng 3 năm', null],
  ])('reads the requirement %s', (text, months) => {
    expect(readExperience([null], text)).toBe(months);
  });

  it('believes the words before a nought that means nothing', () => {
    expect(readExperience(['0 năm'], 'minimum of 3 years of experience')).toBe(36);
    expect(readExperience(['0 năm'], 'nhanh nhẹn')).toBe(0);
    expect(readExperience(['Tối thiểu Cử Nhân', '3 – 5 năm'], '')).toBe(36);
  });
});

describe('readEducation', () => {
  it.each([
    ['Đại học', 'university'],
    ['Cao Đẳng trở lên', 'college'],
    ['專科、大學', 'college'],
    ['Trung cấp', 'vocational'],
    ['Trung Học', 'upper_secondary'],
    ['Tốt nghiệp cấp 3 trở lên', 'upper_secondary'],
    ['Không giới hạn', 'none'],
    ['Lao động phổ thông', 'none'],
    ['學歷不拘', 'none'],
    ['Java', null],
  ])('reads the field %s', (field, level) => {
    expect(readEducation([field], '')).toBe(level);
  });

  it.each([
    ['tốt nghiệp cao đẳng/đại học', 'college'],
    ['trình độ: 12/12 trở lên', 'upper_secondary'],
    ['trình độ văn hóa 9/12', 'lower_secondary'],
    ['tốt nghiệp thpt', 'upper_secondary'],
    ["bachelor's degree in law", 'university'],
    ['không yêu cầu bằng cấp', 'none'],
    ['dạy học sinh tiểu học, thcs', null],
  ])('reads the requirement %s', (text, level) => {
    expect(readEducation([null], text)).toBe(level);
  });
});

describe('readLanguageWish', () => {
  it.each([
    ['tiếng nhật từ n3 trở lên', 'JLPT', 'N3'],
    ['jlpt n2', 'JLPT', 'N2'],
    ['trình độ tiếng nhật n5~n4', 'JLPT', 'N5'],
    ['topik 3', 'TOPIK', '3'],
    ['eps-topik 110 điểm', 'EPS_TOPIK', '110'],
    ['tocfl a2', 'TOCFL', 'A2'],
    ['hsk4', 'HSK', '4'],
    ['toeic 500+', 'TOEIC', '500'],
    ['ielts từ 6,5', 'IELTS', '6.5'],
    ['tiếng anh tương đương b1', 'CEFR_EN', 'B1'],
  ])('reads %s', (text, test, level) => {
    expect(readLanguageWish(text)).toEqual({ test, level });
  });

  it.each([
    'ưu tiên ứng viên có jlpt n2',
    'giảng dạy lớp hsk4',
    'thưởng khi có toeic 700',
    'khu công nghiệp n3',
    'tiếng nhật giao tiếp',
  ])('asks for nothing in %s', (text) => {
    expect(readLanguageWish(text)).toBeNull();
  });
});
