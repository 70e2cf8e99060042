/** What a person is while they act; `anonymous` has no account and `system` is the portal itself. */
export const ROLES = ['worker', 'counsellor', 'agent', 'official', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who acts: the first argument of every service method, and what row-level security sees. */
export interface Actor {
  role: Role | 'anonymous' | 'system';
  personId: string | null;
  accountId: string | null;
  organisationId: string | null;
}

export const ANONYMOUS: Actor = {
  role: 'anonymous',
  personId: null,
  accountId: null,
  organisationId: null,
};

/** The portal's own hand: tasks, schedules and commands. */
export const SYSTEM: Actor = {
  role: 'system',
  personId: null,
  accountId: null,
  organisationId: null,
};
