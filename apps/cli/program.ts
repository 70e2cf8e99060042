import { Command } from 'commander';
import { addBackupCommands } from './backup.commands.js';
import { addDatabaseCommands } from './database.commands.js';
import { addImportCommands } from './import.commands.js';
import { addOrganisationCommands } from './organisation.commands.js';
import { addSearchCommands } from './search.commands.js';
import { addUserCommands } from './user.commands.js';

/** Reads the command line and runs its command. */
export async function runCommand(): Promise<void> {
  const program = new Command('nhip-cau')
    .description('Commands for those who run the portal. In a checkout: npm run cli -- COMMAND')
    .showHelpAfterError();
  addBackupCommands(program);
  addDatabaseCommands(program);
  addImportCommands(program);
  addOrganisationCommands(program);
  addSearchCommands(program);
  addUserCommands(program);

  await program.parseAsync();
}
