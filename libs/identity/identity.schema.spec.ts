import { describe, expect, it } from '@jest/globals';
import { birthSchema, loginSchema, personSchema, registrationSchema } from './identity.schema.js';

const form = {
  fullName: '  Hồ Thị   Lan ',
  phone: '0912 345 678',
  email: '',
  secret: '482915',
  consent: 'yes',
};

const problemsOf = (changes: object) =>
  registrationSchema
    .safeParse({ ...form, ...changes })
    .error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('registrationSchema', () => {
  it('reads a form', () => {
    expect(registrationSchema.parse({ ...form, role: 'admin', id: 'x' })).toEqual({
      fullName: 'Hồ Thị Lan',
      phone: '+84912345678',
      email: null,
      secret: '482915',
      consent: 'yes',
    });
  });

  it('takes an e-mail instead of a telephone', () => {
    const little = { phone: '', email: 'Lan@Example.vn' };
    expect(registrationSchema.parse({ ...form, ...little })).toMatchObject({
      phone: null,
      email: 'lan@example.vn',
    });
  });

  it.each([
    [{ fullName: 'L' }, 'fullName', 'identity.name-short'],
    [{ phone: '0912345' }, 'phone', 'identity.phone-short'],
    [{ phone: '' }, 'phone', 'identity.phone-or-email'],
    [{ email: 'lan' }, 'email', 'identity.email-wrong'],
    [{ consent: undefined }, 'consent', 'identity.consent-needed'],
  ])('refuses %j', (changes, field, code) => {
    expect(problemsOf(changes)).toEqual([[field, code]]);
  });

  it('names everything that is wrong at once', () => {
    expect(problemsOf({ fullName: '', phone: '', secret: '', consent: '' })).toEqual([
      ['fullName', 'identity.name-short'],
      ['secret', expect.any(String)],
      ['consent', 'identity.consent-needed'],
      ['phone', 'identity.phone-or-email'],
    ]);
  });

  it.each([
    undefined,
    null,
    'text',
    [],
    { ...form, fullName: ['a'] },
    { ...form, secret: { a: 1 } },
  ])('refuses what is no form: %j', (body) => {
    expect(registrationSchema.safeParse(body).success).toBe(false);
  });
});

describe('birthSchema', () => {
  const problems = (form: object) =>
    birthSchema.safeParse(form).error?.issues.map(({ path, message }) => [path[0], message]);

  it('reads as much of the date as is known', () => {
    expect(birthSchema.parse({ birthDay: '', birthMonth: '', birthYear: '1999', sex: '' })).toEqual(
      {
        birth: { birthDate: '1999-01-01', birthPrecision: 'year' },
        sex: null,
      },
    );
  });

  it.each([
    [{ birthDay: '31', birthMonth: '2', birthYear: '1999' }, 'birth', 'identity.birth-wrong'],
    [{ birthDay: '12', birthMonth: '', birthYear: '1999' }, 'birth', 'identity.birth-wrong'],
    [{ birthYear: '1999', sex: 'x' }, 'sex', 'identity.choose-one'],
  ])('refuses %j', (form, field, code) => {
    expect(problems(form)).toEqual([[field, code]]);
  });

  it('needs a date', () => {
    expect(problems({ birthYear: '' })?.map(([field]) => field)).toEqual(['birth']);
  });
});

describe('other schemas', () => {
  it('reads a person who has nothing but a name', () => {
    expect(personSchema.parse({ fullName: 'Hồ Văn A' })).toEqual({
      fullName: 'Hồ Văn A',
      birth: null,
      sex: null,
      phone: null,
      email: null,
      language: 'vi',
    });
  });

  it('reads credentials', () => {
    expect(loginSchema.safeParse({ identifier: ' ', secret: 'x' }).success).toBe(false);
    expect(loginSchema.safeParse({ identifier: 'a', secret: 'x'.repeat(200) }).success).toBe(false);
  });
});
