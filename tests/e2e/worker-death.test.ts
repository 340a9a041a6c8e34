/** What happened is found out by reading, no matter who dies and what is lost; nothing is sent twice (law 3). */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Fault } from '../support/scene/practiceServer.ts';
import { type Scene, type SceneOptions, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, killWorker, startChromium } from '../support/browser/startBrowser.ts';
import { en, oneOf } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { CORE } from '../support/runner/core.ts';

const DAY = '2026-11-21';
const ONCE = [
  ['cogs', 1],
  ['sales', 1],
];

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
});
afterEach(() => scene.stop());
afterAll(() => started?.stop());

const entries = () => scene.ledgerOf('xero', DAY).map(({ kind, revisions }) => [kind, revisions.length]);

/** Presses Run while `fault` befalls the next write. */
async function postDespite(fault: Fault, options: SceneOptions = {}): Promise<void> {
  scene = await startScene(started, { scenario: 'every-status', ...options });
  const { merchant, server } = scene;
  await merchant.open('/salesReport/index?storeId=3');
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await merchant.choose(en('reason.after-regenerate'));
  let met = false;
  server.intercept(({ method }) => {
    if (method !== 'POST' || met) return undefined;
    met = true;
    return fault;
  });
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await until(
    async () => (met ? true : undefined),
    () => 'Nothing was sent.',
  );
}

it('the worker is killed before the service answers: it resumes, and the books hold the day once', CORE, async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await postDespite({ until: released });
  const { merchant } = scene;

  await killWorker(started);

  await merchant.sees(en('problem.no-answer'));
  release();
  await merchant.sees(en('operation.settled.posted', { date: '2026-11-21' }), { role: 'status' });
  expect(entries()).toEqual(ONCE);
  expect(scene.writes()).toBe(1);
});

it('the worker is killed while the service is at work: it goes on following', async () => {
  const { promise: done, resolve: finish } = Promise.withResolvers<void>();
  scene = await startScene(started, { scenario: 'every-status' });
  const { merchant, server } = scene;
  await merchant.open('/salesReport/index?storeId=3');
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await merchant.choose(en('reason.after-regenerate'));
  server.intercept(({ url }) => (/\/operations\/[^/]+$/.test(url) ? { until: done } : undefined));
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await merchant.sees(en('operation.running.post', { date: '2026-11-21' }), { role: 'status' });
  await killWorker(started);
  finish();
  await merchant.sees(en('operation.settled.posted', { date: '2026-11-21' }), { role: 'status' });
  expect(entries()).toEqual(ONCE);
  expect(scene.writes()).toBe(1);
});

it.each<[string, Fault]>([
  ['lost', 'lose-answer'],
  ['cut off', 'cut-answer'],
])('the answer is %s after the service acted: found out, and never offered twice', async (_, fault) => {
  await postDespite(fault);
  const { merchant } = scene;
  await merchant.sees(en('operation.settled.posted', { date: '2026-11-21' }), { role: 'status' });
  expect(entries()).toEqual(ONCE);
  expect(scene.writes()).toBe(1);
  await merchant.key('Escape');
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await merchant.sees(en('check.status-eligible.already-posted', { date: '2026-11-21' }));
});

it('the request is lost on its way: proven absent in a while, and then it may be tried again', async () => {
  // Ten practice minutes in each second: the time in which a request may still arrive is soon over.
  await postDespite('reset', { speed: 600 });
  const { merchant, server, owner } = scene;
  // On a busy computer the time is over before anybody looks.
  await merchant.sees(oneOf('problem.no-answer', 'operation.absent'), { role: 'status' });
  // A page that asks again tells the worker what the service's clock says by now.
  const other = await merchant.newTab();
  await other.open('/salesReport/index?storeId=3');
  await other.sees(/^November 21/, { role: 'group' });
  await merchant.page.bringToFront();
  await merchant.sees(en('operation.absent', { date: '2026-11-21' }));
  expect(server.practice.operations(owner, {})).toEqual([]);
  await merchant.key('Escape');
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await merchant.choose(en('reason.after-regenerate'));
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await merchant.sees(en('operation.settled.posted', { date: '2026-11-21' }), { role: 'status' });
  expect(entries()).toEqual(ONCE);
});
