// @vitest-environment happy-dom
/**
 * A backlog of twelve days in three stores, in this process: with us, each day by its own checklist and its own click on
 * Run; and the same repairs by hand, on the site's own pages. What each takes is counted, and told in one line.
 */
import 'fake-indexeddb/auto';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import type { Action, DayTarget } from '../../lib/domain/day/action.ts';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import type { Answer } from '../../lib/messages/protocol.ts';
import type { CauseView } from '../../lib/messages/views/desk/causeViews.ts';
import type { BacklogView } from '../../lib/messages/views/desk/backlogViews.ts';
import { openScenario } from '../../sandbox/startPractice.ts';
import { SHEET, run } from '../support/merchant/advice.ts';
import { en } from '../support/merchant/texts.ts';
import { toldEffort } from '../support/repairs/effort.ts';
import { type Hand, checkStores, clickIconOf, createHand } from '../support/scene/byHand.ts';
import { dayPage, standing } from '../support/scene/journey.ts';
import { NOW, OWNER, completeMapping } from '../support/scene/scene.ts';
import { type SceneHere, createRuntime, startHere } from './scene.ts';
import { ORIGIN } from './worker.ts';

const { browser } = vi.hoisted(() => ({ browser: {} as { runtime: unknown } }));
vi.mock('wxt/browser', () => ({ browser }));
// There is no layout to look at: whether the sheet is in plain sight is proven in browsers.
vi.mock('../../components/accounting/model/plainSight.ts', () => ({
  watchSight: (_: unknown, tell: (plainness: string) => void) => {
    tell('clear');
    return { clearNow: () => true, readAgain: () => {}, stop: () => {} };
  },
}));

const SCENARIO = 'twelve-days';
const STORES = ['1', '2', '3'];
const DAYS = 12;
/** Twelve checklists, on a busy computer. */
const PATIENCE_MS = 120_000;
/** The queue posts what is ready within half an hour. */
const QUEUE_SECONDS = 3600;

/** What the twelve days have in common, and how they are gone through: led on, as from the beginning, each is its own Run. */
const CAUSES = [
  // The mapping was completed (B0.10, B0.11).
  { what: 'ready to regenerate', action: 'regenerate', andPost: false },
  // What is in the books already is confirmed by a second question (B0.12, domain 9.1): one click more.
  { what: 'POS data changed in the books', action: 'refresh', andPost: false },
  // With the Post after it (B0.8, B0.11): by hand the bolt of each day as well.
  { what: 'ready to regenerate, and posted', action: 'regenerate', andPost: true },
] as const;
/** A day takes at most so many clicks, and all of them at most this part of the work by hand. */
const MOST_A_DAY = 3;
const PART_OF_HAND = 1 / 3;

let scene: SceneHere;
const lines: string[] = [];
afterEach(() => scene.stop());
afterAll(() => console.log(lines.join('\n')));

async function asked<N extends 'overview' | 'backlogBegin' | 'backlog'>(name: N, body: unknown) {
  const answer = (await scene.askAsOurs({ name, body })) as Answer<N>;
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

/** The days whose next step is that action, as the desk has them. */
async function causeFor(action: Action): Promise<CauseView | undefined> {
  const { sites } = await asked('overview', { source: 'service' });
  return sites[0]!.causes.find(({ next }) => next.does?.kind === 'checklist' && next.does.action === action);
}

/** As in the desk: the card of the cause, and Start. @returns where it begins */
async function start(action: Action): Promise<BacklogView> {
  const cause = (await causeFor(action))!;
  expect(new Set(cause.days.map(({ storeId }) => storeId)).size).toBe(STORES.length);
  const { view } = await asked('backlogBegin', { origin: ORIGIN, cause: cause.id, instead: null });
  expect([view.at, view.of]).toEqual([1, DAYS]);
  return view;
}

/** By the help article: Connected and mapping are looked at once for each store (B0.6), then day by day B0.8 or B0.11. @param andPost the bolt as well; else the queue posts, as with us */
async function byHand(hand: Hand, days: readonly DayTarget[], action: Action, andPost: boolean): Promise<void> {
  await hand.begin();
  await checkStores(hand, STORES);
  for (const day of days.toSorted((a, b) => a.storeId.localeCompare(b.storeId))) {
    await clickIconOf(hand, day, action);
    // Until it has run: the site takes one at a time.
    await scene.pass(1);
    if (!andPost) continue;
    await hand.submit('form[action="/sales/summary/post"] button');
    await scene.pass(1);
  }
}

async function goThrough({ what, action, andPost }: (typeof CAUSES)[number]): Promise<void> {
  const runtime = createRuntime();
  browser.runtime = runtime;
  scene = startHere(runtime, SCENARIO);
  const { merchant } = scene;
  for (const storeId of STORES) completeMapping(scene.server.practice, scene.owner, storeId);
  // Somebody is seen to be signed in, at a day that is well.
  await merchant.open(dayPage({ storeId: '1', date: '2026-11-20' as BusinessDate }));

  const view = await start(action);
  await merchant.open(new URL(view.href).pathname + new URL(view.href).search);
  let loads = 1;
  const days: DayTarget[] = [];
  // The click on Start, in the desk.
  let before = -1;
  for (let place = 1; ; place++) {
    const { view: now } = await asked('backlog', { origin: ORIGIN });
    const day = { storeId: now!.day.storeId, date: now!.day.date };
    expect(now).toMatchObject({ at: place, of: DAYS, state: 'open' });
    expect(scene.writes()).toBe((place - 1) * (andPost ? 2 : 1));
    await merchant.sees(en('backlog.position', { at: place, of: DAYS }), { within: SHEET });
    // Chosen once: it stays with the days that follow.
    if (andPost && place === 1) await merchant.tick(en('pair.choose'), { within: SHEET });
    await run(merchant, action);
    if (andPost) await merchant.sees(en('operation.settled.posted', { date: day.date }), { role: 'status', within: SHEET });
    days.push(day);
    expect(merchant.clicks() - before).toBeLessThanOrEqual(MOST_A_DAY);
    before = merchant.clicks();
    if (place === DAYS) break;
    await scene.arrive();
    loads++;
  }
  await merchant.sees(en('backlog.last', { count: DAYS }), { within: SHEET });
  const clicks = merchant.clicks() + 1;
  expect(scene.writes()).toBe(DAYS * (andPost ? 2 : 1));
  scene.skip(QUEUE_SECONDS);
  for (const day of days) expect(standing(scene, day)).toBe('POSTED');
  expect(await causeFor(action)).toBeUndefined();

  let later = 0;
  const alone = openScenario({ scenario: SCENARIO, now: NOW, realNow: () => Date.now() + later, operationSeconds: 0.01 });
  const who = alone.signIn(OWNER, 'practice')!;
  for (const storeId of STORES) completeMapping(alone, who, storeId);
  const hand = createHand(alone, who.sessionId, (html) => new DOMParser().parseFromString(html, 'text/html'));
  await byHand(hand, days, action, andPost);
  later = QUEUE_SECONDS * 1000;
  for (const day of days) expect(standing({ ...scene, server: { practice: alone }, owner: who }, day)).toBe('POSTED');
  // At the report, by hand, somebody is already.
  const hands = { clicks: hand.clicks(), loads: hand.loads() - 1 };
  lines.push(toldEffort({ what: `a backlog of twelve days (${what})`, withUs: { clicks, loads }, byHand: hands }));
  expect(clicks).toBeLessThanOrEqual(hand.clicks() * PART_OF_HAND);
  alone.close();
}

const TITLE = 'twelve days in three stores, $what: at most three clicks a day, and a third of the work by hand';
// With the Post after it, a day takes the way of all the others, and goes on.
it.each(CAUSES.filter(({ andPost }) => andPost))(TITLE, { timeout: PATIENCE_MS }, goThrough);
it.each(CAUSES.filter(({ andPost }) => !andPost))(TITLE, { timeout: PATIENCE_MS, tags: ['night'] }, goThrough);
