import { type IsoDate, minorDigits } from '#libs/platform';
import { type PostingDetail } from '#libs/postings';
import { absoluteUrl } from '#libs/ui';
import { type Labels } from './posting-card.pages.js';

type Json = string | number | boolean | Json[] | { [key: string]: Json };
type Properties = Record<string, Json>;

/**
 * A posting as schema.org JobPosting, with what Google requires and recommends. Undefined for what
 * nobody may apply to: closed ones, drafts, information without a contract, and employers without a
 * name. Names of places are given in Vietnamese.
 */
export function jobPosting(
  posting: PostingDetail,
  labels: Pick<Labels, 'province'>,
): Properties | undefined {
  const { organisation, publishedAt } = posting;
  if (!posting.open || posting.kind !== 'RECRUITMENT' || !organisation || !publishedAt) {
    return undefined;
  }
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: posting.title,
    description: descriptionOf(posting),
    identifier: { '@type': 'PropertyValue', name: 'Nhịp Cầu', value: posting.code },
    url: absoluteUrl(posting.url),
    datePosted: publishedAt,
    hiringOrganization: { '@type': 'Organization', name: organisation },
    jobLocation: placesOf(posting, labels),
    directApply: posting.organisationId !== null,
    ...dated(posting.deadline ?? posting.expiresOn),
    ...employmentOf(posting),
    ...salaryOf(posting.pay),
    ...requirementsOf(posting),
    ...(posting.places !== null && { totalJobOpenings: posting.places }),
    ...(posting.occupation !== null && { occupationalCategory: posting.occupation }),
    ...(posting.benefits && { jobBenefits: posting.benefits }),
  };
}

/** JSON that may stand inside a script element: nothing in it can end the element. */
export function scriptJson(value: unknown): string {
  const escapes: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' };
  return JSON.stringify(value).replace(/[<>&]/g, (sign) => escapes[sign] ?? '');
}

/** HTML, as Google wants it; what people wrote is text in it. */
function descriptionOf({ title, description, requirements, benefits }: PostingDetail): string {
  const paragraphs = [description, requirements, benefits]
    .flatMap((part) => part?.split(/\n\s*\n/) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return (paragraphs.length > 0 ? paragraphs : [title])
    .map((paragraph) => `<p>${asHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The end of the last day, by the clock of the province. */
function dated(lastDay: IsoDate | null): Properties {
  return lastDay === null ? {} : { validThrough: `${lastDay}T23:59:59+07:00` };
}

const EMPLOYMENT_TYPES = {
  full_time: 'FULL_TIME',
  part_time: 'PART_TIME',
  seasonal: 'TEMPORARY',
  internship: 'INTERN',
} as const;

function employmentOf({ employmentForm }: PostingDetail): Properties {
  return employmentForm === null ? {} : { employmentType: EMPLOYMENT_TYPES[employmentForm] };
}

/** One place for each province; abroad the place in its country; else the country alone. */
function placesOf(posting: PostingDetail, labels: Pick<Labels, 'province'>): Json {
  const { country, place, provinceCodes } = posting;
  const regions =
    country === 'VN' && !posting.nationwide
      ? provinceCodes.map((code) => labels.province(code))
      : [];
  const addresses: Properties[] =
    regions.length > 0
      ? regions.map((region) => ({
          addressRegion: region,
          addressLocality: regions.length === 1 ? (place ?? region) : region,
        }))
      : [place === null ? {} : { addressLocality: place }];
  return addresses.map((address) => ({
    '@type': 'Place',
    address: { '@type': 'PostalAddress', ...address, addressCountry: country },
  }));
}

const UNITS = { hour: 'HOUR', day: 'DAY', month: 'MONTH', year: 'YEAR' } as const;

/** Whole units of the currency. Pay by the piece has no unit there and is left out. */
function salaryOf({ min, max, currency, period }: PostingDetail['pay']): Properties {
  if (currency === null || period === null || period === 'piece') return {};
  const major = (minor: number) => minor / 10 ** minorDigits(currency);
  const [from, to] = [min ?? max, max ?? min];
  if (from === null || to === null) return {};
  const bounds: Properties =
    from === to ? { value: major(from) } : { minValue: major(from), maxValue: major(to) };
  return {
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency,
      value: { '@type': 'QuantitativeValue', ...bounds, unitText: UNITS[period] },
    },
  };
}

/** The credentials that Google knows for our levels of education. */
const CREDENTIALS: Record<string, string> = {
  none: 'no requirements',
  upper_secondary: 'high school',
  vocational: 'professional certificate',
  college: 'associate degree',
  university: 'bachelor degree',
};

function requirementsOf({ experienceMonths, educationLevel }: PostingDetail): Properties {
  const credential = educationLevel === null ? undefined : CREDENTIALS[educationLevel];
  return {
    ...(experienceMonths !== null && {
      experienceRequirements:
        experienceMonths === 0
          ? 'no requirements'
          : {
              '@type': 'OccupationalExperienceRequirements',
              monthsOfExperience: experienceMonths,
            },
    }),
    ...(credential !== undefined && {
      educationRequirements: {
        '@type': 'EducationalOccupationalCredential',
        credentialCategory: credential,
      },
    }),
  };
}
