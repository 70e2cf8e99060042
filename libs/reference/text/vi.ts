export const vi = {
  'reference.channel.SERVICE_ENTERPRISE': 'Doanh nghiệp dịch vụ có giấy phép',
  'reference.channel.PUBLIC_UNIT': 'Đơn vị sự nghiệp, không thu tiền dịch vụ',
  'reference.channel.CONTRACTOR': 'Doanh nghiệp trúng thầu ở nước ngoài',
  'reference.channel.INVESTOR': 'Tổ chức đầu tư ra nước ngoài',
  'reference.channel.TRAINEE_OWN_ENTERPRISE': 'Doanh nghiệp đưa người của mình đi đào tạo',
  'reference.channel.DIRECT_CONTRACT': 'Hợp đồng lao động trực tiếp giao kết',
  'reference.channel.LOCAL_GOV_SEASONAL': 'Lao động thời vụ giữa hai địa phương',
  'reference.standing.law_text': 'Theo văn bản luật',
  'reference.standing.secondary': 'Chưa xác nhận: chỉ có bản tóm tắt',
  'reference.standing.unverified': 'Chưa xác nhận',
  'reference.rate.for-display': 'Quy đổi để tham khảo, tỷ giá ngày {date}',
} as const;
