import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IsoDate, type Language } from '#libs/platform';

export type BirthPrecision = 'day' | 'month' | 'year';
export type Sex = 'male' | 'female';

/** A human being the portal knows; may have no account, or share a telephone with others. */
@Entity('person')
export class Person {
  @PrimaryColumn('uuid') id: string;
  @Column('text') fullName: string;
  /** With precision `year` the day is 1 January, with `month` the 1st; never shown further. */
  @Column('date', { nullable: true }) birthDate: IsoDate | null;
  @Column('text', { nullable: true }) birthPrecision: BirthPrecision | null;
  @Column('text', { nullable: true }) sex: Sex | null;
  /** Where the person can be reached; not a proof of anything. */
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text') language: Language;
  /** Set when two records turned out to be one human being. */
  @Column('uuid', { nullable: true }) mergedInto: string | null;
  /** When the person agreed that the portal keeps what it was told. */
  @Column('timestamptz', { nullable: true }) consentStorageAt: Date | null;
  @Column('timestamptz') createdAt: Date;
}
