import { type Command, Option } from 'commander';
import { ORGANISATION_KINDS, type OrganisationKind, PeopleService } from '#libs/identity';
import { OrganisationsService } from '#libs/organisations';
import { clean, SYSTEM } from '#libs/platform';
import { say, withDomains } from './context.js';

interface NewOrganisation {
  kind: OrganisationKind;
  name: string;
  phone?: string;
}

export function addOrganisationCommands(program: Command): void {
  program
    .command('organisation')
    .description('centres, departments, agencies and employers')
    .command('add')
    .description('make an organisation; its id, for user add, is printed')
    .addOption(new Option('--kind <kind>').choices(ORGANISATION_KINDS).makeOptionMandatory())
    .requiredOption('--name <name>')
    .option('--phone <telephone>', 'that people may call')
    .action(addOrganisation);
}

async function addOrganisation(given: NewOrganisation): Promise<void> {
  const name = clean(given.name);
  if (name === '') throw new Error('--name is empty');
  const phone = given.phone === undefined ? null : telephone(given.phone);
  await withDomains(async (app) => {
    const known = await app.get(OrganisationsService, { strict: false }).named(name);
    if (known)
      throw new Error(`There is an organisation of this name: ${known.id} (${known.kind})`);
    const people = app.get(PeopleService, { strict: false });
    say(await people.createOrganisation(SYSTEM, { kind: given.kind, name, phone }));
  });
}

/** As it was typed, for people to read: hotlines and numbers of the fixed net have many forms. */
function telephone(typed: string): string {
  const phone = clean(typed);
  if (/^\+?[\d .()-]{6,24}$/.test(phone) && phone.replace(/\D/g, '').length >= 6) return phone;
  throw new Error('--phone is no telephone number');
}
