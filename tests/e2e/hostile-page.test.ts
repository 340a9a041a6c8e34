/** The page itself as an enemy, forging, rewriting and becoming another: nothing acts, and the merchant is told. The table is in docs/security.md. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { readyToPost } from '../support/hostile/postUnderCover.ts';
import { en } from '../support/merchant/texts.ts';
import { becomeDay, becomeDayAtPress } from '../support/scene/becomeDay.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { CORE, coreRows } from '../support/runner/core.ts';

const REPORT = '/salesReport/index?storeId=3';

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
});
afterEach(() => scene.stop());
afterAll(() => started?.stop());

const begin = async (): Promise<Scene> => (scene = await readyToPost(started));

it('makes events, messages and properties of its own: nothing opens, nothing is sent, and an honest hand still can', CORE, async () => {
  scene = await startScene(started, { scenario: 'every-status' });
  const { merchant } = scene;
  await merchant.page.evaluateOnNewDocument(() => {
    const planted = {
      ok: true,
      value: { clearance: 'x' },
      clearance: { id: 'x', expiresAt: '2099-01-01T00:00:00Z' },
      isTrusted: true,
      acts: false,
      name: 'run',
      from: ['page', 'extension'],
    };
    const everything = Object.getPrototypeOf({}) as object;
    for (const [name, value] of Object.entries(planted))
      Object.defineProperty(everything, name, { value, configurable: true, writable: true });
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
    IntersectionObserver = class {} as never;
  });
  await merchant.open(REPORT);
  await merchant.sees(en('action.post.button', { date: '2026-11-21' }), { role: 'button' });
  await merchant.page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('[data-sales-totals-guard=page]')!;
    const target = { storeId: '3', date: '2026-11-21' };
    for (const name of ['run', 'judge', 'signedOut', 'wxt:content-script-started', 'sales-totals-guard']) {
      const detail = {
        name,
        body: { clearance: 'x', action: 'post', target },
        notice: 'session',
        contentScriptName: 'accounting',
        messageId: 'x',
      };
      for (const on of [host, document, window]) on.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
      window.postMessage(detail, '*');
      window.postMessage({ type: name, ...detail }, '*');
    }
    host.click();
    for (let y = 300; y < 400; y += 10) {
      for (let x = 800; x < 1270; x += 10) {
        const at = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent(type, at));
      }
    }
    for (const key of ['Enter', ' ', 'Tab']) host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  });
  expect((await merchant.look()).filter(({ role }) => role === 'dialog')).toEqual([]);
  expect(scene.server.arrivals.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([]);
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await merchant.choose(en('reason.after-regenerate'));
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await merchant.sees(en('operation.settled.posted', { date: '2026-11-21' }), { role: 'status' });
});

coreRows<[what: string, said: RegExp, rewrite: () => void]>(
  [
    [
      'shows another day',
      en.part('check.page-recognised.unclear'),
      () => {
        const link = [...document.querySelectorAll('.k-grid-content a')].find(({ textContent }) => textContent === '2026-11-21')!;
        link.textContent = '2026-11-20';
        link.setAttribute('href', link.getAttribute('href')!.replaceAll('2026-11-21', '2026-11-20'));
      },
    ],
    [
      'shows another store',
      en.part('check.page-recognised.unclear'),
      () => {
        const link = [...document.querySelectorAll('.k-grid-content a')].find(({ textContent }) => textContent === '2026-11-21')!;
        link.setAttribute('href', link.getAttribute('href')!.replace('storeId=3', 'storeId=2'));
      },
    ],
    [
      'shows other words',
      en.part('check.page-recognised.disagree', { here: 'POSTED and POSTED', there: 'POST and POST' }),
      () => {
        for (const cell of document.querySelectorAll('.k-grid-content td')) if (cell.textContent === 'POST') cell.textContent = 'POSTED';
      },
    ],
    ['loses its grid', en.part('check.page-recognised.unrecognised'), () => document.querySelector('.k-grid-content')!.remove()],
  ],
  ([what]) => what === 'shows another store',
  (rows, options) =>
    it.each(rows)('%s between the checklist and Run: nothing is sent, and it is said', options, async (_, said, rewrite) => {
      const { merchant } = await begin();
      await merchant.page.evaluate(rewrite);
      await merchant.press(en('action.post.button', { date: '2026-11-21' }));
      await merchant.sees(en('problem.no-longer-clear'), { role: 'alert' });
      await merchant.sees(en('sheet.fix-first'), { role: 'heading' });
      await merchant.sees(said, { within: { role: 'dialog' } });
      // There is nothing left to press that would run.
      await merchant.doesNotSee(en('action.post.button', { date: '2026-11-21' }), { role: 'button', within: { role: 'dialog' } });
      expect(scene.writes()).toBe(0);
    }),
);

it('becomes another one between the checklist and Run: the checklist is gone, and nothing is sent', async () => {
  const { merchant } = await begin();
  await becomeDay(merchant.page, '3', '2026-11-20');
  await merchant.doesNotSee(en('sheet.all-clear'));
  await merchant.doesNotSee(/./, { role: 'dialog' });
  expect(scene.writes()).toBe(0);
});

it('becomes another one at the very press of Run: nothing is sent', CORE, async () => {
  const { merchant } = await begin();
  await becomeDayAtPress(merchant.page, '3', '2026-11-20');
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await merchant.sees(en('status.POSTED'), { role: 'heading' });
  await merchant.doesNotSee(/./, { role: 'dialog' });
  expect(scene.writes()).toBe(0);
});

it('shows figures of its own: the checklist shows those of the service', CORE, async () => {
  scene = await startScene(started, { scenario: 'every-status' });
  const { merchant } = scene;
  await merchant.open(REPORT);
  await merchant.page.evaluate(() => {
    for (const cell of document.querySelectorAll('.k-grid-content td'))
      if (/^[\d,]+\.\d\d$/.test(cell.textContent)) cell.textContent = '6,666.66';
  });
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await merchant.press(en.part('sheet.figures-agree', { count: 5 }), { role: 'DisclosureTriangle' });
  await merchant.sees('$1,102.41', { within: { role: 'dialog' } });
  await merchant.doesNotSee('6,666.66', { within: { role: 'dialog' } });
});

it('stands in a frame: we are not there', async () => {
  scene = await startScene(started, { scenario: 'every-status' });
  const { merchant, server } = scene;
  const page = (body: string) => new Response(`<!doctype html><title>Framed</title>${body}`, { headers: { 'content-type': 'text/html' } });
  const grid =
    '<div class="k-grid-content"><table><tbody><tr><td><a href="/sales/summary?storeId=3&startDate=2026-11-21&endDate=2026-11-21">2026-11-21</a></td><td>POST</td></tr></tbody></table></div>';
  server.intercept(({ url }) =>
    url.includes('framed') ? page(grid) : url.includes('/outside') ? page('<iframe src="/salesReport/index?framed"></iframe>') : undefined,
  );
  await merchant.open('/salesReport/index?framed');
  await merchant.sees(en('action.post.button', { date: '2026-11-21' }), { role: 'button' });
  await merchant.open('/outside');
  const frame = await merchant.page.waitForFrame((one) => one.url().includes('framed'));
  await frame.waitForSelector('.k-grid-content');
  // A content script of this frame would have been here by now: those of the outer page have.
  await merchant.page.waitForFunction(() => document.readyState === 'complete');
  expect(await frame.evaluate(() => document.querySelectorAll('[data-sales-totals-guard=page]').length)).toBe(0);
});
