import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readForm } from './forms.js';

const schema = z.object({
  name: z.string().trim().min(2).max(5),
  phone: z.string().transform((text, context) => {
    if (text.length >= 10) return text;
    const params = { missing: 10 - text.length };
    context.addIssue({ code: 'custom', message: 'identity.phone-short', params });
    return z.NEVER;
  }),
});

describe('readForm', () => {
  it('returns the value of a good form without foreign fields', () => {
    const form = { name: ' Lan ', phone: '0912345678', _csrf: 'x', role: 'admin' };
    expect(readForm(schema, form)).toEqual({
      ok: true,
      value: { name: 'Lan', phone: '0912345678' },
    });
  });

  it('says what is wrong with each field', () => {
    expect(readForm(schema, { name: 'Nguyễn Thị', phone: '0912345' })).toEqual({
      ok: false,
      fields: [
        { field: 'name', code: 'field.too-long' },
        { field: 'phone', code: 'identity.phone-short', parameters: { missing: 3 } },
      ],
    });
  });

  it.each([[undefined], [null], ['text'], [[]], [{ name: ['a', 'b'], phone: { a: 'b' } }]])(
    'refuses %j',
    (body) => {
      const reading = readForm(schema, body);
      expect(reading.ok).toBe(false);
    },
  );
});
