/** `npm run zip`: what the stores ask for, laid out store by store: archives, sources, texts, pictures and answers. */
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './options.ts';
import { TOOLS, check, report } from './steps.ts';
import { layOut } from './store/layOut.ts';

const ROOT = join(import.meta.dirname, '..');
const OUTPUT = join(ROOT, '.output');

readOptions('What the stores ask for: the archives, the sources, and the texts and pictures of both languages.');
// Those of another version would be uploaded beside these.
for (const former of globSync('*.zip', { cwd: OUTPUT })) rmSync(join(OUTPUT, former));
const done = report([await check('Chrome and Edge', TOOLS.wxt, ['zip']), await check('Firefox', TOOLS.wxt, ['zip', '-b', 'firefox'])]);
if (done) {
  layOut(join(ROOT, 'docs', 'store'), OUTPUT);
  console.log('The archives are in .output, and what is uploaded to each store in .output/store.');
}
process.exitCode = done ? 0 : 1;
