import { random } from '../../chaos/random.js';
import { type RawPosting } from './seeds.js';

/** Added to a title, so that copies are found by words of their own too. */
const ADDED = ['ca sáng', 'ca tối', 'lương tuần', 'gấp', 'đi làm ngay', 'tại nhà máy', 'cả năm'];

/**
 * So many postings as lines of an import file, from the real ones in a random order: each is as it is
 * once, then with another title, employer, place, pay and order of sentences.
 */
export function* variedPostings(
  seeds: RawPosting[],
  count: number,
  seed: number,
): Generator<string> {
  const next = random(seed);
  const order = shuffled(seeds, next);
  for (let index = 0; index < count; index += 1) {
    const posting = order[index % order.length] as RawPosting;
    const isCopy = index >= order.length;
    const row = isCopy ? varied(posting, order, next) : posting;
    yield JSON.stringify({ ...row, source: 'bench', source_id: `bench:${index}` });
  }
}

function varied(posting: RawPosting, all: RawPosting[], next: () => number): RawPosting {
  const from = () => pick(all, next);
  const factor = 0.8 + next() * 0.5;
  return {
    ...posting,
    title: `${posting.title} ${pick(ADDED, next)}`,
    company: next() < 0.5 ? posting['company'] : from()['company'],
    location_text: next() < 0.5 ? posting['location_text'] : from()['location_text'],
    salary_text: next() < 0.5 ? posting['salary_text'] : from()['salary_text'],
    salary_min: scaled(posting['salary_min'], factor),
    salary_max: scaled(posting['salary_max'], factor),
    description: reordered(posting['description'], next),
    requirements: reordered(posting['requirements'], next),
  };
}

function scaled(amount: unknown, factor: number): unknown {
  return typeof amount === 'number' ? Math.round((amount * factor) / 100_000) * 100_000 : amount;
}

function reordered(text: unknown, next: () => number): unknown {
  return typeof text === 'string' ? shuffled(text.split('\n'), next).join('\n') : text;
}

export function pick<Item>(items: readonly Item[], next: () => number): Item {
  return items[Math.floor(next() * items.length)] as Item;
}

export function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as Item, mixed[last] as Item];
  }
  return mixed;
}
