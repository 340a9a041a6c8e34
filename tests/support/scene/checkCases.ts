/** How a merchant meets each check: what was done before, what is pressed, and what the sheet says then. */
import { join } from 'node:path';
import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import { refusal } from './practiceServer.ts';
import type { Scene, SceneOptions } from './scene.ts';
import { en } from '../merchant/texts.ts';
import { until } from '../until.ts';

export const GUARDS = join(import.meta.dirname, '..', '..', 'fixtures', 'guards.json');

/**
 * - `alone`: nothing could be checked: that, and another try or the way to sign in
 * - `refused`: a sentence and a way on
 * - `first`: what has to be fixed first, alone
 * - `asked`: a box in the form
 * - `announced`: a line in the form, of what is asked after Run
 */
export type Shown = 'alone' | 'refused' | 'first' | 'asked' | 'announced';

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
  practice.act(owner, {
    action: 'refresh',
    target: day(date),
    given: { reason: 'pos-data-changed', changed: ['sales'] },
    key: OTHER,
    ifMatch: version,
  });
}

/** November 14 was refreshed, and its figures differ as before. */
export function refreshedInVain({ server }: Scene): void {
  const history = [{ at: '2026-11-24T12:00:00Z', action: 'refresh', what: 'Refreshed', by: 'Camille Roy' }];
  server.intercept(({ url }) =>
    url.endsWith('/days/2026-11-14') ? { rewrite: (told) => ({ ...told, posChangedAt: null, history }) } : undefined,
  );
}

export const CASES: readonly Case[] = [
  {
    check: 'signed-in',
    when: 'the session ended',
    press: en('action.refresh.button', { date: '2026-11-14' }),
    inSheet: async ({ merchant, server, sessionId }) => {
      await merchant.sees(en.part('check.already-posted.announced'));
      server.practice.signOut(await sessionId());
      await merchant.key('Escape');
      await merchant.press(en('action.refresh.button', { date: '2026-11-14' }));
    },
    shown: 'alone',
    says: en('check.signed-in.block'),
  },
  {
    check: 'role',
    when: 'the user may only read reports',
    email: 'clerk@velo.example',
    press: en('action.refresh.button', { date: '2026-11-14' }),
    shown: 'refused',
    says: en('check.role.block', { user: 'Noah Tremblay' }),
  },
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
      await merchant.sees(en.part('check.already-posted.announced'));
      await merchant.page.evaluate(() => {
        [...document.querySelectorAll('.k-grid-content tr')].find((one) => one.textContent.includes('2026-11-14'))!.remove();
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
      await merchant.sees(en.part('check.already-posted.announced'));
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
  {
    check: 'status-eligible',
    when: 'the day is posted',
    press: en('action.post.button', { date: '2026-11-12' }),
    shown: 'refused',
    says: en('check.status-eligible.already-posted', { date: '2026-11-12' }),
  },
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
    shown: 'announced',
    says: en.part('check.already-posted.announced'),
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
      await until(
        async () => (scene.statusesOf('1', '2026-11-12').includes('UPDATE') ? true : undefined),
        () => 'The day was not refreshed.',
      );
      // Without it, the day would only need to be posted.
      scene.server.practice.changePos(scene.owner, '1', {
        do: 'add-sale',
        date: '2026-11-12' as BusinessDate,
        category: 'Bikes',
        amount: 5000,
      });
    },
    press: en('action.refresh.button', { date: '2026-11-12' }),
    shown: 'refused',
    says: en.part('check.not-just-pressed.block', { pressed: { text: 'action.refresh.verb' } }),
  },
];
