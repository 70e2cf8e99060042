import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Channel } from '#libs/reference';
import { type PlacementState } from './lifecycle/lifecycle.js';

/** One worker's way through one programme. Posting, quota line and agency are empty until APPLIED. */
@Entity('placement')
export class Placement {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('text') programmeCode: string;
  @Column('text') channel: Channel;
  @Column('uuid', { nullable: true }) postingId: string | null;
  @Column('uuid', { nullable: true }) quotaLineId: string | null;
  /** The sending agency. */
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('text') state: PlacementState;
  @Column('int') version: number;
  @Column('timestamptz') stateSince: Date;
  @Column('timestamptz') createdAt: Date;
}
