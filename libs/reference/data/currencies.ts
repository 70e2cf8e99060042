import { type Currency } from '../code-lists.js';
import { readList, readTable } from './table.js';

/** Code and English name by ISO 4217 | Vietnamese | English | as postings write it. */
const table = `
VND | Đồng Việt Nam      | Vietnamese dong   | đ, đồng, vnđ, ₫
USD | Đô la Mỹ           | US dollar         | $, đô, usd, us$
JPY | Yên Nhật           | Japanese yen      | ¥, yên, yen, man, 円
TWD | Đài tệ             | New Taiwan dollar | NT$, nt, đài tệ, đài
KRW | Won Hàn Quốc       | South Korean won  | ₩, won, 원
EUR | Euro               | Euro              | €, eur
CNY | Nhân dân tệ        | Renminbi          | tệ, rmb, 元
HKD | Đô la Hồng Kông    | Hong Kong dollar  | hk$
SGD | Đô la Singapore    | Singapore dollar  | s$, đô sing
MYR | Ringgit Malaysia   | Malaysian ringgit | rm, ringgit
AUD | Đô la Úc           | Australian dollar | a$, đô úc
RON | Leu Rumani         | Romanian leu      | lei
PLN | Zloty Ba Lan       | Polish zloty      | zł
HUF | Forint Hungary     | Hungarian forint  | ft
SAR | Riyal Ả Rập Xê Út  | Saudi riyal       | riyal
AED | Dirham UAE         | UAE dirham        | dirham
`;

export const currencies: Currency[] = readTable(table, 4).map(
  ([code = '', nameVi = '', nameEn = '', aliases]) => ({
    code,
    nameVi,
    nameEn,
    aliases: readList(aliases),
  }),
);
