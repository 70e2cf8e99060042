import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CloseReason } from './posting.lifecycle.js';
import {
  type EmploymentForm,
  type Market,
  type PayBasis,
  type PayPeriod,
  type PostingKind,
  type PostingStatus,
  type Shift,
} from './posting.schema.js';

/** One published offer of employment. Overseas and on a quota line it is an order. */
@Entity('posting')
export class Posting {
  @PrimaryColumn('uuid') id: string;
  /** Short public code of addresses and printed pages. */
  @Column('text') code: string;
  @Column('text') kind: PostingKind;
  @Column('text') status: PostingStatus;
  /** Where it comes from; our own postings have source `nhipcau`. */
  @Column('text') source: string;
  @Column('text') sourceId: string;
  /** SHA-256 of what the source said: the same hash means that nothing changed. */
  @Column('text') contentHash: string;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('text', { nullable: true }) organisationName: string | null;
  @Column('uuid', { nullable: true }) quotaLineId: string | null;

  @Column('text') title: string;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { nullable: true }) requirements: string | null;
  @Column('text', { nullable: true }) benefits: string | null;
  @Column('text') language: string;
  @Column('text', { nullable: true }) categoryText: string | null;
  @Column('text', { nullable: true }) employmentType: string | null;
  @Column('text', { nullable: true }) experienceText: string | null;
  @Column('text', { nullable: true }) educationText: string | null;

  @Column('text') market: Market;
  @Column('text') countryCode: string;
  @Column('text', { nullable: true }) provinceCode: string | null;
  @Column('text', { nullable: true }) communeCode: string | null;
  /** All provinces and communes of work; the two above are the first of each. */
  @Column('text', { array: true }) provinceCodes: string[];
  @Column('text', { array: true }) communeCodes: string[];
  @Column('boolean') nationwide: boolean;
  @Column('text', { nullable: true }) placeText: string | null;
  @Column('text', { nullable: true }) programmeCode: string | null;
  @Column('text', { nullable: true }) occupationCode: string | null;
  /** 0 to 1 where the occupation was read from words, 1 where somebody chose it. */
  @Column('real', { nullable: true }) occupationConfidence: number | null;

  @Column('text', { nullable: true }) payText: string | null;
  /** Minor units of `payCurrency` for one `payPeriod`. */
  @Column('bigint', { nullable: true }) payMin: number | null;
  @Column('bigint', { nullable: true }) payMax: number | null;
  @Column('text', { nullable: true }) payCurrency: string | null;
  @Column('text', { nullable: true }) payPeriod: PayPeriod | null;
  /** Whether the amount is the bare wage or what is usually earned; null where it is not said. */
  @Column('text', { nullable: true }) payBasis: PayBasis | null;
  /** Dong a month, derived with the exchange rate of `payRateDate`. */
  @Column('bigint', { nullable: true }) payVndMin: number | null;
  @Column('bigint', { nullable: true }) payVndMax: number | null;
  @Column('date', { nullable: true }) payRateDate: string | null;
  /** All that the worker pays before departure, in dong; null where it is not known. */
  @Column('bigint', { nullable: true }) workerCostVnd: number | null;
  @Column('int', { nullable: true }) contractMonths: number | null;
  @Column('int', { nullable: true }) places: number | null;
  @Column('text', { array: true }) shifts: Shift[];
  @Column('text', { nullable: true }) employmentForm: EmploymentForm | null;
  /** Whether the employer gives a place to live; null where it is not said. */
  @Column('boolean', { nullable: true }) housing: boolean | null;

  @Column('int', { nullable: true }) ageMin: number | null;
  @Column('int', { nullable: true }) ageMax: number | null;
  @Column('text', { nullable: true }) sexWish: 'male' | 'female' | null;
  /** The lawful reason of a wish for one sex; without it the wish decides nothing. */
  @Column('text', { nullable: true }) sexReason: string | null;
  /** The same for an age limit at home. */
  @Column('text', { nullable: true }) ageReason: string | null;
  @Column('int', { nullable: true }) experienceMonths: number | null;
  @Column('text', { nullable: true }) educationLevel: string | null;
  @Column('text', { nullable: true }) languageTest: string | null;
  @Column('text', { nullable: true }) languageLevel: string | null;

  @Column('date', { nullable: true }) postedOn: string | null;
  @Column('date', { nullable: true }) deadline: string | null;
  /** The last day on which it is shown (product.md 3.14). */
  @Column('date', { nullable: true }) expiresOn: string | null;
  @Column('timestamptz', { nullable: true }) firstPublishedAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) closeReason: CloseReason | null;
  /** When somebody last said that it still holds, and the last day for saying so again. */
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  @Column('date', { nullable: true }) confirmBy: string | null;
  /** What an official has said of it, or is to say, and why it was laid before one. */
  @Column('text', { nullable: true }) review: 'waiting' | 'cleared' | 'refused' | null;
  @Column('text', { array: true }) reviewReasons: string[];
  @Column('text', { array: true }) warnings: string[];
  /** Grows with every change; a search document carries it. */
  @Column('int') version: number;
}
