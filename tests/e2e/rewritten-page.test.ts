/** A page that takes itself away, or rewrites itself: our part is whole again. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { en, rowOf } from '../support/merchant/texts.ts';

const REFRESH = en('action.refresh.button', { date: '2026-11-12' });

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());
beforeEach(async () => {
  scene = await startScene(started);
  scene.completeMapping('1');
  await scene.merchant.open('/salesReport/index');
  await scene.merchant.press(REFRESH);
  await scene.merchant.choose(en('reason.reports-differ'));
});
afterEach(() => scene.stop());

it('its root element was gone for a while: the checklist lies above all else again, and goes on', async () => {
  const { merchant } = scene;
  await merchant.page.evaluate(() => {
    const root = document.documentElement;
    Object.assign(globalThis, { root });
    root.remove();
  });
  // By now everything that watches the page has heard of it.
  await merchant.page.evaluate(() => document.append((globalThis as unknown as { root: Element }).root));
  await merchant.press(REFRESH);
  await merchant.press(en('sheet.go-on.refresh', { date: '2026-11-12' }));
  await merchant.sees(en('operation.settled.ready', { date: '2026-11-12' }), { role: 'status' });
});

it('it rewrote itself: nothing of the former is left, and the days are there again', async () => {
  const { merchant } = scene;
  await merchant.page.evaluate(() => {
    const text = document.documentElement.outerHTML;
    document.open();
    document.write(text);
    document.close();
  });
  await merchant.doesNotSee(en.part('check.already-posted.announced'));
  await merchant.sees(rowOf('2026-11-12', 'headline.pos-changed.posted'), { role: 'group' });
  expect((await merchant.look()).filter(({ role, name }) => role === 'region' && name === 'Sales Totals Guard')).toHaveLength(1);
  await merchant.press(REFRESH);
  await merchant.sees(en.part('check.already-posted.announced'));
  // It follows the page to its next address as before.
  await merchant.key('Escape');
  await merchant.page.evaluate(() => history.pushState(null, '', '/settings/stores'));
  await merchant.doesNotSee(REFRESH, { role: 'button' });
});
