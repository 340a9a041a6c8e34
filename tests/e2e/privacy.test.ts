/** What docs/privacy.md says of what is kept, and how it goes: read from the raw database, the storages and the consoles. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { sayAsContentScript } from '../support/browser/contentWorld.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, openPopup, startChromium, workerOf } from '../support/browser/startBrowser.ts';
import { onExtensionPage, storedRows } from '../support/browser/storedRows.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { CORE } from '../support/runner/core.ts';

/** What our functions find inside the browser. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: Readonly<Record<'local' | 'session' | 'sync', { get(keys: null): Promise<object> }>>;
};

const REPORT = '/salesReport/index';
const NOTE = 'asked by Marguerite';
/** Whatever tells of a merchant: names, addresses, notes, amounts in cents or with a point. */
const TELLING = /Camille|Roy\b|owner@|velo|Vélo|Plateau|Marguerite|Workshop|Helmets|\d{5,}|\d+\.\d\d\b/;

const folder = mkdtempSync(join(tmpdir(), 'privacy-'));
let started: StartedBrowser;
let scene: Scene;
let said: string[];

/** Hears everything that is said in the console of a page, by the site's scripts and by ours. */
const listenTo = (page: Page) =>
  page.on('console', (message) =>
    said.push(
      `${message.text()} ${message
        .stackTrace()
        .map(({ url }) => url)
        .join(' ')}`,
    ),
  );

/** A merchant at the report, all of whose consoles are heard. */
beforeEach(async () => {
  said = [];
  // A browser of its own: each practice has another address, and what is kept of the others would still be there.
  started = await startChromium();
  const [broken, two] = ['three-broken-days', 'two-accounts'].map(
    (name) =>
      JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'sandbox', 'scenarios', `${name}.json`), 'utf8')) as {
        accounts: object[];
      },
  );
  const scenario = join(folder, 'scenario.json');
  writeFileSync(scenario, JSON.stringify({ ...broken, accounts: [broken!.accounts[0], two!.accounts[1]] }));
  scene = await startScene(started, { scenario });
  scene.completeMapping('1');
  const { merchant } = scene;
  listenTo(merchant.page);
  (await workerOf(started)).on('console', (message) => said.push(message.text()));
  await merchant.open(REPORT);
  await merchant.sees(en('page.attention', { count: 3 }));
});
afterEach(async () => {
  await scene.stop();
  await started.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Repairs a day with a note, and leaves a checklist open that is all clear: every table has a row then. */
async function repair(): Promise<void> {
  const { merchant } = scene;
  await merchant.press(en('action.regenerate.button', { date: '2026-11-19' }));
  await merchant.choose(en('reason.failed'));
  await merchant.fill(en('sheet.note'), NOTE);
  await merchant.key('Tab');
  await merchant.press(en('action.regenerate.button', { date: '2026-11-19' }));
  await merchant.press(en('sheet.go-on.regenerate', { date: '2026-11-19' }));
  await merchant.press(en('action.post.button', { date: '2026-11-19' }));
  await merchant.sees(en('sheet.all-clear'));
  await sayAsContentScript(merchant.page, [
    { name: 'guideStart', body: { guide: 'refresh', subject: { storeId: '1', date: '2026-11-19' } } },
  ]);
  const [guide] = (await everyRow()).filter(({ table }) => table === 'guides');
  await sayAsContentScript(merchant.page, [
    { name: 'guideMove', body: { id: (guide!.value as { id: string }).id, move: { go: 'end', helped: 'yes' } } },
  ]);
  const rows = await everyRow();
  expect([...new Set(rows.map(({ table }) => table))].toSorted()).toEqual([
    'accounts',
    'clearances',
    'days',
    'events',
    'guides',
    'journal',
    'marks',
  ]);
  expect(JSON.stringify(rows)).toContain(NOTE);
}

const everyRow = () => storedRows(started, '');
const storages = () =>
  onExtensionPage(started, async () =>
    JSON.stringify(await Promise.all((['local', 'session', 'sync'] as const).map((area) => chrome.storage[area].get(null)))),
  );

/** Waits until nothing of the first merchant is in the database. */
const isForgotten = () =>
  until(
    async () => (TELLING.test(JSON.stringify(await everyRow())) ? undefined : true),
    async () => `Still stored: ${JSON.stringify(await everyRow()).slice(0, 2000)}`,
  );

/** The record of what was done, and what is told beside it. */
const isHistory = ({ table }: { table: string }) => ['journal', 'events'].includes(table);

it('signing out leaves the record of what was done and no other row behind, and no name in any storage', CORE, async () => {
  await repair();
  const before = await everyRow();
  // Neither the password nor what opens the session is anywhere.
  const session = scene.server.practice.session(await scene.sessionId())!;
  for (const secret of ['practice"', session.sessionId, session.csrfToken])
    expect(JSON.stringify(before) + (await storages())).not.toContain(secret);
  await scene.merchant.key('Escape');
  await scene.merchant.press('Sign out');
  await scene.merchant.arrives('/login');
  await until(
    async () => ((await everyRow()).every(isHistory) ? true : undefined),
    async () => `Still stored: ${JSON.stringify(await everyRow()).slice(0, 2000)}`,
  );
  const left = await everyRow();
  expect(left.filter(({ table }) => table === 'journal')).toHaveLength(1);
  for (const { value } of left) expect((value as { account: string }).account).toBe(`${scene.server.origin}#velo`);
  expect((await storages()).replaceAll(scene.server.origin, '')).not.toMatch(TELLING);
});

it('another account that signs in is shown nothing of the first, whose record alone stays', async () => {
  await repair();
  const other = scene.server.practice.signIn('owner@lune.example', 'practice')!;
  const context = scene.merchant.page.browserContext();
  const [cookie] = (await context.cookies()).filter(({ name }) => name === 'session');
  await context.setCookie({ ...cookie!, value: other.sessionId });
  await scene.merchant.open(REPORT);
  await scene.merchant.sees(/Inès Morel/);
  await until(
    async () => (JSON.stringify(await everyRow()).includes('Café Lune') ? true : undefined),
    () => 'The other account is not stored.',
  );
  const all = await everyRow();
  const others = all.filter((row) => !isHistory(row) || (row.value as { account: string }).account.endsWith('#lune'));
  expect(all.filter(({ table }) => table === 'journal')).toHaveLength(1);
  // What is told of a day beside its actions is the history of that account alone as well.
  for (const { value } of all.filter(isHistory)) expect((value as { account: string }).account).toBe(`${scene.server.origin}#velo`);
  const former = ['Camille', 'Plateau', NOTE, 'Vélo', '#velo'];
  for (const word of former) expect(JSON.stringify(others)).not.toContain(word);
  // Not on the page, and not in the table that is saved.
  const seen = await scene.merchant.tree();
  const [saved] = await onExtensionPage(started, async () => [
    JSON.stringify(await chrome.runtime.sendMessage({ name: 'saveRecord', body: {} })),
  ]);
  for (const word of former) expect(seen + saved).not.toContain(word);
  expect(saved).toContain('"count":0');
});

it('“Clear what is stored here” leaves no row behind', async () => {
  await repair();
  // A page on which we show nothing, and read nothing again.
  await scene.merchant.open('/settings/companies');
  const options = await Merchant.in(started.browser, { origin: scene.server.origin });
  await options.open(started.extensionUrl('options.html'));
  expect(JSON.stringify(await everyRow())).toContain(NOTE);
  await options.press(en('options.clear'));
  await options.press(en('options.clear.confirm'));
  await options.sees(en('options.cleared'));
  await isForgotten();
  expect(await everyRow()).toEqual([]);
  expect((await storages()).replaceAll(scene.server.origin, '')).not.toMatch(TELLING);
  await options.page.close();
});

it('no amount and no name is in a console, whatever goes wrong', async () => {
  const { merchant, server } = scene;
  const worker = await workerOf(started);
  const days = () =>
    JSON.stringify({ days: server.practice.days(scene.owner, '1', { from: '2026-11-01', to: '2026-11-23' } as never), cursor: '1' });
  const answers = [
    () => new Response(days().replaceAll('"version"', '"vision"'), { headers: { 'content-type': 'application/json' } }),
    () => new Response(days().slice(0, 300), { headers: { 'content-type': 'application/json' } }),
    () => new Response(days(), { status: 500 }),
  ];
  for (const answer of answers) {
    server.intercept(({ url }) => (url.includes('/api/v1/') ? answer() : undefined));
    await merchant.open(REPORT);
    await merchant.sees(/Lightspeed Accounting/, { within: { role: 'alert' } });
    await merchant.press(en('panel.open', { date: '2026-11-12' }));
    await merchant.press('Close');
  }
  server.intercept(null);
  const popup = await openPopup(started, merchant.page);
  listenTo(popup);
  await (await Merchant.at(popup, { origin: server.origin })).sees('Plateau');
  await popup.close();
  await worker.evaluate(() => console.log('all is heard'));
  await until(
    async () => (said.some((line) => line.includes('all is heard')) ? true : undefined),
    () => 'Nothing was heard.',
  );
  // The browser itself names the addresses that failed: ours are of the practice, and tell a store and dates.
  const ours = said.filter((line) => !line.startsWith('Failed to load resource'));
  expect(ours.filter((line) => TELLING.test(line.replaceAll(server.origin, '')))).toEqual([]);
});
