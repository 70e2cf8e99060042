import { type Country } from '../code-lists.js';
import { readList, readTable } from './table.js';

/** Codes and English names by ISO 3166-1; aliases are the ways in which postings write them. */
const table = `
VN | Việt Nam                         | Vietnam              | vietnam, viet nam, 越南, 베트남
JP | Nhật Bản                         | Japan                | nhật, japan, 日本, 일본
TW | Đài Loan                         | Taiwan               | taiwan, 台灣, 臺灣, 대만
KR | Hàn Quốc                         | Korea                | korea, south korea, 한국, 대한민국, 韓國
CN | Trung Quốc                       | China                | china, 中國, 中国, 중국
HK | Hồng Kông                        | Hong Kong            | hồng công, hong kong, 香港, 홍콩
MO | Ma Cao                           | Macao                | macau, macao, 澳門
SG | Singapore                        | Singapore            | xin-ga-po, 新加坡, 싱가포르
MY | Malaysia                         | Malaysia             | ma-lai-xi-a, 馬來西亞, 말레이시아
TH | Thái Lan                         | Thailand             | thailand, 泰國, 태국
LA | Lào                              | Laos                 | laos
KH | Campuchia                        | Cambodia             | cambodia, cam-pu-chia
PH | Philippines                      | Philippines          | phi-líp-pin, 菲律賓, 필리핀
ID | Indonesia                        | Indonesia            | in-đô-nê-xi-a, 印尼, 인도네시아
IN | Ấn Độ                            | India                | india, 印度
AE | Các Tiểu vương quốc Ả Rập        | United Arab Emirates | uae, dubai, united arab emirates
SA | Ả Rập Xê Út                      | Saudi Arabia         | ả rập saudi, saudi arabia
QA | Qatar                            | Qatar                | ca-ta
IL | Israel                           | Israel               | i-xra-en
DE | Đức                              | Germany              | chlb đức, nước đức, germany, deutschland
PL | Ba Lan                           | Poland               | poland
RO | Rumani                           | Romania              | romania, ru-ma-ni
HU | Hungary                          | Hungary              | hung-ga-ri
CZ | Séc                              | Czechia              | cộng hòa séc, czech
SK | Slovakia                         | Slovakia             | xlô-va-ki-a
RS | Serbia                           | Serbia               | xéc-bi-a
HR | Croatia                          | Croatia              | crô-a-ti-a
PT | Bồ Đào Nha                       | Portugal             | portugal
FI | Phần Lan                         | Finland              | finland
RU | Nga                              | Russia               | liên bang nga, russia
GB | Anh                              | United Kingdom       | vương quốc anh, united kingdom, london
FR | Pháp                             | France               | nước pháp, france
US | Mỹ                               | United States        | hoa kỳ, nước mỹ, united states, usa
CA | Canada                           | Canada               | ca-na-đa, 加拿大
AU | Úc                               | Australia            | nước úc, australia, 澳洲
NZ | New Zealand                      | New Zealand          | niu di-lân
`;

export const countries: Country[] = readTable(table, 4).map(
  ([code = '', nameVi = '', nameEn = '', aliases]) => ({
    code,
    nameVi,
    nameEn,
    market: code === 'VN' ? 'home' : 'overseas',
    aliases: readList(aliases),
  }),
);
