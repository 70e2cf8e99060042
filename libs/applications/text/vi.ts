export const vi = {
  'applications.not-allowed': 'Bạn chỉ ứng tuyển được cho chính mình.',
  'applications.information-only':
    'Tin này chưa xác minh. Không ứng tuyển được qua Nhịp Cầu. Đừng trả tiền cho ai.',
  'applications.posting-closed': 'Tin này đã đóng. Hãy tìm tin khác còn nhận người.',
  'applications.received.application': 'Có người ứng tuyển',
  'applications.received.referral': 'Có người được giới thiệu',
  'applications.received.body': 'Tin: {posting}. Hãy trả lời trong 7 ngày.',
} as const;
