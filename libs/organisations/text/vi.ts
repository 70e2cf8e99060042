export const vi = {
  'organisations.licence-not-allowed': 'Chỉ cán bộ quản lý được ghi trạng thái giấy phép.',
  'organisations.not-found': 'Không tìm thấy tổ chức này.',
  'licence.ACTIVE': 'Giấy phép còn hiệu lực',
  'licence.SUSPENDED': 'Đang bị đình chỉ',
  'licence.RETURNED': 'Đã nộp lại giấy phép',
  'licence.REVOKED': 'Đã bị thu hồi giấy phép',
  'licence.NONE': 'Không có giấy phép',
} as const;
