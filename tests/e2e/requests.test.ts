/** How much one merchant's browser asks of the service: what `docs/scale.md` counts with. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REQUESTS } from '../../bench/load/merchantDay.ts';
import { unfoldPanel } from '../support/merchant/panel.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { en, rowOf } from '../support/merchant/texts.ts';

let started: StartedBrowser;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());

/** The requests of the API that arrive while `work` is done, by what they ask. */
async function asked({ server }: Scene, work: () => Promise<unknown>): Promise<string[]> {
  const before = server.arrivals.length;
  await work();
  return server.arrivals
    .slice(before)
    .filter(({ path }) => path.startsWith('/api/'))
    .map(({ method, path, status }) => `${method} ${path.split('?')[0]!.replace(/^\/api\/v1/, '')} ${status}`);
}

it('a merchant’s browser asks as little as it can', async () => {
  const scene = await startScene(started);
  const { merchant } = scene;
  scene.completeMapping('1');
  await merchant.open('/salesReport/index');
  // From now on only changes travel.
  await merchant.sees(en('page.attention', { count: 3 }));

  const opened = await asked(scene, async () => {
    await merchant.open('/salesReport/index');
    await merchant.sees(rowOf('2026-11-19', 'headline.ready-to-regenerate'), { role: 'group' });
    await unfoldPanel(merchant);
    await merchant.sees(en.part('page.as-of'));
  });
  expect(opened.toSorted()).toEqual(['GET /session 200', 'GET /stores 304', 'GET /stores/1/days 304']);
  expect(opened).toHaveLength(REQUESTS.open);

  const again = await asked(scene, async () => {
    await merchant.press(en('common.check-again'));
    await merchant.doesNotSee(en.part('page.as-of.checking'));
    await merchant.sees(en.part('page.as-of'));
  });
  expect(again).toHaveLength(REQUESTS.askAgain);
  expect(again).toContain('GET /stores/1/days 304');

  const judged = await asked(scene, async () => {
    await merchant.press(en('action.regenerate.button', { date: '2026-11-19' }));
    await merchant.sees(en.part('check.already-posted.announced'));
    // What is ticked and chosen within a few seconds is judged on the same facts.
    await merchant.choose(en('reason.failed'));
    await merchant.sees(en('sheet.all-clear'));
  });
  expect(judged.toSorted()).toEqual(['GET /operations 200', 'GET /session 200', 'GET /stores 304', 'GET /stores/1/days/2026-11-19 200']);
  expect(judged).toHaveLength(REQUESTS.checklist);

  const run = await asked(scene, async () => {
    await merchant.press(en('action.regenerate.button', { date: '2026-11-19' }));
    await merchant.press(en('sheet.go-on.regenerate', { date: '2026-11-19' }));
    await merchant.sees(en('operation.settled.ready', { date: '2026-11-19' }), { role: 'status' });
  });
  const write = run.findIndex((one) => one.startsWith('POST'));
  expect(run.slice(0, write + 1)).toHaveLength(REQUESTS.run);
  expect(run.filter((one) => one.startsWith('POST'))).toEqual(['POST /stores/1/days/2026-11-19/regenerate 202']);
  await scene.stop();
});
