import { clocks } from './vi-clocks.js';
import { facts } from './vi-facts.js';
import { pages } from './vi-pages.js';
import { steps } from './vi-steps.js';
import { way } from './vi-way.js';

export const vi = {
  ...way,
  ...steps,
  ...facts,
  ...clocks,
  ...pages,

  // Problems
  'placements.not-found': 'Không tìm thấy ca này, hoặc bạn không có quyền xem.',
  'placements.not-allowed': 'Bước này do người khác làm.',
  'placements.opening-not-allowed': 'Bạn chỉ mở được ca cho chính mình.',
  'placements.unknown-programme': 'Tin này chưa ghi chương trình. Hãy gọi trung tâm.',
  'placements.quota-full': 'Đơn hàng đã đủ người ký hợp đồng. Không nhận thêm được.',
  'placements.wrong-facts': 'Còn chỗ chưa điền hoặc điền chưa đúng.',
  'placements.moved-on': 'Ca này vừa được người khác chuyển bước. Hãy xem lại rồi làm tiếp.',
  'placements.blocked': 'Chưa chuyển bước được. Xem lý do bên dưới.',
  'placements.reason-missing': 'Hãy ghi lý do.',
  'placements.fact-missing': 'Chỗ này phải điền.',
  'placements.fact-not-text': 'Viết ngắn hơn, nhiều nhất 500 chữ cái.',
  'placements.fact-not-date': 'Ngày này không đúng. Ví dụ: 24/11/2026.',
  'placements.fact-not-money': 'Chỉ ghi số tiền bằng đồng. Ví dụ: 24.500.000.',
  'placements.answer-by-step': 'Ca này ghi kết quả bằng các bước của ca.',
  'placements.fact-not-rate': 'Chỉ ghi số. Ví dụ: 815,5.',
  'placements.fact-not-number': 'Chỉ ghi số nguyên.',
  'placements.fact-not-choice': 'Chọn một mục trong danh sách.',

  // Why a step is blocked or warned of
  'placements.guard.age-unknown':
    'Chưa biết chắc đã đủ {years} tuổi. Ghi ngày sinh vào hồ sơ trước.',
  'placements.guard.too-young':
    'Chưa đủ {years} tuổi. Luật không cho đưa đi làm việc ở nước ngoài.',
  'placements.guard.licence-SUSPENDED':
    'Công ty đang bị đình chỉ ở thị trường này. Không tuyển và không đưa đi được.',
  'placements.guard.licence-RETURNED': 'Công ty đã nộp lại giấy phép. Không đưa đi được.',
  'placements.guard.licence-REVOKED': 'Công ty đã bị thu hồi giấy phép. Không đưa đi được.',
  'placements.guard.licence-NONE': 'Không có công ty nào có giấy phép đứng ra đưa đi.',
  'placements.guard.contract-missing': 'Chưa có hợp đồng cung ứng lao động cho đơn hàng này.',
  'placements.guard.contract-not-accepted':
    'Hợp đồng cung ứng chưa được chấp thuận, hoặc không còn hiệu lực.',
  'placements.guard.quota-full': 'Đơn hàng đã đủ người ký hợp đồng.',
  'placements.guard.fee-above-cap':
    'Phí vượt trần {over} đ. Trần là {cap} đ. Không ghi được khoản này.',
  'placements.guard.fee-without-rate': 'Chưa có tỷ giá {currency} để so phí với trần.',
  'placements.guard.fee-cap-unknown': 'Trần tiền dịch vụ: chưa xác nhận.',
  'placements.guard.market-cap-unknown':
    'Trần tiền dịch vụ riêng của chương trình này: chưa xác nhận.',
  'placements.guard.ban-unknown': 'Khoản môi giới này có được thu không: chưa xác nhận.',
  'placements.guard.deposit-above-cap': 'Ký quỹ vượt trần {over} đ. Trần là {cap} đ.',
  'placements.guard.deposit-cap-unknown': 'Trần ký quỹ của chương trình này: chưa xác nhận.',
  'placements.guard.fee-not-allowed': 'Chương trình này không được thu tiền dịch vụ.',
  'placements.guard.brokerage': 'Luật cấm thu tiền môi giới của người lao động.',
  'placements.guard.promise-missing':
    'Chưa có cam kết ngày xuất cảnh bằng văn bản, trong {days} ngày từ khi trúng tuyển.',
  'placements.guard.promise-late': 'Ngày cam kết quá {days} ngày từ khi trúng tuyển.',
  'placements.guard.deposit-undated': 'Ghi ngày nộp tiền ký quỹ.',
  'placements.guard.deposit-too-early':
    'Chỉ nhận ký quỹ sau khi ký hợp đồng và sau khi có tiếp nhận hoặc visa.',
  'placements.guard.orientation-missing': 'Chưa có chứng chỉ giáo dục định hướng.',
  'placements.guard.orientation-expired': 'Chứng chỉ giáo dục định hướng đã quá {months} tháng.',
  'placements.guard.fund-missing':
    'Chưa đóng Quỹ Hỗ trợ việc làm ngoài nước, chậm nhất {days} ngày trước khi bay.',
  'placements.guard.fund-late': 'Đóng Quỹ muộn: phải trước khi bay ít nhất {days} ngày.',
  'placements.guard.list-not-confirmed':
    'Danh sách xuất cảnh chưa được xác nhận (chưa xác nhận luật).',
  'placements.guard.passport-expired': 'Hộ chiếu hết hạn trước ngày bay, hoặc chưa ghi hạn.',
  'placements.guard.visa-expired': 'Visa không còn dùng được vào ngày bay, hoặc chưa ghi hạn.',
  'placements.guard.deposit-account':
    'Ký quỹ phải nằm trong tài khoản phong tỏa của người lao động. Ghi tài khoản.',
  'placements.guard.contract-not-recorded': 'Công ty chưa ghi hợp đồng đưa đi.',
  'placements.guard.registration-not-confirmed': 'Xã chưa xác nhận hợp đồng tự ký.',
  'placements.guard.phone-abroad-missing': 'Chưa có điện thoại ở nước ngoài.',
  'placements.guard.rule-unknown': 'Chưa có quy định {rule} trong hệ thống. Kết quả: chưa biết.',

  // The list
  'list.title': 'Ca đưa đi',
  'list.by-state': 'Theo bước',
  'list.all': 'Tất cả',
  'list.none': 'Chưa có ca nào',
  'list.none-more': 'Khi có người ứng tuyển, ca của họ hiện ở đây.',
  'list.none-of-person': 'Chưa có ca nào.',
  'list.person': 'Người lao động',
  'list.posting': 'Tin, đơn hàng',
  'list.state': 'Bước',
  'list.turn': 'Đến lượt',
  'list.since': 'Từ ngày',
  'list.clock': 'Hạn',
  'list.age': '{age} tuổi',
  'list.days': '{date}, {days} ngày',
  'list.overdue': 'Quá {days} ngày',
  'list.left': 'Còn {days} ngày',

  // The page of one
  'file.yours': 'Việc của bạn',
  'file.by': 'Hạn: trước ngày {date}, còn {days} ngày.',
  'file.late': 'Hạn là ngày {date}, đã quá {days} ngày. Gọi Trung tâm để được giúp.',
  'file.way': 'Cả chặng đường',
  'file.history': 'Đã diễn ra',
  'file.withdraw': 'Tôi muốn rút',
  'file.withdraw-more': 'Rút rồi thì ca này dừng lại. Bạn vẫn ứng tuyển tin khác được.',
  'file.withdraw-why': 'Vì sao bạn rút?',
  'file.withdraw-send': 'Rút khỏi ca này',
  'file.back': 'Mọi ca đưa đi',
  'file.next': 'Bước tiếp theo',
  'file.no-steps': 'Bạn không có bước nào để làm lúc này.',
  'file.reason': 'Lý do',
  'file.bad': 'Chưa chuyển bước được.',
  'file.warn': 'Cần xem lại.',
  'file.facts': 'Đã ghi',

  // Notification
  'placements.moved.title': 'Ca của bạn: {state}',
} as const;
