import { type DemoContract } from './contracts.js';
import { Dice } from './dice.js';
import { type OrderTrade, orderTrades } from './orders.trades.js';
import { type OverseasPosting } from './posting.shape.js';
import { MANNERS, written } from './writing.js';

/** Prefectures with the lowest hourly wage in yen since the autumn of 2025 (published by MHLW). */
const PREFECTURES = { Hokkaido: 1_075, Miyagi: 1_038, Ibaraki: 1_074, Tochigi: 1_068, Saitama: 1_141, Chiba: 1_140, Kanagawa: 1_225, Toyama: 1_062, Gifu: 1_065, Shizuoka: 1_097, Aichi: 1_140, Mie: 1_087, Kyoto: 1_122, Osaka: 1_177, Hyogo: 1_116, Hiroshima: 1_085, Kagawa: 1_036, Fukuoka: 1_057 }; // prettier-ignore
const HOURS_IN_JAPAN = 170;
const COUNTIES = ['Đào Viên', 'Tân Trúc', 'Đài Trung', 'Chương Hóa', 'Đài Nam', 'Cao Hùng', 'Tân Bắc', 'Bình Đông', 'Vân Lâm']; // prettier-ignore
const CITIES = ['Ansan', 'Gimhae', 'Pohang', 'Mokpo', 'Geoje', 'Ulsan', 'Yeosu', 'Gunsan', 'Miryang']; // prettier-ignore
const NAMES = { JP: ['Yukiakari', 'Tsukikage', 'Komorebina', 'Hoshimichi', 'Kazenooto', 'Amaguri', 'Shiranui', 'Natsuzora', 'Midorikaze'], TW: ['Vân Hạc', 'Lam Điền', 'Hồng Phong', 'Thúy Trúc', 'Kim Lộ', 'Bạch Thạch', 'Tử Đằng'], KR: ['Haebit', 'Norae', 'Dalmoi', 'Saebyeok', 'Parang', 'Gureum', 'Namuil'] }; // prettier-ignore
const CURRENCY = { JP: 'JPY', TW: 'TWD', KR: 'KRW' };
/** The lowest wages of 2026 a month; family carers in Taiwan have one of their own. */
const LOWEST = { TW: 29_500, TW_FAMILY_CARE: 20_000, KR: 2_156_880 };
const AGENCIES = ['canhSeu', 'mamTre', 'benDa', 'laPhong', 'saoHom'] as const;
/** Service fees in million dong: the least and the most asked for, within the law's ceilings. */
const FEES: Record<string, readonly [number, number]> = { JP_SSW1: [18, 29], JP_TITP: [45, 68], JP_ENG: [25, 38], TW_FACTORY: [32, 55], TW_INST_CARE: [25, 42], TW_FAMILY_CARE: [8, 16], TW_AGRI: [28, 45], KR_E7: [50, 68], KR_E10: [45, 60] }; // prettier-ignore
/** Tickets, papers and courses in million dong, beside the fee. */
const OTHERS = { JP: [14, 24], TW: [12, 18], KR: [14, 20] } as const;

interface Order {
  contract: DemoContract;
  posting: OverseasPosting;
}

/** Orders with the contracts behind them, as many of each trade as it says. */
const orders: Order[] = orderTrades.flatMap((trade, row) =>
  Array.from({ length: trade.orders }, (_, at) => orderOf(trade, `${row + 1}${at + 1}`)),
);
export const moreContracts = orders.map(({ contract }) => contract);
export const moreOverseasPostings = orders.map(({ posting }) => posting);

function orderOf(trade: OrderTrade, key: string): Order {
  const { country, programmeCode, occupation } = trade;
  const dice = new Dice(`order ${key}`);
  const place = placeOf(country, dice, Number(key));
  const lowest = place.lowest[programmeCode] ?? place.lowest[''] ?? 0;
  const wageMinor =
    trade.above === 0 ? lowest : Math.ceil((lowest * (100 + trade.above)) / 100_000) * 1_000;
  const fees = FEES[programmeCode];
  const workerFeeVnd = fees ? dice.number(...fees) * 1_000_000 : 0;
  const number = `MH-${country}-${100 + Number(key)}`;
  const contract: DemoContract = {
    number,
    agency: fees ? dice.pick(AGENCIES) : 'publicUnit',
    countryCode: country,
    programmeCode,
    foreignPartner: `${trade.partner} ${dice.pick(NAMES[country])}, ${place.name}`,
    termMonths: programmeCode === 'KR_E7' ? 24 : 36,
    wageMinor,
    wageCurrency: CURRENCY[country],
    workerFeeVnd,
    places: { [occupation]: dice.number(...trade.places) },
  };
  const [least, most] = OTHERS[country];
  const workerCostVnd = workerFeeVnd + dice.number(least * 2, most * 2) * 500_000;
  return { contract, posting: postingOf(trade, { dice, contract, place: place.name, workerCostVnd }) };
} // prettier-ignore

function placeOf(country: OrderTrade['country'], dice: Dice, key: number) {
  if (country === 'JP') {
    const all = Object.entries(PREFECTURES);
    const [name, hourly] = all[key % all.length] ?? ['Osaka', PREFECTURES.Osaka];
    return { name: `tỉnh ${name}`, lowest: { '': hourly * HOURS_IN_JAPAN } as Record<string, number> }; // prettier-ignore
  }
  const name = dice.pick(country === 'TW' ? COUNTIES : CITIES);
  return { name, lowest: { '': LOWEST[country], TW_FAMILY_CARE: LOWEST.TW_FAMILY_CARE } as Record<string, number> }; // prettier-ignore
}

interface Known {
  dice: Dice;
  contract: DemoContract;
  place: string;
  workerCostVnd: number;
}

function postingOf(trade: OrderTrade, { dice, contract, place, workerCostVnd }: Known) {
  const { duties, asks, gives, titles, occupation, ages, education, experienceMonths, test } = trade;
  const manner = dice.pick(MANNERS);
  const { wageMinor } = contract;
  const most = Math.round((wageMinor * (100 + dice.number(0, 3) * 5)) / 100 / 1_000) * 1_000;
  const posting: OverseasPosting = {
    title: `${dice.pick(titles)}, ${place.replace('tỉnh ', '')} (${contract.number.slice(3)})`,
    contract: contract.number,
    occupation,
    site: place,
    pay: [wageMinor, Math.max(wageMinor, most)],
    payText: wageWords(contract, manner === 'hasty'),
    workerCostVnd,
    closesIn: dice.number(6, 60),
    ages,
    description: written(duties, manner),
    requirements: written(dice.some(asks, asks.length - (dice.once(2) ? 1 : 0)), manner),
    benefits: written(dice.some(gives, 3), manner),
  };
  return Object.assign(posting, {
    ...(education && { education }),
    ...(experienceMonths !== undefined && { experienceMonths }),
    ...(test && { test }),
    ...(contract.agency !== 'saoHom' && dice.once(4) && { closed: true as const }),
  });
} // prettier-ignore

function wageWords({ wageMinor, wageCurrency }: DemoContract, hasty: boolean): string {
  const grouped = wageMinor.toLocaleString('de-DE');
  if (wageCurrency === 'JPY') {
    const man = String(Math.floor(wageMinor / 1_000) / 10).replace('.', ',');
    return hasty ? `${man} man/tháng chưa TC` : `${grouped} yên/tháng, chưa tính tăng ca`;
  }
  const unit = wageCurrency === 'TWD' ? 'Đài tệ' : 'won';
  return hasty ? `LCB ${grouped} ${unit}` : `${grouped} ${unit}/tháng, chưa tính tăng ca`;
}
