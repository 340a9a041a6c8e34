/** `npm run size`: builds the extension, and fails where its content script is larger than its budget. */
import { join } from 'node:path';
import { readOptions } from '../scripts/options.ts';
import { build } from '../scripts/steps.ts';
import { BUDGET_KB, sizesOf } from './sizes.ts';

readOptions('Builds the extension, and fails where its content script is larger than its budget.');
await build();
const sizes = sizesOf(join(import.meta.dirname, '..', '.output', 'chrome-mv3'));
for (const { part, zipped } of sizes) console.log(`${part.padEnd(40)} ${(zipped / 1000).toFixed(1).padStart(6)} kB`);
const content = sizes.find(({ part }) => part.startsWith('content'))!.zipped / 1000;
if (content > BUDGET_KB) {
  console.error(`The content script has more than ${BUDGET_KB} kB.`);
  process.exitCode = 1;
}
