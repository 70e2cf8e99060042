import { randomInt } from 'node:crypto';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { readIdentifier, PeopleService } from '#libs/identity';
import { Db, type Role, ROLES, SYSTEM } from '#libs/platform';
import { say, withDomains } from './context.js';

interface NewUser {
  name: string;
  login: string;
  role: Role;
  organisation?: string;
}

export function addUserCommands(program: Command): void {
  program
    .command('user')
    .description('accounts of people')
    .command('add')
    .description('make a person with an account; the first password is printed once')
    .requiredOption('--name <full name>')
    .requiredOption('--login <identifier>', 'telephone, e-mail or user name')
    .addOption(new Option('--role <role>').choices(ROLES).makeOptionMandatory())
    .option('--organisation <id>', 'for counsellors, agents and officials')
    .action(addUser);
}

async function addUser(user: NewUser): Promise<void> {
  const read = readIdentifier(user.login);
  if ('problem' in read) throw new Error(`--login cannot be used: ${read.problem.code}`);
  if (user.organisation && !z.uuid().safeParse(user.organisation).success) {
    throw new Error('--organisation is no id: organisation add prints one');
  }
  const secret = Array.from({ length: 4 }, () => randomInt(1000, 9999)).join('-');
  await withDomains(async (app) => {
    const people = app.get(PeopleService, { strict: false });
    // All or nothing: a command that is mended and typed again leaves no second person.
    await app.get(Db, { strict: false }).transaction(SYSTEM, async () => {
      const personId = await addPerson(people, user.name);
      const organisationId = user.organisation ?? null;
      await people.addMembership(SYSTEM, { personId, role: user.role, organisationId });
      await people.createAccount(SYSTEM, { personId, identifier: read.identifier, secret });
    });
  });
  say(`${user.login} can log in as ${user.role} with the password ${secret}`);
  say('It should be changed at the first login: /doi-mat-khau');
}

function addPerson(people: PeopleService, fullName: string): Promise<string> {
  const unknown = { birth: null, sex: null, phone: null, email: null };
  return people.registerPerson(SYSTEM, { fullName, language: 'vi', ...unknown });
}
