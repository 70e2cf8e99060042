import { aptInstall } from './apt.mjs';
import { step } from './progress.mjs';
import { capture } from './tools.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

async function find() {
  for (const name of [process.env.CHROMIUM_PATH, ...NAMES].filter(Boolean)) {
    // Ubuntu's chromium is a script that only talks about snap: it must really run.
    const { code } = await capture([name, '--version']);
    if (code !== 0) continue;
    const { output } = await capture(['sh', '-c', `command -v "${name}"`]);
    return output.trim();
  }
  return null;
}

/** The path of a Chromium; fetched with apt when it is missing and we are root. Null: none. */
export async function findChromium() {
  const found = await find();
  if (found || process.getuid?.() !== 0) return found;
  const { code, output } = await step('Chromium from Debian', () => aptInstall('chromium'));
  if (code !== 0) console.log(output);
  return find();
}
