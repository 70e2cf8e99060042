import { type EthnicGroup } from '../code-lists.js';
import { readList, readTable } from './table.js';

/**
 * The 54 groups of Decision 121-TCTK/PPCĐ of 1979-03-02. Their order comes from a public list, the
 * numbers follow it and were not compared with the decision. Code | name | other names and branches.
 */
const table = `
01 | Kinh | Việt
02 | Tày | 
03 | Thái | 
04 | Hoa | 
05 | Khơ-me | Khmer
06 | Mường | 
07 | Nùng | 
08 | Mông | HMông, H'Mông
09 | Dao | 
10 | Gia-rai | Giarai
11 | Ngái | 
12 | Ê-đê | Êđê
13 | Ba-na | Bana
14 | Xơ-đăng | Xê Đăng, Sedang
15 | Sán Chay | Cao Lan, Sán Chí
16 | Cơ-ho | Cơ Ho, Kơ Ho
17 | Chăm | Chàm
18 | Sán Dìu | 
19 | Hrê | 
20 | Mnông | M'nông
21 | Ra-glai | Raglai
22 | Xtiêng | X'tiêng, Stiêng
23 | Bru-Vân Kiều | Bru, Vân Kiều, Bru - Vân Kiều
24 | Thổ | 
25 | Giáy | 
26 | Cơ-tu | Cơ Tu, Katu
27 | Gié-Triêng | Giẻ Triêng
28 | Mạ | 
29 | Khơ-mú | Khơ Mú
30 | Co | Cor
31 | Tà-ôi | Tà Ôi, Ta Ôi, Pa Cô, Pa Kô, Pa Cô - Tà Ôi
32 | Chơ-ro | Chơ Ro
33 | Kháng | 
34 | Xinh-mun | 
35 | Hà Nhì | 
36 | Chu-ru | 
37 | Lào | 
38 | La Chí | 
39 | La Ha | 
40 | Phù Lá | 
41 | La Hủ | 
42 | Lự | 
43 | Lô Lô | 
44 | Chứt | Rục, Sách, Mày, Arem, Mã Liềng
45 | Mảng | 
46 | Pà Thẻn | 
47 | Cơ Lao | 
48 | Cống | 
49 | Bố Y | 
50 | Si La | 
51 | Pu Péo | 
52 | Brâu | 
53 | Ơ-đu | Ơ Đu
54 | Rơ-măm | 
`;

export const ethnicGroups: EthnicGroup[] = readTable(table, 3).map(
  ([code = '', nameVi = '', aliases]) => ({
    scheme: 'TCTK-1979',
    code,
    nameVi,
    aliases: readList(aliases),
  }),
);
