import { type PayPeriod } from '#libs/postings';

/** The demo pays for time, never by the piece. */
export type PaidTime = Exclude<PayPeriod, 'piece'>;
import { type EducationLevel } from '#libs/profiles';
import { type OrganisationKey } from './organisations.js';

interface DemoPosting {
  title: string;
  /** ISCO-08 unit group. */
  occupation: string;
  /** Where exactly, before the name of the commune, province or country. */
  site: string;
  /** From, to, in the currency of the country; a month unless `payPeriod` says otherwise; null: not said. */
  pay: [min: number, max: number] | null;
  payText: string;
  /** Days from today to the last day for applications. */
  closesIn: number;
  /** Found its people or was withdrawn some time in the past year. */
  closed?: true;
  education?: EducationLevel;
  /** 0: none is needed; left out: the posting does not say. */
  experienceMonths?: number;
  test?: [test: string, level: string];
  description: string;
  requirements: string;
  benefits: string;
}

/** A posting at home: of an employer on the portal, or of one known by name only. */
export interface HomePosting extends DemoPosting {
  employer: OrganisationKey | { name: string };
  places: number;
  ageMin?: number;
  payPeriod?: PaidTime;
  /** Full time when left out. */
  employmentType?: string;
}

export interface LocalPosting extends HomePosting {
  commune: string;
}

export interface NationalPosting extends HomePosting {
  province: string;
}

/** An order: places, term, country and agency are those of its contract's quota line. */
export interface OverseasPosting extends DemoPosting {
  contract: string;
  /** All that the worker pays before departure. */
  workerCostVnd: number;
  ages: [min: number, max: number];
}
