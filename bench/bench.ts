/** `npm run bench`: how large the extension is, how soon its controls can be used, what it costs page, worker and service. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from '../scripts/options.ts';
import { PlainError } from '../scripts/plain.ts';
import { build, buildForPractice } from '../scripts/steps.ts';
import { PARTS } from './parts/index.ts';
import { startPlace } from './place.ts';
import { tellGoals } from './sheet.ts';
import { TWINS, type BuiltTwin, type Twin, buildTwin } from './twins/build.ts';

const HELP = `What the extension costs, as ratios within one run. All of it takes about twenty minutes; nothing else should run meanwhile.

  --only NAMES    some of it, such as idle,memory:
${PARTS.map(({ name, about }) => `                    ${name.padEnd(10)} ${about}`).join('\n')}
  --rounds N      how often each is measured; default: as each part has it
  --built         measures what was built before
  --help          this text`;

const { only, rounds, built } = readOptions(HELP, { only: { type: 'string' }, rounds: { type: 'string' }, built: { type: 'boolean' } });
const names = only?.split(',') ?? PARTS.map(({ name }) => name);
const stranger = names.find((name) => !PARTS.some((part) => part.name === name));
if (stranger !== undefined)
  throw new PlainError(`--only ${stranger}: there is no such part. There are: ${PARTS.map(({ name }) => name).join(', ')}.`);
if (rounds !== undefined && !/^[1-9]\d?$/.test(rounds)) throw new PlainError(`--rounds ${rounds}: not a number from 1 to 99.`);

if (!built) {
  await build();
  await buildForPractice();
  if (names.includes('firefox')) await build('-b', 'firefox', '--mode', 'sandbox');
}
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const twins = Object.fromEntries(await Promise.all(TWINS.map(async (twin) => [twin, await buildTwin(twin, folder)]))) as Record<
  Twin,
  BuiltTwin
>;
const practice = await startPlace(folder);
const from = performance.now();
try {
  for (const part of PARTS.filter(({ name }) => names.includes(name)))
    await part.run({ practice, twins, folder, rounds: rounds === undefined ? undefined : Number(rounds) });
} finally {
  await practice.stop();
  rmSync(folder, { recursive: true, force: true });
}
tellGoals();
console.log(`Measured in ${((performance.now() - from) / 60_000).toFixed(1)} minutes.`);
