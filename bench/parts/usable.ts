import { killWorker } from '../../tests/support/browser/startBrowser.ts';
import { aboveOf, figuresOf, ratiosOf, told, turned } from '../figures.ts';
import { type Visit, type Visitor, visitor } from '../measure/visit.ts';
import { type Signed, openSigned, reportOf, stopAll } from '../place.ts';
import { goal, head, line } from '../sheet.ts';
import type { Bench, Part } from './part.ts';

const ROUNDS = 7;
/** A long report is loaded less often, a slow and long one least: they take most of the time. */
const roundsOf = ({ days, slower }: Setting, rounds: number): number => Math.ceil(rounds / (days > 31 ? 2 * slower : 1));
const DAYS = [31, 3650] as const;
/** How many times slower the page's main thread is made. */
const SLOWER = [1, 4] as const;

/** Who is visited in turn: those whom we are measured beside, and ours with its worker running, and ended before the visit. */
const WHO = ['button', 'hand', 'react', 'ours awake', 'ours asleep'] as const;
type Who = (typeof WHO)[number];

interface Setting {
  readonly days: (typeof DAYS)[number];
  readonly script: boolean;
  readonly slower: (typeof SLOWER)[number];
}
type Visits = Readonly<Record<Who, readonly Visit[]>>;

const nameOf = ({ days, script, slower }: Setting): string =>
  `${days.toLocaleString('en')} rows, ${script ? 'a page with a 200 ms script' : 'the bare page'}, ${slower} ×`;

async function visitInTurn(
  setting: Setting,
  bench: Bench,
  ours: Signed,
  visitors: Readonly<Record<Who, Visitor>>,
  rounds: number,
): Promise<Visits> {
  const url = reportOf(bench.practice, setting.days, setting.script);
  const visits: Record<Who, Visit[]> = { button: [], hand: [], react: [], 'ours awake': [], 'ours asleep': [] };
  const each = new Set(Object.values(visitors));
  const visit = (one: Visitor) => one.slowly(setting.slower, () => one.visit(url));
  for (const one of each) await visit(one);
  for (let round = 0; round < rounds; round++) {
    for (const who of turned(WHO, round)) {
      if (who === 'ours asleep') await killWorker(ours.started);
      visits[who].push(await visit(visitors[who]));
    }
  }
  return visits;
}

const usableOf = (visits: readonly Visit[]) => visits.map(({ usable }) => usable);
const shiftOf = (visits: readonly Visit[]) => Math.max(...visits.map(({ shift }) => shift));
const longTasksOf = (visits: readonly Visit[]) => visits.map(({ longTasks }) => longTasks.length);

function tell(setting: Setting, visits: Visits): void {
  head(nameOf(setting), 'usable, ms', 'beside the button', 'long tasks added', 'layout shift');
  for (const who of WHO) {
    const mine = visits[who];
    line(
      `  ${who}`,
      told(figuresOf(usableOf(mine))),
      told(ratiosOf(usableOf(mine), usableOf(visits.button)), 2),
      told(aboveOf(longTasksOf(mine), longTasksOf(visits.button))),
      shiftOf(mine).toFixed(4),
    );
  }
}

function compare(setting: Setting, visits: Visits): void {
  const where = nameOf(setting);
  const ratio = (who: Who) => ratiosOf(usableOf(visits[who]), usableOf(visits.button)).median;
  const most = setting.script ? 1.1 : 1.3;
  if (setting.slower === 1) goal(`usable beside the button, worker asleep: ${where}`, ratio('ours asleep'), most, ' ×');
  if (setting.slower === 1)
    goal(
      `usable beside the React twin, worker asleep: ${where}`,
      ratiosOf(usableOf(visits['ours asleep']), usableOf(visits.react)).median,
      1,
      ' ×',
    );
}

/** What must not happen anywhere: the most of it. */
function compareWorst(all: ReadonlyMap<Setting, Visits>): void {
  const each = [...all].flatMap(([{ slower }, visits]) =>
    (['ours awake', 'ours asleep'] as const).map((who) => ({ slower, mine: visits[who], theirs: visits.button })),
  );
  for (const times of SLOWER) {
    const added = each
      .filter(({ slower }) => slower === times)
      .map(({ mine, theirs }) => aboveOf(longTasksOf(mine), longTasksOf(theirs)).median);
    goal(`long tasks added by a visit, ${times} ×`, Math.max(...added), 0);
  }
  goal('layout shift of a visit', Math.max(...each.map(({ mine }) => shiftOf(mine))), 0);
}

/** How much more it is with 3,650 rows than with 31, each beside the button. */
function compareLengths(all: ReadonlyMap<Setting, Visits>): void {
  for (const script of [false, true]) {
    const [few, many] = DAYS.map((days) => {
      const found = [...all].find(([one]) => one.days === days && one.script === script && one.slower === 1)![1];
      return ratiosOf(usableOf(found['ours asleep']), usableOf(found.button)).median;
    });
    goal(`3,650 rows beside 31, ${script ? 'a page with a 200 ms script' : 'the bare page'}`, many! / few!, 1.05, ' ×');
  }
}

export const usable: Part = {
  name: 'usable',
  about: 'time until a control is seen and can be clicked, beside the twins; long tasks and layout shift',
  async run(bench) {
    const rounds = bench.rounds ?? ROUNDS;
    const [ours, ...twins] = await Promise.all([
      openSigned(bench.practice),
      ...(['button', 'hand', 'react'] as const).map((twin) => openSigned(bench.practice, bench.twins[twin].folder)),
    ]);
    try {
      const [our, button, hand, react] = (await Promise.all([ours, ...twins].map(({ merchant }) => visitor(merchant.page)))) as [
        Visitor,
        Visitor,
        Visitor,
        Visitor,
      ];
      const visitors = { button, hand, react, 'ours awake': our, 'ours asleep': our };
      console.log(`\nTime from the start of the navigation, up to ${rounds} visits in turn: smallest / median / largest`);
      const all = new Map<Setting, Visits>();
      for (const days of DAYS)
        for (const script of [false, true])
          for (const slower of SLOWER) {
            const setting = { days, script, slower };
            const visits = await visitInTurn(setting, bench, ours, visitors, roundsOf(setting, rounds));
            tell(setting, visits);
            compare(setting, visits);
            all.set(setting, visits);
          }
      compareLengths(all);
      compareWorst(all);
    } finally {
      await stopAll([ours, ...twins].map(({ started }) => started));
    }
  },
};
