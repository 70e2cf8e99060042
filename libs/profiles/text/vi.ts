export const vi = {
  'profiles.not-allowed': 'Bạn chỉ sửa được hồ sơ của mình.',
  'profiles.person-unknown': 'Không tìm thấy người này.',
  'profiles.input-wrong': 'Có câu trả lời chưa dùng được. Hãy xem lại từng câu.',
  'profiles.not-in-list': 'Lựa chọn này không có trong danh mục. Hãy chọn lại.',
  'profiles.consent-matching':
    'Tôi đồng ý để Nhịp Cầu dùng hồ sơ này tìm việc cho tôi. Tôi rút lại được bất cứ lúc nào.',

  'profiles.education.none': 'Chưa học hết tiểu học',
  'profiles.education.primary': 'Tiểu học',
  'profiles.education.lower_secondary': 'Trung học cơ sở (THCS)',
  'profiles.education.upper_secondary': 'Trung học phổ thông (THPT)',
  'profiles.education.vocational': 'Sơ cấp, trung cấp nghề',
  'profiles.education.college': 'Cao đẳng',
  'profiles.education.university': 'Đại học trở lên',

  'profiles.test.JLPT': 'Tiếng Nhật JLPT',
  'profiles.test.JFT_BASIC': 'Tiếng Nhật JFT-Basic',
  'profiles.test.NAT_TEST': 'Tiếng Nhật NAT-TEST',
  'profiles.test.EPS_TOPIK': 'Tiếng Hàn EPS-TOPIK',
  'profiles.test.TOPIK': 'Tiếng Hàn TOPIK',
  'profiles.test.TOCFL': 'Tiếng Hoa TOCFL',
  'profiles.test.HSK': 'Tiếng Trung HSK',
  'profiles.test.CEFR_EN': 'Tiếng Anh theo khung CEFR',
  'profiles.test.IELTS': 'Tiếng Anh IELTS',
  'profiles.test.TOEIC': 'Tiếng Anh TOEIC',
} as const;
