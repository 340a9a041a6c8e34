/** Every check, met by a merchant: what stands in the way, said in its own words, with nothing to run. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/businessDate.ts';
import { CHECKS } from '../../lib/preflight/checks/index.ts';
import { type Seen, findAll } from '../support/sight.ts';
import { refusal } from '../support/practiceServer.ts';
import { type Scene, type SceneOptions, startScene } from '../support/scene.ts';
import { type StartedBrowser, startChromium } from '../support/startBrowser.ts';
import { en } from '../support/texts.ts';
import { until } from '../support/until.ts';

const GUARDS = join(import.meta.dirname, '..', 'fixtures', 'guards.json');

/**
 * - `alone`: nothing could be checked: that, and another try or the way to sign in
 * - `refused`: a sentence and a way on
 * - `first`: what has to be fixed first, alone
 * - `asked`: a box in the form
 */
type Shown = 'alone' | 'refused' | 'first' | 'asked';

interface Case extends SceneOptions {
  readonly check: string;
  readonly when: string;
  /** The report, if not that of the last weeks. */
  readonly at?: string;
  /** Done behind the merchant's back before the page is opened. */
  readonly before?: (scene: Scene) => unknown;
  /** Done while the page is open, before the control is pressed. */
  readonly meanwhile?: (scene: Scene) => unknown;
  /** The control. */
  readonly press: string;
  /** What the merchant does in the checklist, before it says so. */
  readonly inSheet?: (scene: Scene) => Promise<unknown>;
  readonly shown: Shown;
  readonly says: string | RegExp;
}

const OTHER = '00000000-0000-4000-8000-000000000001';
const day = (date: string) => ({ storeId: '1', date: date as BusinessDate });

/** Somebody else presses Refresh on a day. */
function othersRefresh({ server: { practice }, owner }: Scene, date: string): void {
  const { version } = practice.day(owner, day(date));
  practice.act(owner, { action: 'refresh', target: day(date), given: { reason: 'pos-data-changed', changed: ['sales'] }, key: OTHER, ifMatch: version });
}

/** November 14 was refreshed, and its figures differ as before. */
function refreshedInVain({ server }: Scene): void {
  const history = [{ at: '2026-11-24T12:00:00Z', action: 'refresh', what: 'Refreshed', by: 'Camille Roy' }];
  server.intercept(({ url }) => (url.endsWith('/days/2026-11-14') ? { rewrite: (told) => ({ ...told, posChangedAt: null, history }) } : undefined));
}

const CASES: readonly Case[] = [
  {
    check: 'signed-in',
    when: 'the session ended',
    press: en('action.refresh.button', { date: '2026-11-14' }),
    inSheet: async ({ merchant, server, sessionId }) => {
      await merchant.sees(en('sheet.please-confirm'));
      server.practice.signOut(await sessionId());
      await merchant.key('Escape');
      await merchant.press(en('action.refresh.button', { date: '2026-11-14' }));
    },
    shown: 'alone',
    says: en('check.signed-in.block'),
  },
  { check: 'role', when: 'the user may only read reports', email: 'clerk@velo.example', press: en('action.refresh.button', { date: '2026-11-14' }), shown: 'refused', says: en('check.role.block', { user: 'Noah Tremblay' }) },
  {
    check: 'page-recognised',
    when: 'the page shows other statuses than the service',
    meanwhile: ({ merchant }) =>
      merchant.page.evaluate(() => {
        const cell = [...document.querySelectorAll('.k-grid-content td')].find((one) => one.textContent === '2026-11-14');
        cell!.parentElement!.lastElementChild!.textContent = 'FAILED';
      }),
    press: en('action.refresh.button', { date: '2026-11-14' }),
    shown: 'first',
    says: en('check.page-recognised.disagree', { here: 'POSTED and FAILED', there: 'POSTED and POSTED' }),
  },
  {
    check: 'page-recognised',
    when: 'the page no longer shows the day',
    press: en('action.refresh.button', { date: '2026-11-14' }),
    inSheet: async ({ merchant }) => {
      await merchant.sees(en('sheet.please-confirm'));
      await merchant.page.evaluate(() => {
        [...document.querySelectorAll('.k-grid-content tr')].find((one) => one.textContent!.includes('2026-11-14'))!.remove();
      });
      await merchant.press(en('reason.reports-differ'), { role: 'radio' });
    },
    shown: 'first',
    says: en('check.page-recognised.unclear'),
  },
  {
    check: 'page-recognised',
    when: 'the page lost its grid',
    press: en('action.refresh.button', { date: '2026-11-14' }),
    inSheet: async ({ merchant }) => {
      await merchant.sees(en('sheet.please-confirm'));
      await merchant.page.evaluate(() => document.querySelector('.k-grid-content')!.remove());
      await merchant.press(en('reason.reports-differ'), { role: 'radio' });
    },
    shown: 'first',
    says: en('check.page-recognised.unrecognised'),
  },
  {
    check: 'historical',
    when: 'the day is today in the store',
    at: '/salesReport/index?storeId=1&startDate=2026-11-20&endDate=2026-11-24',
    press: en('action.refresh.button', { date: '2026-11-24' }),
    shown: 'refused',
    says: en.part('check.historical.block', { date: '2026-11-24' }),
  },
  {
    check: 'after-subscription',
    when: 'the day is the first of the subscription',
    press: en('action.refresh.button', { date: '2026-11-04' }),
    shown: 'refused',
    says: en('check.after-subscription.block', { first: '2026-11-04', date: '2026-11-04' }),
  },
  {
    check: 'store-connected',
    when: 'the store is disconnected',
    before: ({ server, owner }) => server.practice.disconnectStore(owner, '1'),
    press: en('action.refresh.button', { date: '2026-11-14' }),
    shown: 'first',
    says: en('check.store-connected.block', { store: 'Plateau' }),
  },
  {
    check: 'mapping-complete',
    when: 'a row stands at None',
    before: ({ server: { practice }, owner }) => practice.map(owner, '1', practice.mappingRows(owner, '1')[0]!.id, null),
    press: en('action.refresh.button', { date: '2026-11-14' }),
    shown: 'first',
    says: en('check.mapping-complete.block', { rows: 'Bikes (Sales)', count: 1 }),
  },
  {
    check: 'accounting-connected',
    when: 'the authorisation ended',
    before: ({ server, owner }) => server.practice.changeLedger(owner, 'qbo', { do: 'end-authorisation' }),
    press: en('action.refresh.button', { date: '2026-11-14' }),
    shown: 'first',
    says: en('check.accounting-connected.block', { software: 'QuickBooks Online' }),
  },
  {
    check: 'day-known',
    when: 'the day can’t be read',
    before: ({ server }) => server.intercept(({ url }) => (url.endsWith('/days/2026-11-14') ? refusal(500, 'broken') : undefined)),
    press: en('action.refresh.button', { date: '2026-11-14' }),
    shown: 'alone',
    says: en('check.day-known.block', { date: '2026-11-14', why: { text: 'unknown.unreachable' } }),
  },
  {
    check: 'something-to-repair',
    when: 'the day is well',
    press: en('action.refresh.button', { date: '2026-11-12' }),
    shown: 'refused',
    says: en('check.something-to-repair.healthy', { date: '2026-11-12' }),
  },
  { check: 'status-eligible', when: 'the day is posted', press: en('action.post.button', { date: '2026-11-12' }), shown: 'refused', says: en('check.status-eligible.already-posted', { date: '2026-11-12' }) },
  {
    check: 'status-eligible',
    when: 'the status is a word that we don’t know',
    press: en('action.refresh.button', { date: '2026-11-21' }),
    shown: 'refused',
    says: en('check.status-eligible.unknown-word', { words: 'QUARANTINED' }),
  },
  {
    check: 'errors-resolved',
    when: 'the error stands',
    before: ({ server, owner }) => server.practice.changeLedger(owner, 'qbo', { do: 'close-books', through: '2026-11-16' as BusinessDate }),
    press: en('action.post.button', { date: '2026-11-16' }),
    shown: 'first',
    // The check of the books says it: one cause is told once.
    says: en('check.books-open.block', { through: '2026-11-16', date: '2026-11-16' }),
  },
  {
    check: 'errors-resolved',
    when: 'the error is one that nobody can see from here',
    press: en('action.refresh.button', { date: '2026-11-18' }),
    shown: 'asked',
    says: en('check.errors-resolved.ask', { words: 'Error 4711: the ledger is out of sorts' }),
  },
  {
    check: 'already-posted',
    when: 'the day is in the books',
    press: en('action.refresh.button', { date: '2026-11-14' }),
    shown: 'asked',
    says: en.part('check.already-posted.arrived'),
  },
  {
    check: 'waiting',
    when: 'the day heals by itself',
    press: en('action.refresh.button', { date: '2026-11-20' }),
    shown: 'asked',
    says: en('check.waiting.warn', { words: 'OPENCHECK', count: 7 }),
  },
  {
    check: 'refreshed-before',
    when: 'a Refresh left the figures as different as they were',
    before: refreshedInVain,
    press: en('action.refresh.button', { date: '2026-11-14' }),
    shown: 'asked',
    says: en('check.refreshed-before.warn'),
  },
  {
    check: 'books-open',
    when: 'the books are closed',
    before: ({ server, owner }) => server.practice.changeLedger(owner, 'qbo', { do: 'close-books', through: '2026-11-15' as BusinessDate }),
    press: en('action.refresh.button', { date: '2026-11-14' }),
    shown: 'first',
    says: en('check.books-open.block', { through: '2026-11-15', date: '2026-11-14' }),
  },
  {
    check: 'no-other-operation',
    when: 'somebody else runs one',
    before: (scene) => othersRefresh(scene, '2026-11-18'),
    press: en('action.refresh.button', { date: '2026-11-14' }),
    shown: 'first',
    says: en('check.no-other-operation.block', { who: 'Camille Roy', action: { text: 'action.refresh.verb' }, date: '2026-11-18' }),
  },
  {
    check: 'not-just-pressed',
    when: 'it was pressed in the last 30 minutes, and the queue is on',
    scenario: 'three-broken-days',
    before: async (scene) => {
      scene.completeMapping('1');
      othersRefresh(scene, '2026-11-12');
      await until(async () => (scene.statusesOf('1', '2026-11-12').includes('UPDATE') ? true : undefined), () => 'The day was not refreshed.');
      // Without it, the day would only need to be posted.
      scene.server.practice.changePos(scene.owner, '1', { do: 'add-sale', date: '2026-11-12' as BusinessDate, category: 'Bikes', amount: 5000 });
    },
    press: en('action.refresh.button', { date: '2026-11-12' }),
    shown: 'refused',
    says: en.part('check.not-just-pressed.block', { pressed: { text: 'action.refresh.verb' } }),
  },
];

const IN_SHEET = { within: { role: 'dialog' } } as const;

/** How the open sheet shows a sentence. */
function shownIn(things: readonly Seen[], says: string | RegExp): Shown {
  const has = (role: string, words: string | RegExp = /^/) => findAll(things, words, { role, ...IN_SHEET }).length > 0;
  if (has('radio')) return has('checkbox', says) ? 'asked' : 'refused';
  if (has('heading', en('sheet.fix-first'))) return 'first';
  return has('button', en('common.try-again')) || has('link', en('remedy.login')) ? 'alone' : 'refused';
}

let started: StartedBrowser;
let scene: Scene | undefined;
beforeAll(async () => {
  started = await startChromium();
});
afterEach(async () => {
  await scene?.stop();
  scene = undefined;
});
afterAll(() => started?.stop());

describe('a check', () => {
  it.each(CASES)('$check: $when', async ({ before, meanwhile, press, inSheet, shown, says, at = '/salesReport/index', scenario = GUARDS, ...options }) => {
    scene = await startScene(started, { ...options, scenario });
    const { merchant } = scene;
    await before?.(scene);
    await merchant.open(at);
    await merchant.sees(press, { role: 'button' });
    await meanwhile?.(scene);
    await merchant.press(press);
    await inSheet?.(scene);
    await merchant.sees(says, { within: { role: 'dialog' } });
    const seen = await merchant.look();
    expect(shownIn(seen, says)).toBe(shown);
    const form = seen.filter(({ role }) => role === 'radio' || role === 'checkbox');
    expect(form.length > 0).toBe(shown === 'asked');
    const runs = findAll(seen, press, { role: 'button', ...IN_SHEET });
    expect(runs.map(({ disabled }) => disabled)).toEqual(shown === 'asked' ? [true] : []);
    expect(scene.writes()).toBe(0);
  });

  it('reason-given: none, half of one, one that contradicts the day', async () => {
    scene = await startScene(started, { scenario: GUARDS });
    const { merchant } = scene;
    // Nothing speaks for a reason: the figures differ, and what was done about it changed nothing.
    refreshedInVain(scene);
    const refresh = en('action.refresh.button', { date: '2026-11-14' });
    const mayRun = async () => !(await merchant.sees(refresh, { role: 'button', ...IN_SHEET })).disabled;
    await merchant.open('/salesReport/index');
    await merchant.press(refresh);
    await merchant.tick(en('check.refreshed-before.warn'));
    await merchant.tick(en.part('check.already-posted.arrived'));
    await merchant.sees(en('sheet.choose-why'), { role: 'status' });
    expect(await mayRun()).toBe(false);
    expect((await merchant.sees(en.part('reason.failed'), { role: 'radio' })).disabled).toBe(true);
    await merchant.sees(en('reason.excluded.not-failed'));
    await merchant.choose(en('reason.pos-data-changed'));
    await merchant.sees(en('check.reason-given.what-changed'));
    expect(await mayRun()).toBe(false);
    await merchant.tick(en('posting.sales'));
    await merchant.sees(en('sheet.all-clear'), { role: 'status' });
    await merchant.mayPress(refresh);
  });

  it('reason-given: where the evidence speaks for one it is chosen, and may be changed', async () => {
    scene = await startScene(started, { scenario: GUARDS });
    const { merchant } = scene;
    await merchant.open('/salesReport/index');
    await merchant.press(en('action.refresh.button', { date: '2026-11-14' }));
    await merchant.sees(en('sheet.suggested'));
    expect((await merchant.sees(en('reason.pos-data-changed'), { role: 'radio' })).checked).toBe(true);
    await merchant.choose(en('reason.reports-differ'));
    await merchant.doesNotSee(en('sheet.suggested'));
    expect((await merchant.sees(en('reason.pos-data-changed'), { role: 'radio' })).checked).toBe(false);
  });
});

it('every check has a case', () => {
  // On a site that can only be read: live-site.test.ts; of a page with its grand totals: live-words.test.ts.
  const covered = new Set([...CASES.map(({ check }) => check), 'reason-given', 'acting-possible', 'balanced']);
  expect([...covered].toSorted()).toEqual(CHECKS.map(({ id }) => id).toSorted());
});
