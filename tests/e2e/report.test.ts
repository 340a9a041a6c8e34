/** Sales Totals as a page that lives: it redraws its grid, is left and signed out of. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { liesAtItsRow } from '../support/hostile/liesAtItsRow.ts';
import { foldPanel, unfoldPanel } from '../support/merchant/panel.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, askWorker, startChromium } from '../support/browser/startBrowser.ts';
import { storedRows } from '../support/browser/storedRows.ts';
import { en, fr, rowOf } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { CORE } from '../support/runner/core.ts';

const REPORT = '/salesReport/index';
const CHANGED = rowOf('2026-11-12', 'headline.pos-changed.posted');

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
});
afterEach(() => scene.stop());
afterAll(() => started?.stop());

describe('a grid that is drawn again', () => {
  it('by the store and by the report’s own Refresh: the controls are those of the days that are shown', CORE, async () => {
    scene = await startScene(started, { scenario: 'every-status' });
    const { merchant } = scene;
    await merchant.open(REPORT);
    await merchant.sees(rowOf('2026-11-21', 'status.POST'), { role: 'group' });
    await merchant.sees(rowOf('2026-11-02', 'headline.unknown-word', { word: 'QUARANTINED' }), { role: 'group' });
    await merchant.select('Store', 'Verdun');
    await merchant.doesNotSee(rowOf('2026-11-02', 'headline.unknown-word', { word: 'QUARANTINED' }), { role: 'group' });
    await merchant.sees(rowOf('2026-11-02', 'headline.sync-pending'), { role: 'group' });
    await merchant.press(en('action.post.button', { date: '2026-11-21' }));
    await merchant.sees('Verdun', { within: { role: 'dialog' } });
    await merchant.key('Escape');
    await merchant.fill('Dates', '2026-11-20 - 2026-11-22');
    await merchant.press('Refresh');
    await merchant.doesNotSee(en('action.post.button', { date: '2026-11-19' }), { role: 'button' });
    await merchant.sees(en('action.post.button', { date: '2026-11-21' }), { role: 'button' });
    await liesAtItsRow(merchant, '2026-11-21', /^November 21/);
  });

  it('again and again: the controls stay at their rows, and can be pressed', async () => {
    scene = await startScene(started);
    const { merchant } = scene;
    await merchant.open(REPORT);
    await merchant.sees(CHANGED, { role: 'group' });
    await merchant.page.evaluate(() => {
      const body = document.querySelector('.k-grid-content tbody')!;
      const again = (left: number): void => {
        body.replaceChildren(...[...body.children].map((row) => row.cloneNode(true)));
        document.body.dataset['redraws'] = String(left);
        if (left > 0) requestAnimationFrame(() => again(left - 1));
      };
      again(80);
    });
    await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
    await merchant.sees(/November 12, 2026/, { role: 'dialog' });
    await merchant.key('Escape');
    await merchant.hover(CHANGED, { role: 'group' });
    await until(
      async () => ((await merchant.page.$('body[data-redraws="0"]')) ? true : undefined),
      () => 'The page did not stop to redraw.',
    );
    await merchant.press(en('action.regenerate.button', { date: '2026-11-03' }));
    await merchant.sees(/November 3, 2026/, { role: 'dialog' });
    await merchant.key('Escape');
    await liesAtItsRow(merchant, '2026-11-03', /^November 3:/);
  });

  it('nothing on the page ever moves because of us', CORE, async () => {
    scene = await startScene(started);
    const { merchant } = scene;
    await merchant.page.evaluateOnNewDocument(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await merchant.open(REPORT);
    await merchant.sees(CHANGED, { role: 'group' });
    await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
    await merchant.sees(en('sheet.fix-first'), { role: 'heading' });
    await merchant.key('Escape');
    await merchant.press(en('action.regenerate.button', { date: '2026-11-03' }));
    await merchant.sees(en('sheet.fix-first'));
    await merchant.key('Escape');
    await unfoldPanel(merchant);
    await merchant.press(en('common.check-again'));
    await foldPanel(merchant);
    await merchant.doesNotSee(en('common.check-again'), { role: 'button' });
    const shifts = () => merchant.page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    expect(await shifts()).toEqual([]);
    // The measure itself works: what the page moves is seen.
    await merchant.page.evaluate(() =>
      document.querySelector('main')!.prepend(Object.assign(document.createElement('div'), { style: 'height: 200px' })),
    );
    await until(
      async () => ((await shifts()).length > 0 ? true : undefined),
      () => 'A shift was not seen.',
    );
  });
});

it('a page that is left and come back to has its controls', async () => {
  scene = await startScene(started);
  const { merchant } = scene;
  await merchant.open(REPORT);
  await merchant.sees(CHANGED, { role: 'group' });
  await merchant.follow('2026-11-12');
  await merchant.arrives('/sales/summary');
  await unfoldPanel(merchant);
  await merchant.sees(en('action.refresh.button', { date: '2026-11-12' }), { role: 'button' });
  await merchant.page.goBack();
  await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
  await merchant.sees(/November 12, 2026/, { role: 'dialog' });
  await merchant.key('Escape');
  await merchant.page.goForward();
  await unfoldPanel(merchant);
  await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
  await merchant.sees(/November 12, 2026/, { role: 'dialog' });
});

it('another language is spoken in the open page at once', async () => {
  scene = await startScene(started);
  const { merchant } = scene;
  await merchant.open(REPORT);
  await merchant.sees(en('action.regenerate.button', { date: '2026-11-03' }), { role: 'button' });
  await askWorker(started, { name: 'setSettings', body: { language: 'fr' } });
  await merchant.press(fr.like('action.regenerate.button', { date: '2026-11-03' }));
  await merchant.sees(fr('sheet.fix-first'));
  await askWorker(started, { name: 'setSettings', body: { language: 'browser' } });
  await merchant.sees(en('sheet.fix-first'));
});

describe('what is stored', () => {
  const tables = async () => (await storedRows(started, scene.server.origin)).map(({ table }) => table);
  const dayReads = () => scene.server.arrivals.filter(({ path }) => path.includes('/days?')).map(({ status }) => status);

  it('is shown at once after a reload, is told from what is fresh, and is not sent again', async () => {
    scene = await startScene(started);
    const { merchant, server } = scene;
    await merchant.open(REPORT);
    await merchant.sees(en('page.attention', { count: 3 }));
    await unfoldPanel(merchant);
    await merchant.sees(en.part('page.as-of'), { role: 'status' });
    const former = dayReads().length;
    expect(dayReads()[0]).toBe(200);

    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    server.intercept(({ url }) => (url.includes('/api/v1/') ? { until: answered } : undefined));
    await merchant.open(REPORT);
    await merchant.sees(CHANGED, { role: 'group' });
    await unfoldPanel(merchant);
    await merchant.sees(en.like('page.as-of.checking'), { role: 'status' });
    answer();
    await merchant.sees(en.part('page.as-of'), { role: 'status' });
    const later = dayReads().slice(former);
    expect(later.length).toBeGreaterThan(0);
    expect(new Set(later)).toEqual(new Set([304]));
  });

  it('of one account is never shown to another at the same site', CORE, async () => {
    scene = await startScene(started, { scenario: 'two-accounts' });
    const { merchant, server } = scene;
    await merchant.open(REPORT);
    await merchant.sees(rowOf('2026-11-23', 'status.POSTED'), { role: 'group' });
    expect(await tables()).toContain('days');

    // Somebody else signs in without the sign-in page being seen, as another tab or a profile switch would do it.
    const lune = server.practice.signIn('owner@lune.example', 'practice')!;
    await merchant.page
      .browserContext()
      .setCookie({ name: 'session', value: lune.sessionId, domain: '127.0.0.1', path: '/', httpOnly: true });
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    server.intercept(({ url }) => (url.includes('/api/v1/') ? { until: answered } : undefined));
    await merchant.open(REPORT);
    expect((await merchant.sees('Store', { role: 'combobox' })).value).toBe('Bastille');
    await unfoldPanel(merchant);
    await merchant.sees(en('common.checking'));
    await merchant.doesNotSee(/^November \d+: /, { role: 'group' });
    answer();
    await merchant.sees(rowOf('2026-11-23', 'status.POSTED'), { role: 'group' });
    const rows = await storedRows(started, server.origin);
    expect(rows.map(({ table }) => table)).toContain('days');
    expect(JSON.stringify(rows)).not.toMatch(/#velo|Vélo|Camille/);
  });

  it('is gone once the merchant signs out', async () => {
    scene = await startScene(started);
    const { merchant } = scene;
    await merchant.open(REPORT);
    await merchant.sees(CHANGED, { role: 'group' });
    expect(await tables()).toEqual(expect.arrayContaining(['accounts', 'days', 'marks']));
    await merchant.press('Sign out');
    await merchant.arrives('/login');
    await until(
      async () => ((await tables()).length === 0 ? true : undefined),
      async () => `Still stored: ${await tables()}`,
    );
  });
});
