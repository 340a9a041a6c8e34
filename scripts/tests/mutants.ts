/**
 * `npm run test:mutants`: writes small mistakes into the rooms of safety, one at a time, and asks the unit tests whether they
 * notice. What they don't notice is printed; the last line has the score.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join, sep } from 'node:path';
import { ACCEPTED } from '../../tests/mutants/accepted.ts';
import { judge } from '../../tests/mutants/judge.ts';
import { describe } from '../../tests/mutants/make/mutant.ts';
import { mutantsOf } from '../../tests/mutants/make/operators.ts';
import { lastLine, markdown, tallyOf } from '../../tests/mutants/report.ts';
import { ROOMS, type Room } from '../../tests/mutants/rooms.ts';
import { sampleOf } from '../../tests/mutants/sample.ts';
import { typeValid } from '../../tests/mutants/make/types.ts';
import { readOptions } from '../options.ts';

const root = join(import.meta.dirname, '..', '..');
const HELP = `Small mistakes in the rooms of safety, one at a time: do the unit tests notice?

  --room NAME    one room, or several: ${Object.keys(ROOMS).join(', ')};
                 default: all
  --files GLOB   these files in place of the rooms
  --tests GLOB   the test files that may judge; default: all unit tests that import the file
  --share N      a share of the mutants, such as 0.2 (default 1)
  --seed N       which share (default 1)
  --jobs N       how many workers (default 1)
  --min N        the least score, percent: below it the command fails (default 0)
  --report FILE  where the report goes, .md or .json
  --help         this text`;

const values = readOptions(HELP, {
  room: { type: 'string', multiple: true, default: [] },
  files: { type: 'string', multiple: true, default: [] },
  tests: { type: 'string', multiple: true, default: [] },
  share: { type: 'string', default: '1' },
  seed: { type: 'string', default: '1' },
  jobs: { type: 'string', default: '1' },
  min: { type: 'string', default: '0' },
  report: { type: 'string' },
});

/** Ends with one clear sentence, by another code than a score that is too low. */
function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

/** A number among the options. */
function numberOf(name: 'share' | 'seed' | 'jobs' | 'min', least: number, most: number): number {
  const value = Number(values[name]);
  return value >= least && value <= most ? value : fail(`--${name} is a number from ${least} to ${most}, not “${values[name]}”.`);
}

const rooms = values.room.length > 0 ? values.room : Object.keys(ROOMS);
const strange = rooms.find((name) => !Object.hasOwn(ROOMS, name));
if (strange !== undefined) fail(`There is no room “${strange}”; there are ${Object.keys(ROOMS).join(', ')}.`);
const patterns = values.files.length > 0 ? values.files : rooms.flatMap((name) => ROOMS[name as Room]);
const found = globSync(patterns, { cwd: root }).map((path) => path.split(sep).join('/'));
const files = found.filter((path) => !/\.test\.tsx?$/.test(path)).toSorted();
if (files.length === 0) fail(`No file fits ${patterns.join(', ')}.`);
const [share, seed, jobs, min] = [numberOf('share', 0, 1), numberOf('seed', 0, 2 ** 31), numberOf('jobs', 1, 64), numberOf('min', 0, 100)];

// The people at this computer come first.
setPriority(19);
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const sample = sampleOf(
  files.flatMap((file) => mutantsOf(file, texts.get(file)!)),
  share,
  seed,
);
console.log(`${sample.length} mutants in ${files.length} files; the compiler looks at them …`);
const valid = typeValid(root, sample, (file) => texts.get(file)!);
console.log(`${valid.length} of them are type-valid; the unit tests are asked …`);

let told = performance.now();
const judged = await judge(valid, {
  root,
  tests: values.tests,
  jobs,
  onProgress({ killed, survivors, all }) {
    if (performance.now() - told < 30_000) return;
    told = performance.now();
    console.log(`… ${killed} of ${all} killed, ${survivors} not yet`);
  },
});

const tally = tallyOf(judged, ACCEPTED);
for (const { mutant, fate } of tally.survivors)
  console.log(`  survived${fate.fate === 'survived' && fate.by === 0 ? ' (no test runs it)' : ''}: ${describe(mutant)}`);
if (values.report !== undefined) {
  const json = () =>
    JSON.stringify(
      judged.map(({ mutant: { edit: _, site: __, ...mutant }, fate }) => ({ ...mutant, ...fate })),
      null,
      2,
    );
  writeFileSync(values.report, values.report.endsWith('.json') ? json() : markdown(judged, ACCEPTED));
}
console.log(lastLine(tally));
process.exit(tally.score < min ? 1 : 0);
