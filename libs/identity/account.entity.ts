import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IdentifierKind } from './identifier.js';
import { type SecretKind } from './secret.js';

/** The right of one person to log in. */
@Entity('account')
export class Account {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('text') secretKind: SecretKind;
  @Column('text') secretHash: string;
  @Column('text') status: 'active' | 'closed';
  @Column('timestamptz') createdAt: Date;
}

/** What a person types to name the account; several accounts may share one telephone. */
@Entity('login_identifier')
export class LoginIdentifier {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') accountId: string;
  @Column('text') kind: IdentifierKind;
  @Column('text') value: string;
}

/** A logged-in browser. Only the SHA-256 of its token is kept. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('uuid') accountId: string;
  @Column('uuid') personId: string;
  @Column('uuid') membershipId: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') seenAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
