import 'reflect-metadata';

// Who typed a command reads its answer, not the log. Set before anything makes a logger.
process.env['LOG_LEVEL'] ||= 'warn';
const { runCommand } = await import('./program.js');

try {
  await runCommand();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
