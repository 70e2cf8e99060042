import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Language } from '#libs/platform';
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
}

/** A notification's way through one channel. */
@Entity('delivery')
export class Delivery {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') notificationId: string;
  @Column('uuid') personId: string;
  @Column('text') channel: Channel;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text') state: DeliveryState;
  /** Tries so far; also the token by which a late answer knows its own try. */
  @Column('int') attempts: number;
  @Column('text', { nullable: true }) messageId: string | null;
  @Column('timestamptz', { nullable: true }) claimedUntil: Date | null;
  @Column('text', { nullable: true }) lastError: string | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
}
