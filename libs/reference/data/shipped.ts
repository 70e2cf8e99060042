import { type CodeLists } from '../code-lists.js';
import { communes } from './communes.js';
import { countries } from './countries.js';
import { currencies } from './currencies.js';
import { currencyRates } from './currency-rates.js';
import { educationLevels } from './education-levels.js';
import { ethnicGroups } from './ethnic-groups.js';
import { formerProvinces } from './former-provinces.js';
import { languageTests } from './language-tests.js';
import { legalRules } from './legal-rules.js';
import { minimumWages, wageRegions } from './minimum-wages.js';
import { occupations } from './occupations.js';
import { programmes } from './programmes.js';
import { provinces } from './provinces.js';

/**
 * The code lists that come with the program; `ReferenceService.seed()` writes them to the tables,
 * together with the communes of the other provinces, which lie in a package.
 */
export const shippedLists: CodeLists = {
  countries,
  provinces,
  formerProvinces,
  communes,
  communesElsewhere: [],
  occupations,
  programmes,
  educationLevels,
  ethnicGroups,
  languageTests,
  currencies,
  minimumWages,
  wageRegions,
  rates: currencyRates,
  rules: legalRules,
};
