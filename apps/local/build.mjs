import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { withLock } from './lock.mjs';
import { step } from './progress.mjs';
import { root } from './settings.mjs';
import { capture, tool } from './tools.mjs';
import { Trouble, report } from './trouble.mjs';

const SOURCES = ['apps', 'libs'];
const stampFile = join(root, 'dist/.built');
const fresh = join(root, 'dist/.fresh');
const css = join(root, 'apps/http/public/app.css');

/** One hash over everything that the result depends on. */
function sourceHash() {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => /\.(tsx?|css)$/.test(entry.name) && !entry.name.includes('.spec.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => file !== css),
  );
  for (const file of ['.swcrc', 'package-lock.json'].map((name) => join(root, name))) {
    hash.update(readFileSync(file));
  }
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

async function runTool(commandLine) {
  const { code, output } = await capture(commandLine);
  if (code !== 0) throw new Trouble(`The build failed.\n${output}`);
}

async function compile() {
  rmSync(fresh, { recursive: true, force: true });
  const options = ['-d', fresh, '--config-file', '.swcrc', '--extensions', '.ts,.tsx'];
  const ignored = ['--ignore', '**/*.spec.ts,**/*.spec.tsx,**/*.mjs,**/*.d.ts'];
  await runTool(tool('@swc/cli', 'swc', ...SOURCES, ...options, ...ignored));
  // What runs from dist may load a file at any moment: the old tree is gone only for an instant.
  for (const folder of SOURCES) {
    const place = join(root, 'dist', folder);
    rmSync(`${place}.old`, { recursive: true, force: true });
    if (existsSync(place)) renameSync(place, `${place}.old`);
    renameSync(join(fresh, folder), place);
    rmSync(`${place}.old`, { recursive: true, force: true });
  }
  rmSync(fresh, { recursive: true });
}

async function style() {
  const from = join(root, 'apps/http/styles.css');
  await runTool(tool('@tailwindcss/cli', 'tailwindcss', '-i', from, '-o', css, '--minify'));
}

/** Builds dist/ (swc) and the style sheet (Tailwind) when a source has changed since. */
export async function build() {
  await withLock(`build ${root}`, async () => {
    const hash = sourceHash();
    const built = existsSync(stampFile) && existsSync(css) && readFileSync(stampFile, 'utf8');
    if (built === hash) return;
    await step('build', async () => {
      rmSync(stampFile, { force: true });
      mkdirSync(join(root, 'dist'), { recursive: true });
      await Promise.all([compile(), style()]);
      writeFileSync(stampFile, hash);
    });
  });
}

if (process.argv[1] === import.meta.filename) {
  install()
    .then(build)
    .catch((error) => {
      report(error);
      process.exitCode = 1;
    });
}
