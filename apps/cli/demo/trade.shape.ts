import { type EducationLevel } from '#libs/profiles';

export const SECTORS = [
  'garment', 'wood', 'seafood', 'building', 'hotel', 'electronics', 'shop', 'farm', 'transport',
  'health', 'school', 'energy', 'food', 'repair', 'office', 'security',
] as const; // prettier-ignore
/** What an employer does, which decides the trades that it looks for. */
export type Sector = (typeof SECTORS)[number];

/** What the land is like where a trade is at home. */
export type Terrain = 'town' | 'plain' | 'coast' | 'mountain';

/** A real trade with its own duties, conditions and pay: postings are made of its sentences. */
export interface Trade {
  occupation: string;
  sector: Sector;
  titles: readonly string[];
  /** In the province: million dong a month, or thousand dong a day. */
  pay: readonly [low: number, high: number];
  per?: 'day';
  sites: readonly string[];
  duties: readonly string[];
  hours: readonly string[];
  asks: readonly string[];
  gives: readonly string[];
  places: readonly [least: number, most: number];
  education?: EducationLevel;
  /** Months of experience, one of which is asked for. */
  experience: readonly number[];
  where: readonly Terrain[];
  /** Also looked for in other provinces. */
  national?: true;
}
