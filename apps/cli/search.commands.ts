import { type Command } from 'commander';
import { Indexer, SearchIndexes } from '#libs/platform';
import { progressLine, say, withDomains } from './context.js';

export function addSearchCommands(program: Command): void {
  program
    .command('reindex')
    .description('build the search indexes anew beside the running ones, then swap')
    .action(reindex);
  program
    .command('reconcile')
    .description('compare database and search index and mend what differs')
    .action(reconcile);
}

async function reindex(): Promise<void> {
  await withDomains(async (app) => {
    for (const { name } of app.get(SearchIndexes, { strict: false }).all) {
      let last = 0;
      await app.get(Indexer, { strict: false }).rebuild(name, (documents) => {
        last = documents;
        progressLine(`${name}: ${documents} documents`);
      });
      progressLine('');
      say(`${name}: ${last} documents, swapped in.`);
    }
  });
}

async function reconcile(): Promise<void> {
  await withDomains(async (app) => {
    for (const { name } of app.get(SearchIndexes, { strict: false }).all) {
      const differences = await app.get(Indexer, { strict: false }).reconcile(name);
      say(
        `${name}: ${differences} differences${differences ? ', being mended by the runner' : ''}.`,
      );
    }
  });
}
