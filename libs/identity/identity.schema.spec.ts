import { describe, expect, it } from '@jest/globals';
import { loginSchema, personSchema, registrationSchema } from './identity.schema.js';

const form = {
  fullName: '  Hồ Thị   Lan ',
  phone: '0912 345 678',
  email: '',
  secret: '482915',
  birthDay: '',
  birthMonth: '',
  birthYear: '1999',
  sex: 'female',
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
      birth: { birthDate: '1999-01-01', birthPrecision: 'year' },
      sex: 'female',
      consent: 'yes',
    });
  });

  it('takes an e-mail instead of a telephone, and needs neither birth date nor sex', () => {
    const little = { phone: '', email: 'Lan@Example.vn', birthYear: '', sex: '' };
    expect(registrationSchema.parse({ ...form, ...little })).toMatchObject({
      phone: null,
      email: 'lan@example.vn',
      birth: null,
      sex: null,
    });
  });

  it.each([
    [{ fullName: 'L' }, 'fullName', 'identity.name-short'],
    [{ phone: '0912345' }, 'phone', 'identity.phone-short'],
    [{ phone: '' }, 'phone', 'identity.phone-or-email'],
    [{ email: 'lan' }, 'email', 'identity.email-wrong'],
    [{ birthDay: '31', birthMonth: '2' }, 'birth', 'identity.birth-wrong'],
    [{ birthDay: '12' }, 'birth', 'identity.birth-wrong'],
    [{ sex: 'x' }, 'sex', 'identity.choose-one'],
    [{ consent: undefined }, 'consent', 'identity.consent-needed'],
  ])('refuses %j', (changes, field, code) => {
    expect(problemsOf(changes)).toEqual([[field, code]]);
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
