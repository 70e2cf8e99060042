import { type INestApplicationContext } from '@nestjs/common';
import { type OrganisationKind, PeopleService } from '#libs/identity';
import { type LicenceStatusCode, OrganisationsService } from '#libs/organisations';
import { addDays, type IsoDate, SYSTEM } from '#libs/platform';

interface DemoOrganisation {
  kind: OrganisationKind;
  name: string;
  phone: string;
  licence?: DemoLicence;
}

interface DemoLicence {
  number: string;
  /** Statuses with the days between today and the first and last day of each. */
  periods: [status: LicenceStatusCode, from: number, to: number | null, market?: string][];
}

const active: DemoLicence['periods'][number] = ['ACTIVE', -2000, null];

/** All invented. Public bodies bear the name of their kind and say that they are a demonstration. */
const demoOrganisations = {
  canhSeu: {
    kind: 'agency',
    name: 'Công ty CP Nhân lực Cánh Sếu',
    phone: '0233 000 0101',
    licence: { number: 'MH-101/GP', periods: [active] },
  },
  mamTre: {
    kind: 'agency',
    name: 'Công ty CP Hợp tác lao động Mầm Tre',
    phone: '0233 000 0102',
    licence: { number: 'MH-102/GP', periods: [active] },
  },
  benDa: {
    kind: 'agency',
    name: 'Công ty TNHH Nhân lực Bến Đa',
    phone: '0233 000 0103',
    licence: { number: 'MH-103/GP', periods: [active] },
  },
  laPhong: {
    kind: 'agency',
    name: 'Công ty CP Nhân lực Lá Phong',
    phone: '0233 000 0104',
    licence: { number: 'MH-104/GP', periods: [active, ['SUSPENDED', -60, 180, 'TW']] },
  },
  saoHom: {
    kind: 'agency',
    name: 'Công ty CP Nhân lực Sao Hôm',
    phone: '0233 000 0106',
    licence: {
      number: 'MH-105/GP',
      periods: [
        ['ACTIVE', -2000, -61],
        ['REVOKED', -60, null],
      ],
    },
  },
  publicUnit: {
    kind: 'public_unit',
    name: 'Đơn vị sự nghiệp đưa lao động đi nước ngoài (minh họa)',
    phone: '0233 000 0105',
  },
  nangLua: { kind: 'employer', name: 'Công ty TNHH May Nắng Lụa', phone: '0233 000 0201' },
  loiThom: { kind: 'employer', name: 'Công ty CP Chế biến gỗ Lõi Thơm', phone: '0233 000 0202' },
  benSuong: { kind: 'employer', name: 'Công ty TNHH Thủy sản Bến Sương', phone: '0233 000 0203' },
  mongVung: { kind: 'employer', name: 'Công ty CP Xây dựng Móng Vững', phone: '0233 000 0204' },
  gioLam: { kind: 'employer', name: 'Khách sạn Gió Lam', phone: '0233 000 0205' },
  saoMach: { kind: 'employer', name: 'Công ty TNHH Điện tử Sao Mạch', phone: '0233 000 0206' },
  centre: {
    kind: 'centre',
    name: 'Trung tâm Dịch vụ việc làm (minh họa)',
    phone: '0233 000 0301',
  },
  department: { kind: 'department', name: 'Sở Nội vụ (minh họa)', phone: '0233 000 0302' },
} satisfies Record<string, DemoOrganisation>;

export type OrganisationKey = keyof typeof demoOrganisations;
/** The organisations as they were stored. */
export type Organisations = Record<OrganisationKey, { id: string; name: string }>;

/** Stores organisations and the licences of agencies. */
export async function addOrganisations(
  app: INestApplicationContext,
  today: IsoDate,
): Promise<Organisations> {
  const stored: Partial<Organisations> = {};
  const all = Object.entries(demoOrganisations) as [OrganisationKey, DemoOrganisation][];
  for (const [key, { licence, ...organisation }] of all) {
    const id = await app.get(PeopleService).createOrganisation(SYSTEM, organisation);
    stored[key] = { id, name: organisation.name };
    for (const [status, from, to, market = null] of licence?.periods ?? []) {
      await app.get(OrganisationsService).recordLicence(SYSTEM, {
        organisationId: id,
        licenceNumber: licence?.number ?? '',
        status,
        market,
        validFrom: addDays(today, from),
        validTo: to === null ? null : addDays(today, to),
      });
    }
  }
  return stored as Organisations;
}
