import { type Commune, shippedLists } from '#libs/reference';
import { Dice } from './dice.js';
import { localEmployers, nationalEmployers } from './employers.data.js';
import { type HomePosting, type LocalPosting, type NationalPosting } from './posting.shape.js';
import { type Terrain, type Trade } from './trade.shape.js';
import { makingTrades } from './trades.making.js';
import { servingTrades } from './trades.serving.js';
import { type Manner, MANNERS, moneyWords, written } from './writing.js';

const LOCAL = 155;
const NATIONAL = 75;
/** Wages elsewhere lie so much above those of the province. */
const ELSEWHERE = 1.25;

const trades = [...makingTrades, ...servingTrades];
const HILLS = ['Minh Hóa', 'Tuyên Hóa', 'Đakrông', 'Hướng Hóa'];
const TOWNS = ['TP Đồng Hới', 'TP Đông Hà', 'TX Ba Đồn', 'TX Quảng Trị'];
const HILL_COMMUNES = ['19147', '19204', '19318', '19366', '19138'];
const COAST = ['19021', '19033', '19126', '19159', '19225', '19255', '19288', '19414', '19372', '19496', '19639', '19654', '19741', '19501', '19742']; // prettier-ignore

/** One posting in every commune, then more where more people live. */
function homes(): Commune[] {
  const communes = shippedLists.communes.filter(({ provinceCode }) => provinceCode === '44');
  const towns = communes.filter((commune) => landOf(commune) === 'town');
  return Array.from({ length: LOCAL }, (_, index) => {
    const again = index - communes.length;
    const list = again >= 0 && again % 2 === 0 ? towns : communes;
    return list[(again >= 0 ? Math.floor(again / 2) : index) % list.length] as Commune;
  });
}

export function landOf({ code, formerDistrict }: Pick<Commune, 'code' | 'formerDistrict'>) {
  if (COAST.includes(code)) return 'coast';
  if (HILLS.includes(formerDistrict) || HILL_COMMUNES.includes(code)) return 'mountain';
  const land: Terrain = TOWNS.includes(formerDistrict) ? 'town' : 'plain';
  return land;
}

/** Postings of the province, every commune among them. */
export const moreLocalPostings: LocalPosting[] = homes().map((commune, index) => {
  const dice = new Dice(`local ${index}`);
  const fitting = trades.filter(({ where }) => where.includes(landOf(commune)));
  const trade = fitting[(index * 7 + dice.number(0, 2)) % fitting.length] as Trade;
  const known = localEmployers.filter(([sector]) => sector === trade.sector);
  const employer = { name: dice.pick(known)[1] };
  const hamlet = dice.pick(commune.formerNames).replace(/^(TT NT|TT|P\.) /, '');
  const site = `${dice.pick(trade.sites)} ở ${hamlet}`;
  const place = commune.name.replace(/^(Xã|Phường|Đặc khu) /, '');
  const made = posting(trade, { dice, place, site, employer, factor: 1 });
  const closed = index >= 78 && dice.once(2);
  return { ...made, commune: commune.code, ...(closed && { closed }) };
});

/** Postings of other provinces. */
export const moreNationalPostings: NationalPosting[] = Array.from({ length: NATIONAL }, (_, at) => {
  const dice = new Dice(`national ${at}`);
  const employer = nationalEmployers[
    at % nationalEmployers.length
  ] as (typeof nationalEmployers)[0];
  const [sector, name, province, site] = employer;
  const fitting = trades.filter((trade) => trade.national && trade.sector === sector);
  const trade = fitting[Math.floor(at / nationalEmployers.length + at) % fitting.length] as Trade;
  const [place = site] = site.split(' (');
  const made = posting(trade, { dice, place, site, employer: { name }, factor: ELSEWHERE });
  const closed = dice.once(4);
  return { ...made, province, ...(closed && { closed }) };
});

interface Setting {
  dice: Dice;
  place: string;
  site: string;
  employer: HomePosting['employer'];
  factor: number;
}

function posting(trade: Trade, { dice, place, site, employer, factor }: Setting): HomePosting {
  const manner = dice.pick(MANNERS);
  const places = dice.number(...trade.places);
  const experienceMonths = dice.pick(trade.experience);
  const pay = payOf(trade, dice, factor);
  const unsaid = dice.once(9);
  return {
    title: titleOf(dice.pick(trade.titles), { manner, places, place, dice }),
    employer,
    occupation: trade.occupation,
    site,
    pay: unsaid ? null : pay,
    payText: unsaid ? 'Lương thoả thuận' : moneyWords(pay, trade.per ?? 'month', manner),
    ...(trade.per && { payPeriod: trade.per }),
    places,
    closesIn: dice.number(4, 55),
    ageMin: 18,
    ...(trade.education && { education: trade.education }),
    ...(!dice.once(5) && { experienceMonths }),
    description: written([...dice.some(trade.duties, trade.duties.length - (dice.once(2) ? 1 : 0)), dice.pick(trade.hours)], manner),
    requirements: written(dice.some(trade.asks, 2), manner),
    benefits: written(dice.some(trade.gives, dice.number(2, 3)), manner),
  }; // prettier-ignore
}

function payOf(trade: Trade, dice: Dice, factor: number): [number, number] {
  const unit = trade.per === 'day' ? 10_000 : 100_000;
  const scale = trade.per === 'day' ? 1_000 : 1_000_000;
  const [low, high] = trade.pay.map((amount) => Math.round((amount * scale * factor) / unit));
  const third = Math.max(1, Math.floor(((high ?? 0) - (low ?? 0)) / 3));
  const from = dice.number(low ?? 0, (low ?? 0) + third);
  return [from * unit, dice.number(from + third, Math.max(from + third, high ?? 0)) * unit];
}

function titleOf(
  title: string,
  { manner, places, place, dice }: { manner: Manner; places: number; place: string; dice: Dice },
): string {
  const small = title.charAt(0).toLowerCase() + title.slice(1);
  const named = /^[A-ZĐ]{2}/.test(title) ? title : small;
  if (manner === 'hasty') return dice.pick([`Cần gấp ${places} ${named}, ${place}`, `Tuyển ${named} ${place} đi làm ngay`]); // prettier-ignore
  if (manner === 'listed') return `${title} - ${place} (${places} người)`;
  return dice.pick([`${title} ở ${place}`, `${title}, làm tại ${place}`]);
}
