/** A POSTED day whose POS figures changed: refreshed, then posted as an update of the same entry. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { unfoldPanel } from '../support/merchant/panel.ts';
import { startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { en, rowOf } from '../support/merchant/texts.ts';
import { CORE } from '../support/runner/core.ts';

const DAY = '2026-11-12';

let started: StartedBrowser;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());

it('a POSTED day whose POS changed is refreshed and updates its own entry', async () => {
  const scene = await startScene(started);
  scene.completeMapping('1');
  const { merchant } = scene;
  const before = scene.ledgerOf('qbo', DAY);
  expect(before.map(({ kind, revisions }) => [kind, revisions.length])).toEqual([
    ['cogs', 1],
    ['sales', 1],
  ]);
  await merchant.open('/salesReport/index');
  await merchant.sees(rowOf('2026-11-12', 'headline.pos-changed.posted'), { role: 'group' });

  await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
  await merchant.sees(en('action.refresh.effect', { date: '2026-11-12' }));
  // The evidence has chosen the reason and what changed already.
  await merchant.sees(en('sheet.suggested'));
  expect((await merchant.sees(en('reason.pos-data-changed'), { role: 'radio' })).checked).toBe(true);
  const changed = { role: 'checkbox', within: { role: 'group', name: en('sheet.what-changed') } } as const;
  expect((await merchant.sees(en('posting.sales'), changed)).checked).toBe(true);
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
  await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
  await merchant.sees(en.part('check.already-posted.second'));
  expect(scene.writes()).toBe(0);
  await merchant.press(en('sheet.back'));
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
  await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
  await merchant.press(en('sheet.go-on.refresh', { date: '2026-11-12' }));
  await merchant.sees(en('operation.settled.ready', { date: '2026-11-12' }), { role: 'status' });
  expect(scene.statusesOf('1', DAY)).toEqual(['UPDATE', 'UPDATE']);
  await merchant.sees('UPDATE', { role: 'cell' });

  await merchant.press(en('action.post.button', { date: '2026-11-12' }));
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
  await merchant.press(en('action.post.button', { date: '2026-11-12' }));
  await merchant.sees(en('operation.settled.posted', { date: '2026-11-12' }), { role: 'status' });
  const after = scene.ledgerOf('qbo', DAY);
  expect(after.map(({ kind, ref, revisions }) => [kind, ref, revisions.map(({ what }) => what)])).toEqual(
    before.map(({ kind, ref }) => [kind, ref, ['arrived', 'updated']]),
  );
  expect(after.map(({ lines }) => lines)).not.toEqual(before.map(({ lines }) => lines));

  // The page shows the word that it showed before, and the figures as well: that is no failure.
  await merchant.sees(en('operation.page-older'));
  await merchant.key('Escape');
  await merchant.sees(rowOf('2026-11-12', 'status.POSTED'), { role: 'group' });
  await unfoldPanel(merchant);
  await merchant.sees(en('page.outdated'));
  await merchant.press(en('page.reload'));
  await merchant.doesNotSee(en('page.outdated'));
  await merchant.sees(rowOf('2026-11-12', 'status.POSTED'), { role: 'group' });
  await scene.stop();
});

it('a day that changes between the checklist and Run: nothing is sent, and what changed is said', CORE, async () => {
  const scene = await startScene(started);
  scene.completeMapping('1');
  const { merchant, server, owner } = scene;
  await merchant.open('/salesReport/index');
  await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
  await merchant.choose(en('reason.reports-differ'));
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
  server.practice.changePos(owner, '1', { do: 'add-sale', date: '2026-11-12' as BusinessDate, category: 'Bikes', amount: 5000 });

  await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
  await merchant.press(en('sheet.go-on.refresh', { date: '2026-11-12' }));
  await merchant.sees(en('problem.day-changed-meanwhile'));
  await merchant.sees(en('changed.figures'));
  expect(scene.writes()).toBe(0);
  await merchant.press(en('sheet.looked'));
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
  await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
  await merchant.press(en('sheet.go-on.refresh', { date: '2026-11-12' }));
  await merchant.sees(en('operation.settled.ready', { date: '2026-11-12' }), { role: 'status' });
  await scene.stop();
});
