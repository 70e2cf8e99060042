import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { nationalPostings } from '../../../apps/cli/demo/postings.national.js';
import { factoryPostings } from '../../../apps/cli/demo/postings.local-factories.js';
import { servicePostings } from '../../../apps/cli/demo/postings.local-services.js';

/** A posting as a source writes it; its keys are those of the import. */
export type RawPosting = Record<string, unknown> & { title: string };

/** What somebody looks for, in their own words. */
export interface RawWish {
  desired_job: string | null;
  desired_province: string | null;
  desired_salary_text: string | null;
  experience_text: string | null;
  gender: string | null;
  age_band: string | null;
}

const folder = process.env['NHIPCAU_DATA'] || join(__dirname, '../../../../shared/data');

/** Whether the real postings are on this machine; without them the demonstration's are multiplied. */
export const isReal = existsSync(join(folder, 'postings'));

/** Real postings with a title, in the order of their files; read from where they lie. */
export function rawPostings(): RawPosting[] {
  if (!isReal) return demoPostings();
  const files = readdirSync(join(folder, 'postings')).filter((name) => name.endsWith('.gz'));
  return files.sort().flatMap((name) => {
    const text = gunzipSync(readFileSync(join(folder, 'postings', name))).toString();
    return linesOf<RawPosting>(text).filter(({ title }) => title.trim() !== '');
  });
}

export function rawWishes(): RawWish[] {
  if (!isReal) return demoPostings().map(wishFor);
  return linesOf<RawWish>(readFileSync(join(folder, 'profiles/seekers.ndjson'), 'utf8'));
}

function linesOf<Row>(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

function demoPostings(): RawPosting[] {
  return [...factoryPostings, ...servicePostings, ...nationalPostings].map((posting, index) => ({
    source: 'demo',
    source_id: String(index),
    title: posting.title,
    company: typeof posting.employer === 'string' ? posting.employer : posting.employer.name,
    salary_text: posting.payText,
    location_text: 'Quảng Trị',
    description: posting.description,
    requirements: posting.requirements,
    benefits: posting.benefits,
    language: 'vi',
  }));
}

function wishFor({ title }: RawPosting, index: number): RawWish {
  return {
    desired_job: title,
    desired_province: ['Quảng Trị', 'Đà Nẵng', 'Hà Nội'][index % 3] ?? null,
    desired_salary_text: '8,000,000 - 10,000,000',
    experience_text: '1 năm',
    gender: index % 2 ? 'Nam' : 'Nữ',
    age_band: '25-29',
  };
}
