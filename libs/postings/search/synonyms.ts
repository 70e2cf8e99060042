import { fold } from '#libs/platform';

/**
 * Words that people use for the same thing; `=` works both ways, `>` only from left to right.
 * Left out on purpose: forms that without tone marks mean something else (hàn, kho, đơn, cò, lợn,
 * Nhật) and short forms with two meanings (HQ, ĐL, NB, KT, HC, TC, CN, ĐH, QT).
 */
const sets = `
việc làm = công việc = job = tìm việc
tuyển dụng = cần tuyển = tuyển người
tuyển gấp = cần gấp = tuyển liền = đi làm ngay
lao động phổ thông = lđpt = không cần bằng
xuất khẩu lao động = xklđ = đi lao động = đi làm việc ở nước ngoài = đi nước ngoài
nhật bản = japan
hàn quốc = korea
đài loan = taiwan
hồ chí minh = sài gòn = hcm = tphcm
thực tập sinh = tts = tu nghiệp sinh
thực tập sinh kỹ năng = ttskn
kỹ năng đặc định = knđđ = tokutei = tokutei ginou = ssw = visa đặc định
phát triển kỹ năng = việc làm phát triển kỹ năng = ikusei = esd
eps = e9 = chương trình cấp phép = thi tiếng hàn
thời vụ hàn quốc = e8 = lao động thời vụ
đơn hàng = job order
công nhân may = thợ may công nghiệp = cn may = cnm = may công nghiệp
thợ hàn = hàn xì = welder
chăm sóc người già = hộ lý = điều dưỡng viện dưỡng lão = kaigo
khán hộ công = chăm sóc người bệnh tại nhà = hộ công
giúp việc gia đình = giúp việc = ô sin = osin
chế biến thực phẩm = thực phẩm = cơm hộp = đóng hộp
chế biến thủy sản = thủy sản = hải sản = tôm cá
điện tử = linh kiện = lắp ráp điện tử = bo mạch
xây dựng = công trình = thợ hồ = thợ xây = thợ nề
giàn giáo = dàn giáo
cốp pha = coffa = ván khuôn
cốt thép = sắt thép = buộc thép
phụ hồ = phụ xây
nông nghiệp = trồng trọt = làm nông = nhà kính
chăn nuôi = nuôi heo = nuôi lợn = nuôi bò = trang trại
heo > lợn
lái xe = tài xế = lái xe tải = driver
xe nâng = forklift
bảo vệ = an ninh = vệ sĩ
tạp vụ = vệ sinh = lao công = dọn dẹp
kế toán = kt tổng hợp = accountant
bán hàng = nhân viên bán hàng = sale = sales
thu ngân = cashier
phục vụ = bồi bàn = chạy bàn
đầu bếp = nấu ăn = bếp chính
phụ bếp = rửa chén = rửa bát
buồng phòng = housekeeping
lễ tân = receptionist
cơ khí = gia công cơ khí = tiện phay = cnc
thợ điện = điện dân dụng = điện nước
điện lạnh = máy lạnh = điều hòa
sửa ô tô = thợ ô tô = gara
thợ mộc = đồ gỗ
viên nén = dăm gỗ = chế biến gỗ
da giày = giày da = giày dép
đóng gói = bao bì = packing
thủ kho = kho vận = logistics
bốc xếp = bốc vác
kcs = qc = kiểm tra chất lượng = kiểm hàng
tổ trưởng = chuyền trưởng = quản lý chuyền
khu công nghiệp = kcn = cụm công nghiệp
khu kinh tế = kkt
nhà máy = xưởng = công ty sản xuất
ca đêm = làm đêm
ca kíp = làm ca = xoay ca = 3 ca
hành chính = giờ hành chính = 8 tiếng
tăng ca = làm thêm giờ = ot
bán thời gian = part time = làm thêm = bán thời gian sinh viên
thời vụ = ngắn hạn = mùa vụ
lương cao = thu nhập cao
lương tháng = thu nhập = tiền lương
bao ăn ở = nuôi ăn ở = có ký túc xá = ktx
xe đưa đón = đưa đón
không cần kinh nghiệm = chưa có kinh nghiệm = đào tạo từ đầu
bảo hiểm xã hội = bhxh = bảo hiểm
bảo hiểm y tế = bhyt
trợ cấp thất nghiệp = bhtn = bảo hiểm thất nghiệp
miễn phí = không mất phí = phi lợi nhuận
vay vốn = vay ngân hàng chính sách = nhcsxh = vbsp
phí dịch vụ = tiền dịch vụ = chi phí đi
đặt cọc > ký quỹ
học nghề = đào tạo nghề
sơ yếu lý lịch = syll = hồ sơ xin việc
lý lịch tư pháp = lltp
căn cước công dân = cccd
giấy phép lái xe = gplx = bằng lái
hợp đồng lao động = hđlđ
giáo dục định hướng = gdđh
trung tâm dịch vụ việc làm = ttdvvl
hướng hóa = khe sanh = lao bảo
tàn tật > người khuyết tật
dân tộc thiểu số = dtts = đồng bào
cao tuổi = trên 40 tuổi = lớn tuổi
bru-vân kiều = vân kiều = bru
tà ôi = pa cô = pa kô = ta ôi
người lao động = nlđ
doanh nghiệp = dn
công ty = cty
sản xuất = sx
nhân viên = nv
kỹ thuật viên = ktv
sinh viên = sv
`;

/** Synonyms for Meilisearch, which knows only one-way rules: each key with and without tone marks. */
export const synonyms: Record<string, string[]> = buildSynonyms(sets);

/** Turns lines of `a = b = c` and `a > b` into one-way rules; rules of one key are joined. */
export function buildSynonyms(lines: string): Record<string, string[]> {
  const rules = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    for (const key of [from, fold(from)]) {
      if (key !== to) rules.set(key, (rules.get(key) ?? new Set()).add(to));
    }
  };
  for (const line of lines.trim().split('\n')) {
    const words = line.split(/[=>]/).map((word) => word.trim());
    const sources = line.includes('>') ? words.slice(0, 1) : words;
    for (const from of sources) {
      for (const to of words) if (to !== from) add(from, to);
    }
  }
  return Object.fromEntries([...rules].map(([key, values]) => [key, [...values]]));
}
