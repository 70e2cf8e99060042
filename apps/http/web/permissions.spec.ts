import { describe, expect, it } from '@jest/globals';
import { ROLES } from '#libs/platform';
import { mayUse, type Permission, PERMISSIONS } from './permissions.js';

const permissions = Object.keys(PERMISSIONS) as Permission[];

describe('permissions', () => {
  it.each(permissions)('%s is a noun and a verb and has roles that exist', (permission) => {
    expect(permission).toMatch(/^[a-z]+\.[a-z]+$/);
    expect(PERMISSIONS[permission].length).toBeGreaterThan(0);
    expect(ROLES).toEqual(expect.arrayContaining([...PERMISSIONS[permission]]));
  });

  it('gives nothing to people who are not logged in', () => {
    expect(permissions.filter((permission) => mayUse('anonymous', permission))).toEqual([]);
  });
});
