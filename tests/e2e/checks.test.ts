/** Every check, met by a merchant: what stands in the way, said in its own words, with Run off. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/businessDate.ts';
import { CHECKS } from '../../lib/preflight/checks/index.ts';
import { type Seen, findAll } from '../support/sight.ts';
import { refusal } from '../support/practiceServer.ts';
import { type Scene, type SceneOptions, startScene } from '../support/scene.ts';
import { type StartedBrowser, startChromium } from '../support/startBrowser.ts';
import { until } from '../support/until.ts';

const GUARDS = join(import.meta.dirname, '..', 'fixtures', 'guards.json');

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
  readonly kind: 'Stops this:' | 'To confirm:' | 'To acknowledge:';
  readonly says: string;
}

const OTHER = '00000000-0000-4000-8000-000000000001';
const day = (date: string) => ({ storeId: '1', date: date as BusinessDate });

/** Somebody else presses Refresh on a day. */
function othersRefresh({ server: { practice }, owner }: Scene, date: string): void {
  const { version } = practice.day(owner, day(date));
  practice.act(owner, { action: 'refresh', target: day(date), given: { reason: 'pos-data-changed', changed: ['sales'] }, key: OTHER, ifMatch: version });
}

const CASES: readonly Case[] = [
  {
    check: 'signed-in',
    when: 'the session ended',
    press: 'Refresh November 12',
    inSheet: async ({ merchant, server, sessionId }) => {
      await merchant.sees('Fix first');
      server.practice.signOut(await sessionId());
      await merchant.press('Check again');
    },
    kind: 'Stops this:',
    says: 'Nobody is signed in to the accounting site.',
  },
  { check: 'role', when: 'the user may only read reports', email: 'clerk@velo.example', press: 'Refresh November 14', kind: 'Stops this:', says: 'Noah Tremblay may only read reports.' },
  {
    check: 'page-recognised',
    when: 'the page shows other statuses than the service',
    meanwhile: ({ merchant }) =>
      merchant.page.evaluate(() => {
        const cell = [...document.querySelectorAll('.k-grid-content td')].find((one) => one.textContent === '2026-11-14');
        cell!.parentElement!.lastElementChild!.textContent = 'FAILED';
      }),
    press: 'Refresh November 14',
    kind: 'Stops this:',
    says: 'This page shows POSTED and FAILED, and the service says POSTED and POSTED.',
  },
  {
    check: 'page-recognised',
    when: 'the page no longer shows the day',
    press: 'Refresh November 14',
    inSheet: async ({ merchant }) => {
      await merchant.sees('Please confirm');
      await merchant.page.evaluate(() => {
        [...document.querySelectorAll('.k-grid-content tr')].find((one) => one.textContent!.includes('2026-11-14'))!.remove();
      });
      await merchant.choose('Retail POS reports differ from accounting');
    },
    kind: 'Stops this:',
    says: 'This page doesn’t show exactly one store and one day.',
  },
  {
    check: 'page-recognised',
    when: 'the page lost its grid',
    press: 'Refresh November 14',
    inSheet: async ({ merchant }) => {
      await merchant.sees('Please confirm');
      await merchant.page.evaluate(() => document.querySelector('.k-grid-content')!.remove());
      await merchant.choose('Retail POS reports differ from accounting');
    },
    kind: 'Stops this:',
    says: 'We don’t recognise this page, so nothing is sent from it.',
  },
  {
    check: 'historical',
    when: 'the day is today in the store',
    at: '/salesReport/index?storeId=1&startDate=2026-11-20&endDate=2026-11-24',
    press: 'Refresh November 24',
    kind: 'Stops this:',
    says: 'November 24 isn’t over yet: in the store’s time zone today is November 24.',
  },
  {
    check: 'after-subscription',
    when: 'the day is the first of the subscription',
    press: 'Refresh November 4',
    kind: 'Stops this:',
    says: 'The subscription began on November 4. Only days after that first day can be repaired, and November 4 isn’t.',
  },
  {
    check: 'store-connected',
    when: 'the store is disconnected',
    before: ({ server, owner }) => server.practice.disconnectStore(owner, '1'),
    press: 'Refresh November 14',
    kind: 'Stops this:',
    says: 'Plateau isn’t connected to the POS.',
  },
  {
    check: 'mapping-complete',
    when: 'a row stands at None',
    before: ({ server: { practice }, owner }) => practice.map(owner, '1', practice.mappingRows(owner, '1')[0]!.id, null),
    press: 'Refresh November 14',
    kind: 'Stops this:',
    says: 'Bikes (Sales) has no account yet. Until it does, no day can be repaired.',
  },
  {
    check: 'accounting-connected',
    when: 'the authorisation ended',
    before: ({ server, owner }) => server.practice.changeLedger(owner, 'qbo', { do: 'end-authorisation' }),
    press: 'Refresh November 14',
    kind: 'Stops this:',
    says: 'QuickBooks Online isn’t connected any more.',
  },
  {
    check: 'day-known',
    when: 'the day can’t be read',
    before: ({ server }) => server.intercept(({ url }) => (url.endsWith('/days/2026-11-14') ? refusal(500, 'broken') : undefined)),
    press: 'Refresh November 14',
    kind: 'Stops this:',
    says: 'We couldn’t read November 14: the site can’t be reached.',
  },
  {
    check: 'something-to-repair',
    when: 'the day is well',
    press: 'Refresh November 12',
    kind: 'Stops this:',
    says: 'There is nothing to repair: November 12 is well. Refresh and Regenerate are only for days with a problem.',
  },
  { check: 'status-eligible', when: 'the day is posted', press: 'Post November 12', kind: 'Stops this:', says: 'November 12 is posted. There is nothing to post.' },
  {
    check: 'status-eligible',
    when: 'the status is a word that we don’t know',
    press: 'Refresh November 21',
    kind: 'Stops this:',
    says: 'The site shows a word that we don’t know: QUARANTINED. To be safe, the three actions are off for this day.',
  },
  {
    check: 'errors-resolved',
    when: 'the error stands',
    before: ({ server, owner }) => server.practice.changeLedger(owner, 'qbo', { do: 'close-books', through: '2026-11-16' as BusinessDate }),
    press: 'Post November 16',
    kind: 'Stops this:',
    says: 'The error is a closed period: the books are closed through November 16.',
  },
  {
    check: 'errors-resolved',
    when: 'the error is one that nobody can see from here',
    press: 'Refresh November 18',
    kind: 'To confirm:',
    says: 'The ledger said: “Error 4711: the ledger is out of sorts”. I have found the cause and fixed it.',
  },
  {
    check: 'already-posted',
    when: 'the day is in the books',
    press: 'Refresh November 14',
    kind: 'To acknowledge:',
    says: 'November 14 is already in QuickBooks Online: its entry there will change',
  },
  {
    check: 'waiting',
    when: 'the day heals by itself',
    press: 'Refresh November 20',
    kind: 'To acknowledge:',
    says: 'This day (OPENCHECK) usually heals by itself within 7 days. I don’t want to wait.',
  },
  {
    check: 'books-open',
    when: 'the books are closed',
    before: ({ server, owner }) => server.practice.changeLedger(owner, 'qbo', { do: 'close-books', through: '2026-11-15' as BusinessDate }),
    press: 'Refresh November 14',
    kind: 'Stops this:',
    says: 'The books are closed through November 15, and November 14 lies before that.',
  },
  {
    check: 'no-other-operation',
    when: 'somebody else runs one',
    before: (scene) => othersRefresh(scene, '2026-11-18'),
    press: 'Refresh November 14',
    kind: 'Stops this:',
    says: 'Camille Roy is running Refresh on November 18. One day at a time.',
  },
  {
    check: 'not-just-pressed',
    when: 'it was pressed in the last 30 minutes, and the queue is on',
    scenario: 'three-broken-days',
    before: async (scene) => {
      scene.completeMapping('1');
      othersRefresh(scene, '2026-11-12');
      await until(async () => (scene.statusesOf('1', '2026-11-12').includes('UPDATE') ? true : undefined), () => 'The day was not refreshed.');
    },
    press: 'Refresh November 12',
    kind: 'Stops this:',
    says: 'Refresh was pressed less than 30 minutes ago. The day posts by itself at about',
  },
];

/** The line of the checklist that says so: the kind of its verdict. */
function kindOf(things: readonly Seen[], says: string): string | undefined {
  const [line] = findAll(things, says, { within: { role: 'dialog' } }).filter(({ role }) => role === 'listitem');
  const images = things.slice(line ? things.indexOf(line) : things.length);
  return images.find(({ name }) => /^(Stops this|To confirm|To acknowledge|Holds):$/.test(name))?.name;
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
  it.each(CASES)('$check: $when', async ({ before, meanwhile, press, inSheet, kind, says, at = '/salesReport/index', scenario = GUARDS, ...options }) => {
    scene = await startScene(started, { ...options, scenario });
    const { merchant } = scene;
    await before?.(scene);
    await merchant.open(at);
    await merchant.sees(press, { role: 'button' });
    await meanwhile?.(scene);
    await merchant.press(press);
    await inSheet?.(scene);
    await merchant.sees(says, { within: { role: 'dialog' } });
    expect(kindOf(await merchant.look(), says)).toBe(kind);
    expect((await merchant.sees(press, { role: 'button' })).disabled).toBe(true);
    expect(scene.writes()).toBe(0);
  });

  it('reason-given: none, half of one, one that contradicts the day', async () => {
    scene = await startScene(started, { scenario: GUARDS });
    const { merchant } = scene;
    await merchant.open('/salesReport/index');
    await merchant.press('Refresh November 14');
    await merchant.tick(/is already in QuickBooks Online/);
    await merchant.sees('Choose why', { role: 'status' });
    expect((await merchant.sees(/^It failed or is held back/, { role: 'radio' })).disabled).toBe(true);
    await merchant.sees('This day did not fail.');
    await merchant.choose('Something changed in the POS');
    await merchant.sees('Choose what changed in the POS.');
    expect((await merchant.sees('Refresh November 14', { role: 'button' })).disabled).toBe(true);
    await merchant.tick('Sales');
    await merchant.sees('Everything is checked', { role: 'status' });
    await merchant.mayPress('Refresh November 14');
  });
});

it('every check has a case', () => {
  // On a site that can only be read: live-site.test.ts.
  const covered = new Set([...CASES.map(({ check }) => check), 'reason-given', 'acting-possible']);
  expect([...covered].toSorted()).toEqual(CHECKS.map(({ id }) => id).toSorted());
});
