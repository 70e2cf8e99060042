import 'reflect-metadata';
import { Command } from 'commander';
import { addDatabaseCommands } from './database.commands.js';
import { addImportCommands } from './import.commands.js';
import { addSearchCommands } from './search.commands.js';
import { addUserCommands } from './user.commands.js';

process.env['LOG_LEVEL'] ??= 'warn';

const program = new Command('nhip-cau')
  .description('Commands for those who run the portal. In a checkout: npm run cli -- COMMAND')
  .showHelpAfterError();
addDatabaseCommands(program);
addImportCommands(program);
addSearchCommands(program);
addUserCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
