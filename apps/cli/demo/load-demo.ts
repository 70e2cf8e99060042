import { type INestApplicationContext } from '@nestjs/common';
import { identityEntities } from '#libs/identity';
import { dateInZone, Db, SYSTEM } from '#libs/platform';
import { postingsEntities } from '#libs/postings';
import { openAccounts } from './accounts.js';
import { addApplications } from './applications.js';
import { addContracts } from './contracts.js';
import { addOrganisations } from './organisations.js';
import { walkPlacements } from './placements.js';
import { publishPostings } from './postings.js';
import { addWorkers } from './workers.js';

/**
 * Loads the demonstration, all or nothing. False, and nothing is changed, when the database holds
 * any person, organisation or posting already.
 */
export function loadDemo(app: INestApplicationContext): Promise<boolean> {
  const db = app.get(Db);
  return db.transaction(SYSTEM, async () => {
    if (await holdsAnything(db)) return false;
    const today = dateInZone(db.now);
    const organisations = await addOrganisations(app, today);
    const quotaLines = await addContracts(app, organisations, today);
    const postings = await publishPostings(app, { organisations, quotaLines, today });
    const workers = await addWorkers(app, today);
    const people = await openAccounts(app, organisations, workers);
    const stored = { organisations, people, postings };
    await walkPlacements(app, stored, today);
    await addApplications(app, stored, today);
    return true;
  });
}

async function holdsAnything(db: Db): Promise<boolean> {
  for (const entity of [...identityEntities, ...postingsEntities]) {
    if (await db.manager.exists(entity)) return true;
  }
  return false;
}
