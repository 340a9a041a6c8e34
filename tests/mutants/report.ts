import type { Accepted } from './accepted.ts';
import type { Judged } from './judge.ts';
import { type Mutant, describe } from './make/mutant.ts';

export interface Tally {
  /** Type-valid mutants that a test should notice: all but the accepted ones. */
  readonly all: number;
  readonly killed: number;
  readonly survivors: readonly Judged[];
  readonly accepted: readonly (Judged & { readonly why: string })[];
  /** Percent; of nothing, all. */
  readonly score: number;
}

/** True where `accepted` speaks of this very mutant. */
export const speaksOf = ({ file, within, from, to }: Accepted, mutant: Mutant): boolean =>
  file === mutant.file && within === mutant.within && from === mutant.from && to === mutant.to;

/** Counts the fates. A mutant that is accepted and killed all the same counts as killed. */
export function tallyOf(judged: readonly Judged[], list: readonly Accepted[]): Tally {
  const killed = judged.filter(({ fate }) => fate.fate === 'killed').length;
  const alive = judged.filter(({ fate }) => fate.fate === 'survived');
  const whyOf = ({ mutant }: Judged) => list.find((accepted) => speaksOf(accepted, mutant))?.why;
  const survivors = alive.filter((one) => whyOf(one) === undefined);
  const accepted = alive.flatMap((one) => (whyOf(one) === undefined ? [] : [{ ...one, why: whyOf(one)! }]));
  const all = killed + survivors.length;
  return { all, killed, survivors, accepted, score: all === 0 ? 100 : (killed / all) * 100 };
}

/** The last line, for a reader or a machine. */
export function lastLine({ all, killed, survivors, accepted, score }: Tally): string {
  // Cut, not rounded: what is not reached must not look as if it were.
  const percent = (Math.floor(score * 10) / 10).toFixed(1);
  return `Mutation score ${percent} %: ${killed} of ${all} type-valid mutants killed, ${survivors.length} survived, ${accepted.length} more accepted`;
}

/** The survivors by file, and the score of each file, in Markdown. */
export function markdown(judged: readonly Judged[], list: readonly Accepted[]): string {
  const files = Map.groupBy(judged, ({ mutant }) => mutant.file);
  const rows = [...files].map(([file, some]) => {
    const { all, killed, score, accepted } = tallyOf(some, list);
    return `| ${file} | ${all} | ${killed} | ${accepted.length} | ${score.toFixed(1)} % |`;
  });
  const tally = tallyOf(judged, list);
  const lines = tally.survivors.map(
    ({ mutant, fate }) =>
      `- \`${describe(mutant).replaceAll('`', "'")}\`${fate.fate === 'survived' && fate.by === 0 ? ' (no test runs it)' : ''}`,
  );
  return [
    '# Mutants',
    '',
    '| file | type-valid | killed | accepted | score |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    '## Survivors',
    '',
    ...(lines.length > 0 ? lines : ['None.']),
    '',
    lastLine(tally),
    '',
  ].join('\n');
}
