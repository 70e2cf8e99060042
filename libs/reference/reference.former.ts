import { fold } from '#libs/platform';
import { type CodeLists, type Province } from './code-lists.js';

/** A place that no longer exists under its name, with the communes of today on its ground. */
export interface FormerPlace {
  kind: 'district' | 'commune';
  /** As people wrote it, with its kind where one is kept: `TT Quy Đạt`, `Hải Lăng`. */
  name: string;
  /** The district that it lay in, or is. */
  district: string;
  /** The province until 2025-06-30. */
  province: string;
  /** Codes of today. Of a district all its communes. */
  communeCodes: string[];
}

const KINDS =
  /^(?:tinh|thanh pho|tp|thi xa|tx|huyen dao|huyen|quan|xa|phuong|p|thi tran nong truong|tt nt|thi tran|tt|dac khu)[ .]+/;

/** A name for comparing: no kind, no marks, no spaces, so that `Đa Krông` is `Đakrông`. */
export function placeKey(name: string): string {
  const bare = fold(name).trim().replace(KINDS, '');
  return bare.replace(/[^a-z0-9]/g, '');
}

/** Former districts and communes of the home province by the key of their name. */
export function formerPlaces({ communes }: CodeLists): ReadonlyMap<string, FormerPlace[]> {
  const places = new Map<string, FormerPlace[]>();
  const add = (place: Omit<FormerPlace, 'communeCodes'>, communeCode: string) => {
    const key = placeKey(place.name);
    const same = places.get(key) ?? [];
    const found = same.find(
      ({ kind, name, district }) =>
        kind === place.kind && name === place.name && district === place.district,
    );
    if (found) found.communeCodes.push(communeCode);
    else places.set(key, [...same, { ...place, communeCodes: [communeCode] }]);
  };
  for (const {
    code,
    formerDistrict: district,
    formerProvince: province,
    formerNames,
  } of communes) {
    add({ kind: 'district', name: district, district, province }, code);
    for (const name of formerNames) add({ kind: 'commune', name, district, province }, code);
  }
  return places;
}

/** The provinces of today by the key of any name that they or their parts ever had. */
export function provincesByName({ provinces }: CodeLists): ReadonlyMap<string, Province> {
  const names = new Map<string, Province>();
  for (const province of provinces) {
    for (const name of province.former) names.set(placeKey(name), province);
  }
  for (const province of provinces) {
    for (const name of [...province.aliases, province.nameVi]) names.set(placeKey(name), province);
  }
  return names;
}
