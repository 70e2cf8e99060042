import { type CodeLists } from '../code-lists.js';
import { communes } from './communes.js';
import { countries } from './countries.js';
import { currencyRates } from './currency-rates.js';
import { legalRules } from './legal-rules.js';
import { occupations } from './occupations.js';
import { programmes } from './programmes.js';
import { provinces } from './provinces.js';

/** The code lists that come with the program; `ReferenceService.seed()` writes them to the tables. */
export const shippedLists: CodeLists = {
  countries,
  provinces,
  communes,
  occupations,
  programmes,
  rates: currencyRates,
  rules: legalRules,
};
