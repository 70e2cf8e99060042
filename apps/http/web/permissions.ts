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
  'placements.follow': ['worker'],
  'placements.read': ['agent', 'counsellor'],
  'placements.advance': ['agent', 'counsellor'],
  'people.read': ['counsellor'],
  'people.register': ['counsellor'],
  'people.edit': ['counsellor'],
  'people.refer': ['counsellor'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function mayUse(role: string, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly string[]).includes(role);
}
