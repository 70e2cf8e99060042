import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IsoDate, type Language } from '#libs/platform';
import { type Channel, type DeliveryState } from './delivery.lifecycle.js';

/** One thing that one person is told, as a code with parameters; the sentence is made when read. */
@Entity('notification')
export class Notification {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('text') template: string;
  @Column('uuid', { nullable: true }) subjectId: string | null;
  /** Why now: with person, template and subject it is unique. */
  @Column('text') cause: string;
  @Column('jsonb') parameters: object;
  @Column('text') language: Language;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  /** Where the digest goes for which this waits; null where it has a message of its own, or none. */
  @Column('text', { nullable: true }) digestAddress: string | null;
  @Column('uuid', { nullable: true }) digestId: string | null;
  /** Where an SMS goes should the mail address turn out to take nothing. */
  @Column('text', { nullable: true }) phone: string | null;
}

/** The one message of a day that brings together what is not urgent. */
@Entity('digest')
export class Digest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  /** The day on which it goes, by the calendar of the province. */
  @Column('date') day: IsoDate;
  @Column('timestamptz') dueAt: Date;
}

/** The way of a notification, or of a digest, through one channel. */
@Entity('delivery')
export class Delivery {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) notificationId: string | null;
  @Column('uuid', { nullable: true }) digestId: string | null;
  @Column('uuid') personId: string;
  @Column('text') channel: Channel;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text') state: DeliveryState;
  /** Tries so far; also the token by which a late answer knows its own try. */
  @Column('int') attempts: number;
  @Column('text', { nullable: true }) messageId: string | null;
  /** What an SMS provider calls it. */
  @Column('text', { nullable: true }) providerId: string | null;
  @Column('timestamptz', { nullable: true }) claimedUntil: Date | null;
  @Column('text', { nullable: true }) lastError: string | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
}
