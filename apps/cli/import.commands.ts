import { basename } from 'node:path';
import { type Command } from 'commander';
import { type ImportCounts, linesOfFile, PostingImport, postingsTexts } from '#libs/postings';
import { progressLine, say, withDomains } from './context.js';

export function addImportCommands(program: Command): void {
  const command = program.command('import').description('bring data in from files');
  command
    .command('postings')
    .description('postings as NDJSON or NDJSON.gz; again and again without doubles')
    .argument('<file...>', 'files to read')
    .option('--source <name>', 'only for rows that name no source')
    .option('--keep-open', 'publish also what is past its deadline: history for trials')
    .action(importPostings);
  command
    .command('rejections')
    .description('list the newest rejected rows with their reasons')
    .option('--limit <n>', 'how many', '20')
    .action(listRejections);
}

async function importPostings(
  files: string[],
  options: { source?: string; keepOpen?: boolean },
): Promise<void> {
  await withDomains(async (app) => {
    const total = { read: 0, added: 0, changed: 0, unchanged: 0, rejected: 0 };
    for (const file of files) {
      const fileName = basename(file);
      const counts = await app
        .get(PostingImport)
        .run(
          linesOfFile(file),
          { fileName, source: options.source ?? null, keepOpen: options.keepOpen ?? false },
          (soFar) => {
            progressLine(`${fileName}: ${inWords(soFar)}`);
          },
        );
      progressLine('');
      say(`${fileName}: ${inWords(counts)}`);
      for (const key of Object.keys(total) as (keyof ImportCounts)[]) total[key] += counts[key];
    }
    say(`${files.length} files: ${inWords(total)}`);
    if (total.rejected > 0) say('Reasons of rejection: npm run cli -- import rejections');
  });
}

function inWords(counts: ImportCounts): string {
  return (
    `${counts.read} read, ${counts.added} added, ${counts.changed} changed, ` +
    `${counts.unchanged} unchanged, ${counts.rejected} rejected`
  );
}

async function listRejections(options: { limit: string }): Promise<void> {
  await withDomains(async (app) => {
    const rejections = await app.get(PostingImport).rejections(Number(options.limit) || 20);
    if (rejections.length === 0) say('No row was rejected.');
    for (const { source, line, reason, parameters, raw } of rejections) {
      say(`${source} line ${line}: ${reason} ${sentenceOf(reason, parameters)}`);
      say(`  ${raw.slice(0, 160)}`);
    }
  });
}

/** The reason in words; of one that has none, its parameters. */
function sentenceOf(reason: string, parameters: Record<string, unknown>): string {
  const key = `import.reason.${reason}`;
  if (!postingsTexts.has(key)) return JSON.stringify(parameters);
  const shown = Object.entries(parameters).map(([name, value]) => [name, String(value)] as const);
  return postingsTexts('en', key, Object.fromEntries(shown));
}
