export const vi = {
  'contracts.not-allowed': 'Chỉ cán bộ quản lý được ghi hợp đồng cung ứng.',
  'contract.DRAFT': 'Đang soạn',
  'contract.SUBMITTED': 'Đã nộp đăng ký',
  'contract.ACCEPTED': 'Đã được chấp thuận',
  'contract.AMENDED': 'Đã được chấp thuận, có sửa đổi',
  'contract.EXPIRED': 'Đã hết hạn',
  'contract.CLOSED': 'Đã đóng',
  'contract.STOPPED': 'Đã bị dừng',
} as const;
