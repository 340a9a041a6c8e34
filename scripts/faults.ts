/** `npm run test:faults`: kills whatever can die, many times, and compares the books, the journal and the screen. */
import { parseArgs } from 'node:util';
import { FAULTS } from '../tests/faults/faults.ts';
import { type Tally, problemsOf, runFault, tableOf } from '../tests/faults/run.ts';
import { TOOLS, runTool } from './steps.ts';

const HELP = `npm run test:faults -- [options]

  --seed N     the numbers of a former run again (default: new ones)
  --only NAME  one of ${FAULTS.map(({ name }) => name).join(', ')}
  --runs N     so many runs of each fault, instead of its own number
  --run N      only the run with this number
  --built      the extension is built already`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.trunc(Math.random() * 1_000_000)) },
    only: { type: 'string' },
    runs: { type: 'string' },
    run: { type: 'string' },
    built: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const numbers = [values.seed, values.runs, values.run].filter((text) => text !== undefined);
const faults = FAULTS.filter(({ name }) => values.only === undefined || values.only === name);

if (values.help) console.log(HELP);
else if (faults.length === 0 || numbers.some((text) => !/^\d{1,9}$/.test(text))) {
  console.error(HELP);
  process.exitCode = 2;
} else process.exitCode = (await main()) ? 0 : 1;

/** @returns true where nothing was lost, doubled or said wrongly */
async function main(): Promise<boolean> {
  const seed = Number(values.seed);
  console.log(`Seed ${seed}`);
  if (!values.built && (await runTool(TOOLS.wxt, ['build', '--mode', 'sandbox'])) !== 0) return false;
  const tallies: Tally[] = [];
  for (const fault of faults) {
    const all = Array.from({ length: Number(values.runs ?? fault.runs) }, (_, index) => index);
    const runs = values.run === undefined ? all : [Number(values.run)];
    const tally = await runFault(fault, seed, runs, (index, found) => {
      for (const problem of problemsOf(found)) console.log(`${fault.name} --run ${index}: ${problem}`);
    });
    tallies.push(tally);
    console.log(`${fault.name}: ${tally.runs} runs, ${tally.lost} lost, ${tally.doubled} doubled, ${tally.untrue} untrue, ${tally.seconds.toFixed(0)} s`);
  }
  console.log(`\n${tableOf(tallies)}`);
  return tallies.every(({ problems }) => problems.length === 0);
}
