export const vi = {
  'notifications.mail.open': 'Mở trên Nhịp Cầu',
  'notifications.mail.why': 'Bạn nhận thư này vì bạn có hồ sơ trên Nhịp Cầu. Thư gửi tự động.',

  'notifications.title': 'Thông báo',
  'notifications.new': 'Mới',
  'notifications.none': 'Chưa có thông báo nào',
  'notifications.none-more': 'Khi có việc hợp hoặc hồ sơ có bước mới, bạn thấy ở đây.',
  'notifications.older': 'Xem thông báo cũ hơn',
} as const;
