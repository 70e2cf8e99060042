import { type Occupation } from '../code-lists.js';
import { officeOccupations } from './occupations-office.js';
import { tradeOccupations } from './occupations-trades.js';
import { readList, readTable } from './table.js';

/**
 * Major and sub-major groups. Codes and English titles: ISCO-08, on which the Vietnamese list
 * (Decision 34/2020/QĐ-TTg) is built. Vietnamese titles of 1 digit are the decision's; those of 2
 * and 4 digits are working titles, not its wording.
 */
const groups = `
1  | Lãnh đạo, quản lý                            | Managers
2  | Nhà chuyên môn bậc cao                       | Professionals
3  | Nhà chuyên môn bậc trung                     | Technicians and associate professionals
4  | Nhân viên trợ lý văn phòng                   | Clerical support workers
5  | Nhân viên dịch vụ và bán hàng                | Service and sales workers
6  | Lao động có kỹ năng nông, lâm, thủy sản      | Skilled agricultural, forestry and fishery workers
7  | Thợ thủ công và nghề liên quan               | Craft and related trades workers
8  | Thợ vận hành và lắp ráp máy móc, thiết bị    | Plant and machine operators, and assemblers
9  | Lao động giản đơn                            | Elementary occupations
11 | Giám đốc điều hành, lãnh đạo                 | Chief executives, senior officials
12 | Quản lý hành chính, thương mại               | Administrative and commercial managers
13 | Quản lý sản xuất, dịch vụ chuyên ngành       | Production and specialised services managers
14 | Quản lý khách sạn, nhà hàng, cửa hàng        | Hospitality, retail and other services managers
21 | Khoa học và kỹ thuật                         | Science and engineering professionals
22 | Y tế                                         | Health professionals
23 | Giảng dạy                                    | Teaching professionals
24 | Kinh doanh và quản trị                       | Business and administration professionals
25 | Công nghệ thông tin                          | Information and communications technology professionals
26 | Luật, văn hóa, xã hội                        | Legal, social and cultural professionals
31 | Kỹ thuật viên khoa học và kỹ thuật           | Science and engineering associate professionals
32 | Kỹ thuật viên y tế                           | Health associate professionals
33 | Kinh doanh và quản trị bậc trung             | Business and administration associate professionals
34 | Luật, văn hóa, xã hội bậc trung              | Legal, social, cultural associate professionals
35 | Kỹ thuật viên công nghệ thông tin            | Information and communications technicians
41 | Văn phòng, nhập liệu                         | General and keyboard clerks
42 | Dịch vụ khách hàng                           | Customer services clerks
43 | Ghi chép số liệu, vật tư                     | Numerical and material recording clerks
44 | Nhân viên văn phòng khác                     | Other clerical support workers
51 | Dịch vụ cá nhân                              | Personal service workers
52 | Bán hàng                                     | Sales workers
53 | Chăm sóc cá nhân                             | Personal care workers
54 | Bảo vệ, an ninh                              | Protective services workers
61 | Trồng trọt, chăn nuôi                        | Market-oriented skilled agricultural workers
62 | Lâm nghiệp, thủy sản                         | Skilled forestry and fishery workers
71 | Thợ xây dựng                                 | Building and related trades workers
72 | Thợ kim loại, máy móc                        | Metal, machinery and related trades workers
73 | Thợ thủ công, in                             | Handicraft and printing workers
74 | Thợ điện, điện tử                            | Electrical and electronic trades workers
75 | Thợ chế biến thực phẩm, gỗ, may              | Food processing, wood working, garment trades
81 | Vận hành máy móc, thiết bị                   | Stationary plant and machine operators
82 | Lắp ráp                                      | Assemblers
83 | Lái xe, vận hành máy di động                 | Drivers and mobile plant operators
91 | Giúp việc, vệ sinh                           | Cleaners and helpers
92 | Lao động nông, lâm, thủy sản giản đơn        | Agricultural, forestry and fishery labourers
93 | Lao động xây dựng, nhà máy, vận tải          | Labourers in construction, manufacturing, transport
94 | Phụ bếp                                      | Food preparation assistants
96 | Thu gom rác, lao động khác                   | Refuse workers and other elementary workers
`;

const groupRows: Occupation[] = readTable(groups, 3).map(
  ([code = '', titleVi = '', titleEn = '']) => ({
    code,
    titleVi,
    titleEn,
    parentCode: code.length === 1 ? null : code.slice(0, 1),
    synonyms: [],
  }),
);

const unitRows: Occupation[] = readTable(
  `${officeOccupations.trim()}\n${tradeOccupations.trim()}`,
  4,
).map(([code = '', titleVi = '', titleEn = '', synonyms]) => ({
  code,
  titleVi,
  titleEn,
  parentCode: code.slice(0, 2),
  synonyms: readList(synonyms),
}));

export const occupations: Occupation[] = [...groupRows, ...unitRows];
