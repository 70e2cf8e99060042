import { type EmploymentForm, type Shift } from '../posting.schema.js';

const SHIFTS: [Shift, RegExp][] = [
  [
    'office',
    /(?:giờ|ca|làm|fulltime|full time|theo)\s(?:giờ\s)?hành chính|hành chính\s?\(?\s?(?:t2|thứ 2|thứ hai|từ thứ|8h|7h)|(?<![\p{L}\d])(?:từ )?(?:t2|thứ 2|thứ hai)\s{0,2}(?:-|–|~|đến|tới|->|→)\s{0,2}(?:hết )?(?:sáng )?(?:t[67]|thứ [67]|thứ sáu|thứ bảy)(?!\d)|office hours|mon(?:day)?\s?(?:-|–|to)\s?(?:fri|sat)|週休二日|주\s?5일/u,
  ],
  ['day', /(?<!\p{L})ca (?:ngày|sáng|chiều)(?!\p{L})|day shift|日班|주간\s?근무/u],
  ['night', /(?<!\p{L})(?:ca (?:đêm|tối)|làm đêm|trực đêm)(?!\p{L})|night shift|夜班|大夜|야간/u],
  [
    'rotating',
    /(?<!\p{L})(?:xoay ca|ca xoay|đổi ca|luân ca|ca kíp|theo ca|chia ca|ca gãy|đảo ca|[234] ca(?!\s\d)|\d ca \d kíp)(?!\p{L})|(?:rotating|rotational) shift|輪班|교대/u,
  ],
];

/** The shifts that a text names, in a fixed order: office hours, day, night, in turns. */
export function readShifts(text: string): Shift[] {
  return SHIFTS.filter(([, pattern]) => pattern.test(text)).map(([shift]) => shift);
}

const FORMS: [EmploymentForm, RegExp][] = [
  ['full_time', /full.?time|toàn thời gian|nhân viên chính thức|permanent|정규직|全職/u],
  ['part_time', /part.?time|bán thời gian|làm thêm|아르바이트|시간제|兼職|工讀/u],
  ['seasonal', /thời vụ|temporary|seasonal|mùa vụ|短期/u],
  ['internship', /thực tập|(?<![\p{L}])intern(?:ship)?(?![\p{L}])|인턴|實習/u],
];
/** The trainees of Japan's programme work full time; they are interns by name only. */
const TRAINEES = /thực tập sinh (?:kỹ năng|nhật|hàn)|tu nghiệp sinh/u;

/**
 * The form of employment from the title, where it says one, else from the source's own field;
 * where several are offered the fullest counts. Null: not said.
 */
export function readEmploymentForm(title: string, field: string | null): EmploymentForm | null {
  const named = TRAINEES.test(title) ? undefined : formIn(title);
  return named ?? formIn(field?.toLowerCase() ?? '') ?? null;
}

function formIn(text: string): EmploymentForm | undefined {
  return FORMS.find(([, pattern]) => pattern.test(text))?.[0];
}

const NO_HOUSING =
  /không (?:bao|có|hỗ trợ|cung cấp) (?:ăn ở|chỗ ở|chỗ ăn ở|nhà ở|ktx|ký túc)|tự túc (?:về )?(?:chỗ ở|nơi ở|ăn ở)/u;
const HOUSING =
  /(?<!\p{L})(?:bao|nuôi|lo|bố trí|sắp xếp)(?: chỗ| nơi)? ăn,?(?: và)? ?ở|bao ở(?!\p{L})|(?:có|bố trí|sắp xếp|cung cấp|hỗ trợ|được|miễn phí|cấp|ở|free)(?: tiền)?(?: chỗ| khu| miễn phí)? (?:chỗ ở|chỗ ăn ở|nơi ở|chỗ ngủ|nhà ở cho|nhà ở tập thể|nhà ở công|nhà tập thể|nhà trọ|ký túc|ktx)|(?:ký túc xá|ktx) (?:miễn phí|công ty|cho)|(?:^|\n)[\s•*+-]{0,4}(?:ký túc xá|ktx)|accommodation (?:is )?provided|free accommodation|供住|供宿|提供宿舍|員工宿舍|기숙사/u;
const ALLOWANCE = /(?:trợ cấp|phụ cấp|tiền|chi phí|phí)[^\n.;]{0,20}$/u;

/** Whether the employer gives a place to live; an allowance for rent is none. Null: not said. */
export function readHousing(text: string): boolean | null {
  if (NO_HOUSING.test(text)) return false;
  const found = HOUSING.exec(text);
  if (!found) return null;
  const isAllowance = ALLOWANCE.test(text.slice(Math.max(0, found.index - 30), found.index));
  return isAllowance ? null : true;
}
