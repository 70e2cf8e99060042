import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Reason } from './eligibility.js';

/** `hidden`: does not hold at present; it comes back by itself, and nobody is told twice. */
export type MatchState = 'new' | 'seen' | 'dismissed' | 'hidden';

/** One worker and one posting that fit. */
@Entity('match')
export class Match {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('uuid') postingId: string;
  /** 0 to 1000. */
  @Column('int') score: number;
  /** `missing`: something is missing or not known yet. */
  @Column('text') verdict: 'eligible' | 'missing';
  @Column('jsonb') reasons: Reason[];
  @Column('int') profileVersion: number;
  @Column('int') postingVersion: number;
  @Column('text') state: MatchState;
  @Column('timestamptz', { nullable: true }) toldAt: Date | null;
}
