import { type EducationLevel } from '../code-lists.js';
import { readTable } from './table.js';

/**
 * Schooling and technical qualification as the forms of employment centres ask for them (Decree
 * 23/2021, Circular 01/2022); the digits of the technical scale are those in use there, not
 * compared with the annexes. Scale | rank | code | Vietnamese | English.
 */
const table = `
general   | 0 | never_attended    | Chưa đi học                                  | Never attended school
general   | 1 | none              | Chưa tốt nghiệp tiểu học                     | Primary school not finished
general   | 2 | primary           | Tiểu học                                     | Primary school
general   | 3 | lower_secondary   | Trung học cơ sở (THCS)                       | Lower secondary school
general   | 4 | upper_secondary   | Trung học phổ thông (THPT)                   | Upper secondary school
technical | 0 | untrained         | Chưa qua đào tạo                             | No training
technical | 1 | on_the_job        | Công nhân kỹ thuật không bằng                | Trained on the job, no certificate
technical | 2 | short_course      | Đào tạo dưới 3 tháng, chứng chỉ nghề         | Course under 3 months, trade certificate
technical | 3 | elementary        | Sơ cấp                                       | Elementary vocational level
technical | 4 | vocational        | Trung cấp                                    | Intermediate vocational level
technical | 5 | college           | Cao đẳng                                     | College
technical | 6 | university        | Đại học                                      | University
technical | 7 | master            | Thạc sĩ                                      | Master
technical | 8 | doctor            | Tiến sĩ                                      | Doctor
`;

export const educationLevels: EducationLevel[] = readTable(table, 5).map(
  ([scale, rank, code = '', nameVi = '', nameEn = '']) => ({
    code,
    scale: scale === 'general' ? 'general' : 'technical',
    rank: Number(rank),
    nameVi,
    nameEn,
  }),
);
