import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IsoDate, type Role } from '#libs/platform';

export const ORGANISATION_KINDS = [
  'employer',
  'agency',
  'centre',
  'department',
  'commune',
  'public_unit',
  'foreign_partner',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: OrganisationKind;
  @Column('text') name: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('timestamptz') createdAt: Date;
}

/** What a person is, where, and for how long; `validTo` is the last day. */
@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('text') role: Role;
  @Column('date') validFrom: IsoDate;
  @Column('date', { nullable: true }) validTo: IsoDate | null;
}
