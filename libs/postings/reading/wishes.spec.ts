import { describe, expect, it } from '@jest/globals';
import { needsReason, readAgeWish, readSexWish } from './wishes.js';

describe('readSexWish', () => {
  it.each([
    ['giới tính: nam', 'male'],
    ['giới tính nữ, ngoại hình khá', 'female'],
    ['- nữ từ 20 - 30 tuổi', 'female'],
    ['nam, độ tuổi 22 – 35', 'male'],
    ['kế toán kho (chỉ tuyển nữ)', 'female'],
    ['nhân viên kho (nam)', 'male'],
    ['tuyển 15 nữ làm cơm hộp', 'female'],
    ['ưu tiên nam có sức khỏe', 'male'],
    ['nam/nữ từ 18 tuổi', null],
    ['nam, nữ tuổi từ 18-45', null],
    ['không yêu cầu giới tính', null],
    ['giới tính: không yêu cầu', null],
    ['tuyển nam định, hà nam', null],
    ['khu vực miền nam, nam từ liêm', null],
    ['nhân viên nữ có con dưới 1 tuổi được nghỉ', null],
    ['ngày phụ nữ 20/10', null],
  ])('reads %s', (text, wish) => {
    expect(readSexWish(text).wish).toBe(wish);
  });

  it('keeps the reason that is given', () => {
    expect(readSexWish('chỉ tuyển nam, do tính chất công việc bốc vác nặng.')).toEqual({
      wish: 'male',
      reason: 'do tính chất công việc bốc vác nặng',
    });
    expect(readSexWish('chỉ tuyển nam').reason).toBeNull();
  });
});

describe('readAgeWish', () => {
  it.each([
    ['18-35 tuổi', 18, 35],
    ['độ tuổi: từ 22 - 35', 22, 35],
    ['nữ 24-30 tuổi', 24, 30],
    ['tuổi từ 27 đến dưới 35', 27, 35],
    ['22-30t', 22, 30],
    ['dưới 40t', null, 39],
    ['không quá 45 tuổi', null, 45],
    ['tuổi dưới 30', null, 29],
    ['tuyển u40', null, 39],
    ['từ 18 tuổi trở lên', 18, null],
    ['đủ 18 tuổi', 18, null],
    ['độ tuổi: 22 tuổi trở lên', 22, null],
    ['sinh năm 1990 - 2006', 20, 36],
    ['sinh năm 90-2006', 20, 36],
    ['tuổi từ 2001 - 1994', 25, 32],
    ['sinh năm 1998 trở lên', null, 28],
    ['sinh năm 1994 trở về trước', 32, null],
    ['dạy trẻ từ 3 đến 14 tuổi', null, null],
    ['nhân viên có con dưới 16 tuổi', null, null],
    ['khách hàng từ 25 - 40 tuổi', null, null],
    ['lương 18-35 triệu', null, null],
    ['18-95 tuổi', null, null],
  ])('reads %s', (text, min, max) => {
    expect(readAgeWish(text, '2026-11-24')).toEqual({ min, max });
  });

  it.each([
    [{ min: 18, max: null }, false],
    [{ min: null, max: null }, false],
    [{ min: 20, max: null }, true],
    [{ min: 18, max: 35 }, true],
  ])('says whether %j needs a reason', (wish, needed) => {
    expect(needsReason(wish)).toBe(needed);
  });
});
