import { describe, expect, it } from '@jest/globals';
import { HOSTILE, labels, postingOf } from './pages.specimens.js';
import { jobPosting, scriptJson } from './posting.json-ld.js';

const of = (posting: Parameters<typeof postingOf>[0] = {}) =>
  jobPosting(postingOf(posting), labels);

describe('jobPosting', () => {
  it('has what Google requires and recommends of an order', () => {
    expect(of({ organisationId: '0193560a-0000-7000-8000-000000000002' })).toEqual({
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      title: 'Công nhân lắp ráp',
      description: '<p>Lắp ráp bo mạch.<br>Ngồi nhiều.</p>',
      identifier: { '@type': 'PropertyValue', name: 'Nhịp Cầu', value: 'k7m2p9xq' },
      url: '/viec-lam/cong-nhan-lap-rap-k7m2p9xq',
      datePosted: '2026-11-20T00:00:00.000Z',
      validThrough: '2026-12-15T23:59:59+07:00',
      employmentType: 'FULL_TIME',
      hiringOrganization: { '@type': 'Organization', name: 'Công ty Sông Hiếu' },
      jobLocation: [
        {
          '@type': 'Place',
          address: { '@type': 'PostalAddress', addressLocality: 'Đào Viên', addressCountry: 'TW' },
        },
      ],
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: 'TWD',
        value: { '@type': 'QuantitativeValue', value: 29_500, unitText: 'MONTH' },
      },
      directApply: true,
      totalJobOpenings: 30,
      occupationalCategory: '8212',
    });
  });

  it('gives a place for each province, bounds of pay, and what is asked', () => {
    const pay = {
      ...postingOf().pay,
      min: 1_050,
      max: 1_200,
      currency: 'USD',
      period: 'hour' as const,
    };
    const data = of({
      country: 'VN',
      place: 'KCN Quế Võ',
      provinceCodes: ['24', '44'],
      pay,
      experienceMonths: 12,
      educationLevel: 'college',
    });
    expect(data?.['jobLocation']).toEqual([
      {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          addressRegion: 'tỉnh 24',
          addressLocality: 'tỉnh 24',
          addressCountry: 'VN',
        },
      },
      {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          addressRegion: 'tỉnh 44',
          addressLocality: 'tỉnh 44',
          addressCountry: 'VN',
        },
      },
    ]);
    expect(data?.['baseSalary']).toMatchObject({
      currency: 'USD',
      value: { minValue: 10.5, maxValue: 12, unitText: 'HOUR' },
    });
    expect(data?.['experienceRequirements']).toMatchObject({ monthsOfExperience: 12 });
    expect(data?.['educationRequirements']).toMatchObject({
      credentialCategory: 'associate degree',
    });
  });

  it('leaves out what is not known', () => {
    const pay = { ...postingOf().pay, period: 'piece' as const };
    const data = of({ pay, deadline: null, expiresOn: null, employmentForm: null, places: null });
    for (const name of ['baseSalary', 'validThrough', 'employmentType', 'totalJobOpenings']) {
      expect(data).not.toHaveProperty(name);
    }
  });

  it.each([
    { open: false },
    { kind: 'INFORMATION' as const },
    { organisation: null },
    { publishedAt: null },
  ])('is not made of %j', (posting) => {
    expect(of(posting)).toBeUndefined();
  });

  it('is text in HTML in JSON in a script', () => {
    const attack = `${HOSTILE}<!--</script>\u2028&amp;"'`;
    const text = scriptJson(of({ title: attack, description: attack, organisation: attack }));
    expect(text).not.toMatch(/[<>&]/);
    const back = JSON.parse(text) as { title: string; description: string };
    expect(back.title).toBe(attack);
    expect(back.description).not.toContain('<script>');
    expect(back.description.startsWith('<p>&lt;script&gt;')).toBe(true);
  });
});
