import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Reason } from './eligibility.js';
import { type Wish } from './granted.js';

/** `hidden`: does not hold at present; it comes back by itself, and nobody is told twice. */
export type MatchState = 'new' | 'seen' | 'dismissed' | 'hidden';

/** `recommend`: proposed although a condition fails. `hold_back`: not proposed although it fits. */
export type Override = 'recommend' | 'hold_back';

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
  /** What the posting has of what the worker wants; plays no part in the verdict. */
  @Column('jsonb') wishes: Wish[];
  @Column('int') profileVersion: number;
  @Column('int') postingVersion: number;
  @Column('text') state: MatchState;
  @Column('timestamptz', { nullable: true }) toldAt: Date | null;
  /** What a counsellor said last of this pair; the history is `match_override`. */
  @Column('text', { nullable: true }) override: Override | null;
  @Column('text', { nullable: true }) overrideReason: string | null;
  @Column('timestamptz') updatedAt: Date;
}
