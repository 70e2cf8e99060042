import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IsoDate } from '#libs/platform';
import { type Market } from '#libs/postings';
import { type EducationLevel } from './profile.schema.js';

/** What the portal knows of a worker's abilities and wishes. A null is "not known yet". */
@Entity('worker_profile')
export class WorkerProfile {
  @PrimaryColumn('uuid') personId: string;
  @Column('text', { nullable: true }) provinceCode: string | null;
  @Column('text', { nullable: true }) communeCode: string | null;
  @Column('text', { nullable: true }) educationLevel: EducationLevel | null;
  @Column('boolean', { nullable: true }) hasPassport: boolean | null;
  @Column('text', { array: true }) wishOccupations: string[];
  @Column('text', { array: true }) wishMarkets: Market[];
  /** Countries abroad; empty means any. */
  @Column('text', { array: true }) wishCountries: string[];
  /** Dong a month. */
  @Column('bigint', { nullable: true }) wishPayVnd: number | null;
  @Column('timestamptz', { nullable: true }) consentMatchingAt: Date | null;
  @Column('timestamptz', { nullable: true }) consentPendingAt: Date | null;
  @Column('text', { array: true }) answered: string[];
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @Column('int') version: number;
  @Column('timestamptz') updatedAt: Date;
  @Column('uuid', { nullable: true }) updatedBy: string | null;
}

@Entity('profile_experience')
export class ProfileExperience {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('text') occupationCode: string;
  @Column('int') months: number;
}

@Entity('profile_language_test')
export class ProfileLanguageTest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('text') test: string;
  @Column('text') level: string;
  /** Last day of its validity; null where none is known. */
  @Column('date', { nullable: true }) expiresOn: IsoDate | null;
}
