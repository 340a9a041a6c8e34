/** Firefox: installed, the days are seen, and one is repaired. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startScene } from '../support/scene.ts';
import { type StartedBrowser, startFirefox } from '../support/startBrowser.ts';
import { en, rowOf } from '../support/texts.ts';

const DAY = '2026-11-19';

let started: StartedBrowser;
beforeAll(async () => {
  started = await startFirefox();
});
afterAll(() => started?.stop());

it('the days are seen, and a day on HOLD is regenerated and posted', async () => {
  const scene = await startScene(started);
  scene.completeMapping('1');
  const { merchant } = scene;
  await merchant.open('/salesReport/index');
  await merchant.sees(en('page.attention', { count: 3 }));
  await merchant.sees(rowOf('2026-11-12', 'headline.pos-changed.posted'), { role: 'group' });
  await merchant.sees(rowOf('2026-11-18', 'status.POSTED'), { role: 'group' });

  await merchant.press(en('action.regenerate.button', { date: '2026-11-19' }));
  await merchant.tick(en.part('check.already-posted.warn', { date: '2026-11-19' }));
  await merchant.choose(en('reason.failed'));
  await merchant.press(en('action.regenerate.button', { date: '2026-11-19' }));
  await merchant.press(en('sheet.go-on.regenerate', { date: '2026-11-19' }));
  await merchant.sees(en('operation.settled.ready', { date: '2026-11-19' }));
  await merchant.press(en('action.post.button', { date: '2026-11-19' }));
  await merchant.sees(en('sheet.all-clear'));
  await merchant.press(en('action.post.button', { date: '2026-11-19' }));
  await merchant.sees(en('operation.settled.posted', { date: '2026-11-19' }));
  expect(scene.ledgerOf('qbo', DAY).map(({ kind, revisions }) => [kind, revisions.length])).toEqual([
    ['cogs', 1],
    ['sales', 1],
  ]);
  await merchant.key('Escape');
  await merchant.sees(rowOf('2026-11-19', 'status.POSTED'), { role: 'group' });
  await scene.stop();
});
