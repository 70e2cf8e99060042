import { type INestApplicationContext } from '@nestjs/common';
import { PeopleService, readIdentifier } from '#libs/identity';
import { type Role, SYSTEM } from '#libs/platform';
import { type OrganisationKey, type Organisations } from './organisations.js';

interface DemoAccount {
  /** As people type it: a telephone or an e-mail. */
  identifier: string;
  secret: string;
  role: Role;
  fullName: string;
  organisation?: OrganisationKey;
}

const STAFF_PASSWORD = 'qua-cau-hien-luong';

/** Who can log in to the demonstration. Thao and Mai share a telephone, each with a PIN. */
export const demoAccounts: DemoAccount[] = [
  { identifier: '0900 000 101', secret: '135790', role: 'worker', fullName: 'Nguyễn Thị Hạnh' },
  { identifier: '0900 000 102', secret: '135790', role: 'worker', fullName: 'Hồ Văn Thao' },
  { identifier: '0900 000 102', secret: '246810', role: 'worker', fullName: 'Hồ Thị Mai' },
  { identifier: '0900 000 103', secret: '135790', role: 'worker', fullName: 'Trần Quốc Huy' },
  {
    identifier: 'tuvan@vidu.example',
    secret: STAFF_PASSWORD,
    role: 'counsellor',
    fullName: 'Lê Thị Bình',
    organisation: 'centre',
  },
  {
    identifier: 'canhseu@vidu.example',
    secret: STAFF_PASSWORD,
    role: 'agent',
    fullName: 'Phan Anh Khoa',
    organisation: 'canhSeu',
  },
  {
    identifier: 'nanglua@vidu.example',
    secret: STAFF_PASSWORD,
    role: 'agent',
    fullName: 'Trương Thị Vân',
    organisation: 'nangLua',
  },
  {
    identifier: 'so@vidu.example',
    secret: STAFF_PASSWORD,
    role: 'official',
    fullName: 'Nguyễn Hữu Thành',
    organisation: 'department',
  },
  {
    identifier: 'quantri@vidu.example',
    secret: STAFF_PASSWORD,
    role: 'admin',
    fullName: 'Đỗ Quang Minh',
  },
];

/**
 * Opens the accounts: those of the workers given by name, and of staff as new persons. Returns the
 * ids of all persons by name.
 */
export async function openAccounts(
  app: INestApplicationContext,
  organisations: Organisations,
  workers: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const people = app.get(PeopleService);
  const ids = new Map(workers);
  for (const account of demoAccounts) {
    const { fullName, role, organisation, secret } = account;
    const read = readIdentifier(account.identifier);
    if ('problem' in read) throw new Error(`${account.identifier}: ${read.problem.code}`);
    const personId = workers.get(fullName) ?? (await addStaff(people, account));
    ids.set(fullName, personId);
    const organisationId = organisation ? organisations[organisation].id : null;
    await people.addMembership(SYSTEM, { personId, role, organisationId });
    await people.createAccount(SYSTEM, { personId, identifier: read.identifier, secret });
  }
  return ids;
}

function addStaff(people: PeopleService, account: DemoAccount): Promise<string> {
  const { fullName, identifier: email } = account;
  const unknown = { birth: null, sex: null, phone: null };
  return people.registerPerson(SYSTEM, { fullName, email, language: 'vi', ...unknown });
}
