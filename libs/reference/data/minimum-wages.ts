import { type CommuneWageRegion, type MinimumWage, type WageRegion } from '../code-lists.js';
import { communes } from './communes.js';
import { readTable } from './table.js';

/** Dong from 2026-01-01. Region | a month | an hour. */
const table = `
I   | 5310000 | 25500
II  | 4730000 | 22700
III | 4140000 | 20000
IV  | 3700000 | 17800
`;

export const minimumWages: MinimumWage[] = readTable(table, 3).map(([region, month, hour]) => ({
  id: `${region ?? ''}.2026`,
  region: region as WageRegion,
  monthVnd: Number(month),
  hourVnd: Number(hour),
  validFrom: '2026-01-01',
  validTo: null,
  standing: 'secondary',
  source: 'Nghị định 293/2025/NĐ-CP, theo báo Lao Động và bản tóm tắt của công ty luật',
}));

/** Regions by former district; those that are not named are in region IV. */
const REGION_OF_DISTRICT: Record<string, WageRegion> = {
  'TP Đồng Hới': 'II',
  'TX Ba Đồn': 'III',
  'Bố Trạch': 'III',
  'Lệ Thủy': 'III',
  'Quảng Ninh': 'III',
  'Quảng Trạch': 'III',
  'TP Đông Hà': 'III',
};

/** The list by commune (Decree 128/2025) was not found: each commune has the region of its district. */
export const wageRegions: CommuneWageRegion[] = communes.map(({ code, formerDistrict }) => ({
  communeCode: code,
  region: REGION_OF_DISTRICT[formerDistrict] ?? 'IV',
  validFrom: '2025-07-01',
  standing: 'unverified',
  source: 'Theo danh mục cấp huyện trước 01/07/2025, chưa đối chiếu với danh mục cấp xã',
}));
