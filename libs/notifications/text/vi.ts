export const vi = {
  'notifications.mail.open': 'Mở trên Nhịp Cầu',
  'notifications.mail.why': 'Bạn nhận thư này vì bạn có hồ sơ trên Nhịp Cầu. Thư gửi tự động.',
} as const;
