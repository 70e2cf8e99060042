import { Command } from 'commander';
import { addDatabaseCommands } from './database.commands.js';
import { addImportCommands } from './import.commands.js';
import { addSearchCommands } from './search.commands.js';
import { addUserCommands } from './user.commands.js';

/** Reads the command line and runs its command. */
export async function runCommand(): Promise<void> {
  const program = new Command('nhip-cau')
    .description('Commands for those who run the portal. In a checkout: npm run cli -- COMMAND')
    .showHelpAfterError();
  addDatabaseCommands(program);
  addImportCommands(program);
  addSearchCommands(program);
  addUserCommands(program);

  await program.parseAsync();
}
