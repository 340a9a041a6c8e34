/**
 * `npm run test:faults`: kills whatever can die, many times, and compares the books, the journal and the screen; with
 * `--live` on the live app as it is played here.
 */
import { FAULTS } from '../../tests/faults/faults.ts';
import { LIVE_FAULTS } from '../../tests/faults/live/liveFaults.ts';
import { type Tally, problemsOf, runFault, tableOf } from '../../tests/faults/run.ts';
import { readOptions } from '../options.ts';
import { PlainError } from '../plain.ts';
import { build, buildForPractice } from '../steps.ts';

const HELP = `npm run test:faults -- [options]

  --seed N     the numbers of a former run again (default: new ones)
  --only NAME  one of ${FAULTS.map(({ name }) => name).join(', ')};
               with --live one of ${LIVE_FAULTS.map(({ name }) => name).join(', ')}
  --live       the faults on the live app, as it is played on this computer
  --runs N     so many runs of each fault, instead of its own number
  --run N      only the run with this number
  --built      the extension is built already`;

const {
  seed = String(Math.trunc(Math.random() * 1_000_000)),
  only,
  runs,
  run,
  live = false,
  built = false,
} = readOptions(HELP, {
  seed: { type: 'string' },
  only: { type: 'string' },
  runs: { type: 'string' },
  run: { type: 'string' },
  live: { type: 'boolean' },
  built: { type: 'boolean' },
});
for (const [name, text] of Object.entries({ seed, runs, run })) {
  if (text !== undefined && !/^\d{1,9}$/.test(text)) throw new PlainError(`--${name} ${text}: not a whole number. Try --help.`);
}
const faults = (live ? LIVE_FAULTS : FAULTS).filter(({ name }) => only === undefined || name === only);
if (faults.length === 0) throw new PlainError(`--only ${only}: there is no such fault. Try --help.`);
process.exitCode = (await main()) ? 0 : 1;

/** @returns true where nothing was lost, doubled or said wrongly */
async function main(): Promise<boolean> {
  console.log(`Seed ${seed}`);
  if (!built) await (live ? build() : buildForPractice());
  const tallies: Tally[] = [];
  for (const fault of faults) {
    const all = Array.from({ length: Number(runs ?? fault.runs) }, (_, index) => index);
    const wanted = run === undefined ? all : [Number(run)];
    const tally = await runFault(fault, Number(seed), wanted, (index, found) => {
      for (const problem of problemsOf(found)) console.log(`${fault.name} --run ${index}: ${problem}`);
    });
    tallies.push(tally);
    console.log(
      `${fault.name}: ${tally.runs} runs, ${tally.lost} lost, ${tally.doubled} doubled, ${tally.untrue} untrue, ${tally.seconds.toFixed(0)} s`,
    );
  }
  console.log(`\n${tableOf(tallies)}`);
  return tallies.every(({ problems }) => problems.length === 0);
}
