/** One operation at a time, whatever the number of tabs and presses; and it is the worker's, not a tab's. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Merchant } from '../support/merchant/merchant.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { findAll } from '../support/merchant/sight.ts';
import { en, oneOf, rowLike, rowOf } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { CORE } from '../support/runner/core.ts';

const REPORT = '/salesReport/index?storeId=3';
const DAY = '2026-11-21';

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
});
afterEach(() => scene.stop());
afterAll(() => started?.stop());

/** The checklist of Post, all clear. */
async function readyToPost(merchant: Merchant): Promise<void> {
  await merchant.open(REPORT);
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await merchant.choose(en('reason.after-regenerate'));
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
}

it('two tabs that press Run at once make one operation, and the other tab is told', CORE, async () => {
  scene = await startScene(started, { scenario: 'every-status' });
  const { merchant, server, owner } = scene;
  // In a window of its own: a tab behind another one is seen by nobody, and waits.
  const other = await merchant.newWindow();
  await readyToPost(merchant);
  await readyToPost(other);
  await Promise.all([
    merchant.press(en('action.post.button', { date: '2026-11-21' })),
    other.press(en('action.post.button', { date: '2026-11-21' })),
  ]);

  const posted = en('operation.settled.posted', { date: '2026-11-21' });
  const told = oneOf(
    'problem.already-running',
    'problem.operation-running',
    'problem.refused.operation-in-progress',
    'problem.day-changed-meanwhile',
  );
  const outcome = (tab: Merchant) =>
    until(
      async () => {
        const seen = await tab.look();
        return findAll(seen, posted)[0] ? 'posted' : findAll(seen, told)[0] ? 'told' : undefined;
      },
      () => tab.tree(),
    );
  const outcomes = await Promise.all([outcome(merchant), outcome(other)]);
  expect(outcomes.toSorted()).toEqual(['posted', 'told']);
  expect(server.practice.operations(owner, {})).toHaveLength(1);
  expect(scene.writes()).toBe(1);
  expect(scene.ledgerOf('xero', DAY).map(({ revisions }) => revisions.length)).toEqual([1, 1]);
});

it('a closed tab changes nothing, and someone who comes back sees where it stands', async () => {
  scene = await startScene(started, { scenario: 'every-status' });
  const { merchant, server } = scene;
  const { promise: done, resolve: finish } = Promise.withResolvers<void>();
  await readyToPost(merchant);
  // The service takes its time to say how far it is.
  server.intercept(({ url }) => (/\/operations\/[^/]+$/.test(url) ? { until: done } : undefined));
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await merchant.sees(en('operation.running.post', { date: '2026-11-21' }), { role: 'status' });
  const back = await merchant.newTab();
  await merchant.page.close();

  await back.open(REPORT);
  await back.sees(rowLike('2026-11-21', 'page.running.begun', { action: { text: 'action.post.name' } }), { role: 'group' });
  finish();
  await back.sees(rowOf('2026-11-21', 'status.POSTED'), { role: 'group' });
  expect(scene.writes()).toBe(1);
});

it('Run pressed three times in a row makes one operation', async () => {
  scene = await startScene(started, { scenario: 'every-status' });
  const { merchant } = scene;
  await readyToPost(merchant);
  await merchant.press(en('action.post.button', { date: '2026-11-21' }), {}, 3);
  await merchant.sees(en('operation.settled.posted', { date: '2026-11-21' }), { role: 'status' });
  expect(scene.writes()).toBe(1);
});

it('a session that ends meanwhile changes nothing either: someone who signs in again sees where it stands', async () => {
  scene = await startScene(started, { scenario: 'every-status' });
  const { merchant, server } = scene;
  const { promise: done, resolve: finish } = Promise.withResolvers<void>();
  await readyToPost(merchant);
  server.intercept(({ url }) => (/\/operations\/[^/]+$/.test(url) ? { until: done } : undefined));
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await merchant.sees(en('operation.running.post', { date: '2026-11-21' }), { role: 'status' });
  await merchant.key('Escape');
  await merchant.press('Sign out');
  await merchant.arrives('/login');
  finish();
  await merchant.signIn();
  await merchant.open(REPORT);
  await merchant.sees(rowOf('2026-11-21', 'status.POSTED'), { role: 'group' });
  expect(scene.writes()).toBe(1);
});
