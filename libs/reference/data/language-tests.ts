import { type LanguageTest } from '../code-lists.js';
import { readList, readTable } from './table.js';

/**
 * Tests that employers abroad ask for. Codes are those of the profiles' tests. Only the validity of
 * EPS-TOPIK was read at its office (eps.go.kr); the others are general knowledge.
 * Code | language | Vietnamese | English | levels from low to high | most points | valid months.
 */
const table = `
JLPT       | ja | Tiếng Nhật JLPT                 | Japanese, JLPT                 | N5, N4, N3, N2, N1        |     |
JFT_BASIC  | ja | Tiếng Nhật JFT-Basic            | Japanese, JFT-Basic            | A2                        | 250 | 120
NAT_TEST   | ja | Tiếng Nhật NAT-TEST             | Japanese, NAT-TEST             | 5Q, 4Q, 3Q, 2Q, 1Q        |     |
J_TEST     | ja | Tiếng Nhật J.TEST               | Japanese, J.TEST               | G, F, E, D, C, B, A       |     |
J_CERT     | ja | Tiếng Nhật J-CERT               | Japanese, J-CERT               | A1, A2, B1, B2, C1        |     |
EPS_TOPIK  | ko | Tiếng Hàn EPS-TOPIK             | Korean, EPS-TOPIK              |                           | 200 | 24
TOPIK      | ko | Tiếng Hàn TOPIK                 | Korean, TOPIK                  | 1, 2, 3, 4, 5, 6          |     | 24
TOCFL      | zh | Tiếng Hoa TOCFL                 | Chinese, TOCFL                 | A1, A2, B1, B2, C1, C2    |     | 24
HSK        | zh | Tiếng Trung HSK                 | Chinese, HSK                   | 1, 2, 3, 4, 5, 6, 7, 8, 9 |     | 24
CEFR_EN    | en | Tiếng Anh theo khung CEFR       | English, CEFR                  | A1, A2, B1, B2, C1, C2    |     | 24
IELTS      | en | Tiếng Anh IELTS                 | English, IELTS                 |                           | 9   | 24
TOEIC      | en | Tiếng Anh TOEIC                 | English, TOEIC                 |                           | 990 | 24
SSW_SKILLS |    | Thi kỹ năng đặc định (Nhật Bản) | Specified skilled worker skills test, Japan | passed       |     | 120
`;

export const languageTests: LanguageTest[] = readTable(table, 7).map(
  ([code = '', language = '', nameVi = '', nameEn = '', levels, points, months]) => ({
    code,
    kind: language === '' ? 'skill' : 'language',
    language: language === '' ? null : language,
    nameVi,
    nameEn,
    levels: readList(levels),
    maxPoints: numberOrNull(points),
    validMonths: numberOrNull(months),
    standing: code === 'EPS_TOPIK' ? 'secondary' : 'unverified',
    source: code === 'EPS_TOPIK' ? 'eps.go.kr' : 'Kiến thức chung, chưa đối chiếu',
  }),
);

function numberOrNull(cell = ''): number | null {
  return cell === '' ? null : Number(cell);
}
