import { setTimeout as pause } from 'node:timers/promises';
import { RESTING } from '../../../lib/domain/repair/journalState.ts';
import type { JournalRow } from '../../../lib/cache/rows/journalRow.ts';
import { LIVE_ORIGIN, pressPath } from '../../support/live.ts';
import type { Merchant } from '../../support/merchant/merchant.ts';
import { findAll } from '../../support/merchant/sight.ts';
import { en } from '../../support/merchant/texts.ts';
import { until } from '../../support/until.ts';
import { letPass } from '../../support/browser/workerClock.ts';
import type { Ending } from '../attempt.ts';
import type { Fault, Found } from '../fault.ts';
import type { Random } from '../random.ts';
import { EVERY_POINT, type Choice, choose, isBefore } from './choice.ts';
import { CLAIMS, type Said, judge } from './judge.ts';
import { goOn, reach } from './reach.ts';
import { LONG_SECONDS, type LiveDesk, type LivePlay, dayPath, newTab, openLiveDesk, withLivePlay } from './stage.ts';
import { STRIKES, type Strike } from './strikes.ts';

/** The runs of the short form, by number: what `tests/e2e/live-faults.test.ts` does not have. */
const SHORT: Readonly<Record<string, readonly number[]>> = {
  'worker-killed': [10],
  'answer-lost': [1],
  slow: [4],
  'database-deleted': [6],
  'database-refused': [10],
  'extension-updated': [11],
};

/** How long a row may take to come to rest before the worker's clock is moved, in ms; and after it. */
const BY_ITSELF_MS = 5000;
const AFTERWARDS_MS = 45_000;
/** How long somebody who is back early looks at the day, in ms. */
const LOOKS_MS = 1500;
/** Longer than a day is read while it stays as it was, and then longer than anything is followed, in seconds. */
const CLOCK_STEPS = [660, 2400];

const rowsOf = ({ desk }: LivePlay): Promise<JournalRow[]> => desk.journal(LIVE_ORIGIN);
const atRest = async (play: LivePlay) => ((await rowsOf(play)).every(({ state }) => RESTING.includes(state)) ? true : undefined);

/** What our part says at a tab of this day, and how the day stands at the site. */
async function listen(when: string, { live, intended: { storeId, date } }: LivePlay, merchant: Merchant): Promise<Said> {
  const seen = await merchant.look();
  const statuses = live.statusesOf(storeId, date);
  const claims = CLAIMS.filter((key) => {
    const slots =
      key.startsWith('operation.settled') || key.startsWith('click.accepted') || key.startsWith('click.unchanged') ? { date } : {};
    return findAll(seen, en.part(key, slots)).length > 0;
  });
  return { when, claims, statuses };
}

/** Waits until nothing is under way any more, with the worker's clock moved where that is what is waited for. */
async function comeToRest(play: LivePlay): Promise<void> {
  const isAt = (patienceMs: number) =>
    until(
      () => atRest(play),
      (error) => `It does not come to rest${error ? ` (${String(error)})` : ''}.`,
      patienceMs,
    );
  let patience = BY_ITSELF_MS;
  for (const seconds of CLOCK_STEPS) {
    if (await isAt(patience).catch(() => false)) return;
    await letPass(play.desk.started, seconds);
    patience = AFTERWARDS_MS;
  }
  await isAt(patience).catch(() => undefined);
}

/** What was held goes on, and the site's own question is answered with yes. */
async function letGo({ wire, open }: LivePlay): Promise<void> {
  wire.letGo();
  for (const dialog of open) await dialog.accept().catch(() => undefined);
}

/** The day in a tab of its own, as somebody sees it who comes back. */
async function comeBack(play: LivePlay, signedOut: boolean): Promise<Merchant> {
  const merchant = await newTab(play.desk);
  if (signedOut) await merchant.signIn();
  await merchant.open(dayPath(play.intended));
  await merchant.sees('Sales Totals Guard', { role: 'region' });
  return merchant;
}

/** How the click ended, in the words of the table. */
function endingOf({ state }: Pick<JournalRow, 'state'>): Ending {
  if (state === 'settled') return 'done';
  return state === 'absent' || state === 'refused' ? state : 'not-sent';
}

/** How the one click came out that was asked for, or that there was none. */
const endings = (rows: readonly JournalRow[]): Ending[] => (rows.length === 0 ? ['not-sent'] : rows.map(endingOf));

/** One run: up to the point, the fault, on as far as it goes, back to the day, to rest, and judged. */
async function play(of: LivePlay, strike: Strike): Promise<Found> {
  const { live, wire, choice, intended } = of;
  const before = live.statusesOf(intended.storeId, intended.date);
  await reach(of);
  await strike.befall(of);
  if (isBefore(choice.point) && !strike.endsPage) await goOn(of);
  await strike.recover?.(of);
  wire.lost = false;
  if (!choice.early) await letGo(of);
  const merchant = await comeBack(of, strike.name === 'session-ended');
  const said = [await listen('back', of, merchant)];
  if (choice.early) {
    await pause(LOOKS_MS);
    said.push(await listen('before what was held goes on', of, merchant));
    await letGo(of);
  }
  if (choice.point === 'followed') live.skip(LONG_SECONDS);
  await comeToRest(of);
  said.push(await listen('at rest', of, merchant));
  if (!of.merchant.page.isClosed()) {
    await of.merchant.page.bringToFront();
    said.push(await listen('at the first tab', of, of.merchant));
  }
  const rows = await rowsOf(of);
  const findings = judge({
    action: intended.action,
    asked: of.tally.asked,
    before,
    path: pressPath(intended.action),
    pressed: live.presses().map(({ path, status }) => ({ path: path.split('?')[0]!, answered: status !== 0 })),
    acted: live.practice.operations(live.owner, {}).filter(({ action, date }) => action === intended.action && date === intended.date)
      .length,
    rows,
    journalLost: strike.losesJournal ?? false,
    said,
  });
  return { first: endings(rows), ...findings };
}

const told = ({ way, point, markup, action, early }: Choice): string =>
  `${action} on ${markup}, ${way}, ${point}, back ${early ? 'before' : 'after'} what was held goes on`;

/** A run whose findings name what it was. */
async function runIn(desk: LiveDesk, strike: Strike, random: Random, index: number): Promise<Found> {
  const choice = choose(random, index, strike.points);
  try {
    const found = await withLivePlay(desk, choice, (of) => play(of, strike));
    const named = (all: readonly string[]) => all.map((one) => `${told(choice)}: ${one}`);
    return { ...found, lost: named(found.lost), doubled: named(found.doubled), untrue: named(found.untrue) };
  } catch (error) {
    throw new Error(`${told(choice)}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** The faults on the live app, in the order of the table. */
export const LIVE_FAULTS: readonly Fault[] = STRIKES.map((strike) => ({
  name: `live-${strike.name}`,
  about: strike.about,
  runs: (strike.points ?? EVERY_POINT).length,
  short: SHORT[strike.name] ?? [],
  async open() {
    const desk = await openLiveDesk();
    return { run: (random, index) => runIn(desk, strike, random, index), stop: () => desk.stop() };
  },
}));
