/**
 * Bad input, from the service, the page, the database and strangers: one clear sentence and a way on, nothing armed
 * on doubt, nothing stored lost. That an answer is given up after 25 seconds is tested where the adapter is
 * (httpService.test.ts), because that time is real.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import type { TextKey } from '../../lib/i18n/en/index.ts';
import type { Merchant } from '../support/merchant/merchant.ts';
import { type Fault, refusal } from '../support/scene/practiceServer.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { findAll } from '../support/merchant/sight.ts';
import { type StartedBrowser, askWorker, startChromium } from '../support/browser/startBrowser.ts';
import { onExtensionPage } from '../support/browser/storedRows.ts';
import { en, rowOf } from '../support/merchant/texts.ts';
import { CORE } from '../support/runner/core.ts';

const REPORT = '/salesReport/index';
const RANGE = { from: '2026-10-24' as BusinessDate, to: '2026-11-23' as BusinessDate };

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

/** A report whose days were read once, and are stored. */
async function opened(): Promise<Scene> {
  scene = await startScene(started);
  scene.completeMapping('1');
  await scene.merchant.open(REPORT);
  await scene.merchant.sees(rowOf('2026-11-12', 'headline.pos-changed.posted'), { role: 'group' });
  await scene.merchant.sees(en.like('page.attention', { count: 3 }));
  return scene;
}

/** Opens the checklist of Refresh, of which nothing can be run. */
async function cannotRun(merchant: Merchant, sentence: string): Promise<void> {
  await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
  await merchant.sees(sentence, { within: { role: 'dialog' } });
  const runs = (await merchant.look()).filter(
    ({ role, name, disabled }) => role === 'button' && name === en('action.refresh.button', { date: '2026-11-12' }) && !disabled,
  );
  expect(runs).toEqual([]);
  await merchant.key('Escape');
  await merchant.doesNotSee('Close', { role: 'button' });
}

const api = (fault: () => Fault) => (request: Request) => (request.url.includes('/api/v1/') ? fault() : undefined);
const daysWith = (change: (text: string) => string) => () => {
  const days = scene!.server.practice.days(scene!.owner, '1', RANGE);
  return new Response(change(JSON.stringify({ days, cursor: '1' })), { headers: { 'content-type': 'application/json' } });
};

describe('the service', () => {
  it.each<{ what: string; fault: () => Fault; says: string; inChecklist: string }>([
    {
      what: 'is down',
      fault: () => 'reset',
      says: en('problem.unreachable'),
      inChecklist: en('check.signed-in.unreachable'),
    },
    {
      what: 'is busy',
      fault: () => refusal(429, 'busy', { retryAfter: 70 }),
      says: en('problem.busy', { count: 70 }),
      inChecklist: en('check.signed-in.unreachable'),
    },
    {
      what: 'answers with an error of its own',
      fault: () => refusal(500, 'broken'),
      says: en('problem.server-error'),
      inChecklist: en('check.signed-in.unreachable'),
    },
    {
      what: 'answers with a page instead of data',
      fault: () => new Response('<!doctype html><h1>Down for maintenance</h1>', { headers: { 'content-type': 'text/html' } }),
      says: en('problem.not-understood'),
      inChecklist: en('check.signed-in.unseen', { why: { text: 'unknown.not-understood' } }),
    },
    {
      what: 'leaves out fields',
      fault: () => Response.json({ user: { id: 'u1' } }),
      says: en('problem.not-understood'),
      inChecklist: en('check.signed-in.unseen', { why: { text: 'unknown.not-understood' } }),
    },
  ])('$what: said, the stored days stay, nothing can be run, and it goes on', async ({ fault, says, inChecklist }) => {
    const { merchant, server } = await opened();
    server.intercept(api(fault));
    await merchant.open(REPORT);
    await merchant.sees(says, { within: { role: 'alert' } });
    await merchant.sees(rowOf('2026-11-12', 'headline.pos-changed.posted'), { role: 'group' });
    await cannotRun(merchant, inChecklist);
    expect(scene!.writes()).toBe(0);
    server.intercept(null);
    await merchant.press(en('common.try-again'));
    await merchant.doesNotSee(says);
    await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
    await merchant.sees(en.part('check.already-posted.announced'));
  });

  it.each<{ what: string; change: (text: string) => string }>([
    { what: 'an amount beyond what a number can hold', change: (text) => text.replace(/"sales":\d+/, '"sales":9007199254740993') },
    { what: 'a day without its version', change: (text) => text.replace(/"version":"[^"]+",/, '') },
    { what: 'a date that is none', change: (text) => text.replace('"date":"2026-11-12"', '"date":"2026-02-31"') },
    { what: 'half an answer', change: (text) => text.slice(0, text.length / 2) },
  ])('tells $what: the whole answer is refused, and what was stored stays', async ({ change }) => {
    const { merchant, server } = await opened();
    server.intercept(({ url }) => (/\/days\?/.test(url) ? daysWith(change)() : undefined));
    await merchant.open(REPORT);
    await merchant.sees(en('problem.not-understood'), { within: { role: 'alert' } });
    await merchant.sees(rowOf('2026-11-12', 'headline.pos-changed.posted'), { role: 'group' });
    server.intercept(null);
    await merchant.press(en('common.try-again'));
    await merchant.doesNotSee(en('problem.not-understood'));
  });

  it('uses words that we do not know: what they are about is asked of the merchant', async () => {
    const { merchant, server, owner } = await opened();
    const stores = server.practice.stores(owner).map((store) => ({
      ...store,
      connection: { ...store.connection, state: 'hibernating' },
      accounting: { ...store.accounting, connection: 'so-so' },
    }));
    server.intercept(({ url }) => (url.endsWith('/stores') ? Response.json({ stores }) : undefined));
    await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
    await merchant.sees(en('check.store-connected.ask', { store: 'Plateau' }));
    await merchant.sees(en('sheet.group.store'));
    await merchant.sees(en('check.accounting-connected.ask', { software: 'QuickBooks Online' }));
    await merchant.sees(en('sheet.cannot-check', { why: { text: 'unknown.strange-word' } }));
    expect((await merchant.sees(en('action.refresh.button', { date: '2026-11-12' }), { role: 'button' })).disabled).toBe(true);
  });

  it('ends the session in the middle: nothing was done, and signing in again goes on from there', async () => {
    const { merchant, server } = await opened();
    await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
    await merchant.choose(en('reason.reports-differ'));
    await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
    const session = await scene!.sessionId();
    server.intercept(({ method }) => {
      // Between the last look and the press.
      if (method === 'POST') server.practice.signOut(session);
      return undefined;
    });
    await merchant.press(en('sheet.go-on.refresh', { date: '2026-11-12' }));
    await merchant.sees(en('problem.not-signed-in'));
    expect(scene!.statusesOf('1', '2026-11-12')).toEqual(['POSTED', 'POSTED']);
    server.intercept(null);
    await merchant.signIn();
    await merchant.open(REPORT);
    await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
    await merchant.choose(en('reason.reports-differ'));
    await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
    await merchant.press(en('sheet.go-on.refresh', { date: '2026-11-12' }));
    await merchant.sees(en('operation.settled.ready', { date: '2026-11-12' }), { role: 'status' });
  });

  it.each<{
    what: string;
    happens: (server: Scene['server'], session: string) => void;
    why: TextKey;
    names: string | null;
    mends: (merchant: Merchant) => Promise<unknown>;
  }>([
    {
      what: 'is out of reach',
      happens: (server) => server.intercept(api(() => 'reset')),
      why: 'unknown.unreachable',
      names: 'Plateau',
      mends: (merchant) => merchant.sees(en('common.try-again'), { role: 'button', within: { role: 'dialog' } }),
    },
    {
      what: 'has ended the session',
      happens: (server, session) => void server.practice.signOut(session),
      why: 'unknown.not-signed-in',
      // Whose names they were is not known any more.
      names: null,
      mends: (merchant) => merchant.sees(en('remedy.login'), { role: 'link', within: { role: 'dialog' } }),
    },
  ])(
    '$what at Run: that alone is said, with the names that are known, and nothing is said to have changed',
    async ({ happens, why, names, mends }) => {
      const { merchant, server } = await opened();
      await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
      await merchant.choose(en('reason.reports-differ'));
      await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
      await merchant.mayPress(en('sheet.go-on.refresh', { date: '2026-11-12' }));
      happens(server, await scene!.sessionId());
      await merchant.press(en('sheet.go-on.refresh', { date: '2026-11-12' }));
      await merchant.sees(en('problem.not-checked-again', { why: { text: why } }), { within: { role: 'dialog' } });
      await mends(merchant);
      // It is said at once, and the checklist goes when the day has been judged again.
      await merchant.doesNotSee(/^/, { role: 'checkbox', within: { role: 'dialog' } });
      const sheet = findAll(await merchant.look(), /^/, { within: { role: 'dialog' } });
      expect(sheet.filter(({ role }) => ['checkbox', 'radio', 'listitem'].includes(role))).toEqual([]);
      expect(findAll(sheet, en('checklist.changed')), 'nothing that was not read can have changed').toEqual([]);
      if (names) expect(findAll(sheet, names).length).toBeGreaterThan(0);
      expect(scene!.writes()).toBe(0);
    },
  );
});

describe('the page', () => {
  it('has no grid, then two, then one again', async () => {
    const { merchant } = await opened();
    await merchant.page.evaluate(() => {
      const grid = document.querySelector('.k-grid-content')!;
      Object.assign(globalThis, { away: grid });
      grid.replaceWith(Object.assign(document.createElement('i'), { id: 'gap' }));
    });
    await merchant.sees(en('page.no-grid'));
    await merchant.doesNotSee(en('action.refresh.button', { date: '2026-11-12' }), { role: 'button' });
    await merchant.page.evaluate(() => {
      const { away: grid } = globalThis as unknown as { away: Element };
      document.querySelector('#gap')!.replaceWith(grid);
      const copy = grid.cloneNode(true) as Element;
      copy.id = 'copy';
      grid.after(copy);
    });
    await merchant.sees(en('page.two-grids'));
    await merchant.doesNotSee(en('action.refresh.button', { date: '2026-11-12' }), { role: 'button' });
    await merchant.page.evaluate(() => document.querySelector('#copy')!.remove());
    await merchant.sees(en('action.refresh.button', { date: '2026-11-12' }), { role: 'button' });
  });

  it('has a date that does not parse: nothing is offered for that row', async () => {
    const { merchant } = await opened();
    await merchant.page.evaluate(() => {
      const link = [...document.querySelectorAll('.k-grid-content a')].find((one) => one.textContent === '2026-11-12')!;
      link.textContent = '12/11/2026';
    });
    await merchant.sees(en('page.unreadable-row'));
    await merchant.doesNotSee(en('action.refresh.button', { date: '2026-11-12' }), { role: 'button' });
    await merchant.sees(en('action.regenerate.button', { date: '2026-11-03' }), { role: 'button' });
  });

  it('of a day names a range: nothing is offered on it', async () => {
    const { merchant } = await opened();
    await merchant.open('/sales/summary?storeId=1&startDate=2026-11-12&endDate=2026-11-13#tab_accounting');
    await merchant.sees(en('page.unclear-day'));
    await merchant.doesNotSee(en.like('action.refresh.button'), { role: 'button' });
  });
});

it('a database that a newer version left: the days are shown, and without a record nothing is sent', CORE, async () => {
  const { merchant } = await opened();
  const stored = await onExtensionPage(
    started,
    () =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('sales-totals-guard', 99);
        request.addEventListener('error', () => reject(request.error as Error));
        request.addEventListener('success', () => {
          request.result.close();
          resolve('planted');
        });
      }),
  );
  expect(stored).toBe('planted');
  await merchant.open(REPORT);
  await merchant.sees(rowOf('2026-11-12', 'headline.pos-changed.posted'), { role: 'group' });
  await cannotRun(merchant, en('problem.storage'));
  // Nothing of what the newer version keeps is lost.
  const version = await onExtensionPage(
    started,
    async () => (await indexedDB.databases()).find(({ name }) => name === 'sales-totals-guard')?.version,
  );
  expect(version).toBe(99);
  await onExtensionPage(
    started,
    () => new Promise<void>((resolve) => indexedDB.deleteDatabase('sales-totals-guard').addEventListener('success', () => resolve())),
  );
  await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
  await merchant.sees(en.part('check.already-posted.announced'));
});

describe('a message', () => {
  const refused = { ok: false, problem: { reason: { key: 'problem.unknown-message' } } };

  it.each<[string, object]>([
    ['of a name that nobody knows', { name: 'postEverything', body: {} }],
    ['that only a page may send', { name: 'run', body: { clearance: 'x', page: {} } }],
    ['of the right name and the wrong form', { name: 'setSettings', body: { language: 'tlh' } }],
    ['named like a part of every object', { name: 'constructor', body: {} }],
  ])('%s is refused in one sentence', async (_, message) => {
    expect(await askWorker(started, message)).toEqual(refused);
  });
});
