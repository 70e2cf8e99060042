import { type Role, ROLES } from '#libs/platform';

/**
 * Who may call which routes. Which rows they reach is decided by each domain's policy and by
 * row-level security.
 */
export const PERMISSIONS = {
  'session.end': ROLES,
  'session.switch': ROLES,
  'secret.change': ROLES,
  'notifications.read': ROLES,
  'profile.edit': ['worker'],
  'matches.read': ['worker'],
  'postings.apply': ['worker'],
  'postings.publish': ['agent'],
  'postings.moderate': ['official'],
  'placements.follow': ['worker'],
  'placements.read': ['agent', 'counsellor', 'official'],
  'placements.advance': ['agent', 'counsellor', 'official'],
  'applications.read': ['agent', 'counsellor'],
  'applications.answer': ['agent', 'counsellor'],
  'work.read': ['agent', 'counsellor'],
  'people.read': ['counsellor'],
  'people.register': ['counsellor'],
  'people.edit': ['counsellor'],
  'people.refer': ['counsellor'],
  'candidates.read': ['counsellor'],
  'candidates.override': ['counsellor'],
  'reference.read': ['official'],
  'reference.edit': ['official'],
  'operation.read': ['admin'],
  'operation.retry': ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function mayUse(role: string, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly string[]).includes(role);
}
