import { describe, expect, it } from '@jest/globals';
import { readUnsubscribe, unsubscribeToken } from './unsubscribe.js';

const content = {
  personId: '0193a000-0000-7000-8000-000000000001',
  topics: ['matching'],
  until: '2027-11-24',
};
const token = unsubscribeToken(content, 'a secret');

describe('an unsubscribing link', () => {
  it('says what it ends until its last day', () => {
    expect(readUnsubscribe(token, 'a secret', '2026-11-24')).toEqual(content);
    expect(readUnsubscribe(token, 'a secret', '2027-11-24')).toEqual(content);
    expect(readUnsubscribe(token, 'a secret', '2027-11-25')).toBeUndefined();
  });

  it('says nothing when it is forged', () => {
    const other = Buffer.from(JSON.stringify({ ...content, topics: ['placements'] }));
    const [, mac = ''] = token.split('.');
    for (const forged of [
      unsubscribeToken(content, 'another secret'),
      `${other.toString('base64url')}.${mac}`,
      `${token}.x`,
      token.slice(0, -1),
      `x${token}`,
      '.',
      '',
    ]) {
      expect(readUnsubscribe(forged, 'a secret', '2026-11-24')).toBeUndefined();
    }
  });
});
