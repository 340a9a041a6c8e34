import type { Ending } from './attempt.ts';
import type { Fault, Found, Stage } from './fault.ts';
import { randomOf } from './random.ts';

/** What the runs of one fault have found together. */
export interface Tally {
  readonly fault: Fault;
  readonly runs: number;
  readonly done: number;
  readonly first: Readonly<Partial<Record<Ending, number>>>;
  readonly lost: number;
  readonly doubled: number;
  readonly untrue: number;
  readonly seconds: number;
  /** One sentence for each thing that was found, with the run that found it. */
  readonly problems: readonly string[];
}

const broken = (error: unknown): Found => ({
  first: [],
  done: 0,
  proven: 0,
  lost: [],
  doubled: [],
  untrue: [error instanceof Error ? error.message : String(error)],
});

/** One run; what it throws is a finding as well: something did not come to rest, or the screen said something else. */
export async function runOnce(stage: Stage, { name }: Fault, seed: number, index: number): Promise<Found> {
  try {
    return await stage.run(randomOf(seed, name, index), index);
  } catch (error) {
    return broken(error);
  }
}

/** Runs a fault so many times; a browser in which a run has failed is not used for the next. */
export async function runFault(
  fault: Fault,
  seed: number,
  runs: readonly number[],
  told: (index: number, found: Found) => void,
): Promise<Tally> {
  const start = performance.now();
  const results: { index: number; found: Found }[] = [];
  let stage: Stage | undefined;
  for (const index of runs) {
    stage ??= await fault.open();
    const found = await runOnce(stage, fault, seed, index);
    results.push({ index, found });
    told(index, found);
    if (problemsOf(found).length === 0) continue;
    await stage.stop().catch(() => undefined);
    stage = undefined;
  }
  await stage?.stop();
  const sum = (of: (found: Found) => number) => results.reduce((total, { found }) => total + of(found), 0);
  const first: Partial<Record<Ending, number>> = {};
  for (const one of results.flatMap(({ found }) => found.first)) first[one] = (first[one] ?? 0) + 1;
  return {
    fault,
    runs: results.length,
    done: sum(({ done }) => done),
    first,
    lost: sum(({ lost }) => lost.length),
    doubled: sum(({ doubled }) => doubled.length),
    untrue: sum(({ untrue }) => untrue.length),
    seconds: (performance.now() - start) / 1000,
    problems: results.flatMap(({ index, found }) =>
      problemsOf(found).map((problem) => `${fault.name} --seed ${seed} --run ${index}: ${problem}`),
    ),
  };
}

/** Everything that should not be, one sentence each. */
export const problemsOf = ({ lost, doubled, untrue }: Found): string[] => [
  ...lost.map((one) => `LOST ${one}`),
  ...doubled.map((one) => `DOUBLED ${one}`),
  ...untrue,
];

/** The tallies as a table in Markdown. */
export function tableOf(tallies: readonly Tally[]): string {
  const endings = ({ first }: Tally) =>
    Object.entries(first)
      .map(([ending, count]) => `${count} ${ending}`)
      .join(', ');
  return [
    '| fault | runs | the attempt it befell ended | in the books once | lost | doubled | untrue | s |',
    '| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: |',
    ...tallies.map((tally) => {
      const { fault, runs, done, lost, doubled, untrue, seconds } = tally;
      return `| ${fault.about} | ${runs} | ${endings(tally)} | ${done} | ${lost} | ${doubled} | ${untrue} | ${Math.round(seconds)} |`;
    }),
  ].join('\n');
}
