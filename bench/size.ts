/** `npm run size`: builds the extension, and fails where its content script is larger than its budget. */
import { join } from 'node:path';
import { readOptions } from '../scripts/options.ts';
import { build } from '../scripts/steps.ts';
import { BUDGET_KB, WHOLE_BUDGET_KB, sizesOf } from './sizes.ts';

readOptions('Builds the extension, and fails where its content script is larger than its budget.');
await build();
const sizes = sizesOf(join(import.meta.dirname, '..', '.output', 'chrome-mv3'));
for (const { part, zipped } of sizes) console.log(`${part.padEnd(40)} ${(zipped / 1000).toFixed(1).padStart(6)} kB`);
for (const [name, budget] of [
  ['content', BUDGET_KB],
  ['all parts', WHOLE_BUDGET_KB],
] as const) {
  const { part, zipped } = sizes.find((one) => one.part.startsWith(name))!;
  if (zipped / 1000 <= budget) continue;
  console.error(`More than ${budget} kB: ${part}.`);
  process.exitCode = 1;
}
