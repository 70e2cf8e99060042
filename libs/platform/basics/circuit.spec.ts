import { describe, expect, it } from '@jest/globals';
import { Circuit } from './circuit.js';

describe('Circuit', () => {
  it('lets everybody try while there are answers, and one after each rest while there are none', () => {
    let now = 1000;
    const circuit = new Circuit(5000, () => now);
    expect([circuit.lets(), circuit.lets()]).toEqual([true, true]);
    expect(circuit.failed()).toBe(true);
    expect(circuit.failed()).toBe(false);
    expect(circuit.lets()).toBe(false);
    now += 5000;
    expect([circuit.lets(), circuit.lets()]).toEqual([true, false]);
    circuit.answered();
    expect([circuit.lets(), circuit.lets()]).toEqual([true, true]);
    expect(circuit.failed()).toBe(true);
  });
});
