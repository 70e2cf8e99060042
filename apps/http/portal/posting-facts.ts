import { contractsTexts, type OrderTerms } from '#libs/contracts';
import { type IsoDate, type Language } from '#libs/platform';
import { type PostingDetail, postingsTexts } from '#libs/postings';
import { type IconFact } from '#libs/ui';
import { type Labels, postingFacts } from './posting-card.pages.js';

interface Circumstances {
  today: IsoDate;
  language: Language;
  terms: OrderTerms | undefined;
}

/** Places named before the rest is counted. */
const PLACES_NAMED = 4;

/** All short facts of a posting: those of its card, then places, pay, shifts, form, housing. */
export function detailFacts(
  posting: PostingDetail,
  labels: Labels,
  { today, language, terms }: Circumstances,
): IconFact[] {
  const { payBasis, shifts, employmentForm, housing } = posting;
  const form =
    employmentForm === null
      ? posting.employmentType
      : postingsTexts(language, `posting.form-${employmentForm}`);
  const facts = postingFacts(posting, labels, today, language).map(({ icon, text }) => ({
    icon,
    text,
  }));
  const more: (IconFact | false)[] = [
    terms !== undefined && {
      icon: 'users',
      text: contractsTexts(language, 'terms.places-left', { places: terms.placesLeft }),
    },
    morePlaces(posting, labels, language),
    payBasis !== null && {
      icon: 'banknote',
      text: postingsTexts(language, `posting.pay-${payBasis}`),
    },
    shifts.length > 0 && {
      icon: 'clock',
      text: shifts.map((shift) => postingsTexts(language, `posting.shift-${shift}`)).join(', '),
    },
    form !== null && { icon: 'briefcase', text: form },
    housing !== null && {
      icon: 'house',
      text: postingsTexts(language, housing ? 'posting.housing' : 'posting.no-housing'),
    },
  ];
  return [...facts, ...more.filter((fact) => fact !== false)];
}

/** The other provinces of work, or the whole country. */
function morePlaces(posting: PostingDetail, labels: Labels, language: Language): IconFact | false {
  const { nationwide, provinceCodes } = posting;
  if (nationwide) return { icon: 'map-pin', text: postingsTexts(language, 'posting.nationwide') };
  if (provinceCodes.length < 2) return false;
  const named = provinceCodes.slice(0, PLACES_NAMED).map((code) => labels.province(code));
  const rest = provinceCodes.length - named.length;
  const places = named.join(', ');
  return {
    icon: 'map-pin',
    text:
      rest === 0
        ? postingsTexts(language, 'posting.places-of-work', { places })
        : postingsTexts(language, 'posting.places-of-work-more', { places, rest }),
  };
}
