import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IsoDate } from '#libs/platform';

/** `referral`: through the centre, which introduces the worker. */
export type ApplicationKind = 'application' | 'referral';

/** The act of applying; abroad the placement carries the state from here on. */
@Entity('application')
export class Application {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('uuid') postingId: string;
  @Column('uuid', { nullable: true }) placementId: string | null;
  @Column('text') kind: ApplicationKind;
  @Column('uuid', { nullable: true }) createdByPersonId: string | null;
  @Column('timestamptz') createdAt: Date;
  /** The day by which the worker has an answer. */
  @Column('date') answerDueOn: IsoDate;
  @Column('text') message: string;
}
