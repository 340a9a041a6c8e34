/** The ways around a page that assistive technology offers: ours add one region, and never a second banner. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { dayPage } from '../support/scene/journey.ts';
import { type Landmarks, landmarksOf } from '../support/landmarks.ts';
import { foldPanel, unfoldPanel } from '../support/merchant/panel.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { BOTH_BROWSERS, type StartedBrowser } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';

/** Few rows: Firefox is asked for the role of each of their cells. */
const REPORT = '/salesReport/index?storeId=1&startDate=2026-11-11&endDate=2026-11-13';
const DAY = dayPage({ storeId: '1', date: '2026-11-03' as BusinessDate });

describe.each(BOTH_BROWSERS)('in %s', (_, start) => {
  let started: StartedBrowser;
  let scene: Scene;
  /** What the pages have by themselves. */
  const own = new Map<string, Landmarks>();
  beforeAll(async () => {
    const without = await start({ extension: null });
    const alone = await startScene(without);
    for (const path of [REPORT, DAY]) {
      await alone.merchant.open(path);
      await alone.merchant.sees('Main', { role: 'navigation' });
      own.set(path, await landmarksOf(alone.merchant.page));
    }
    await alone.stop();
    await without.stop();
    started = await start();
    scene = await startScene(started);
  });
  afterAll(async () => {
    await scene?.stop();
    await started?.stop();
  });

  /** What the page has, and one region more. */
  const withOurs = (path: string): Landmarks => ({ ...own.get(path), region: (own.get(path)!.region ?? 0) + 1 });
  const has = (landmarks: Landmarks) =>
    until(
      async () =>
        JSON.stringify(Object.entries(await landmarksOf(scene.merchant.page)).toSorted()) ===
        JSON.stringify(Object.entries(landmarks).toSorted())
          ? true
          : undefined,
      async () => `There are ${JSON.stringify(await landmarksOf(scene.merchant.page))}, not ${JSON.stringify(landmarks)}.`,
    );

  it('a page alone has the one banner that a second one is told from', async () => {
    expect(own.get(REPORT)).toMatchObject({ banner: 1, main: 1 });
    await scene.merchant.open('/settings/stores');
    await scene.merchant.page.evaluate(() => document.body.append(document.createElement('header')));
    expect(await landmarksOf(scene.merchant.page)).toMatchObject({ banner: 2 });
  });

  it.each([
    ['the report', REPORT],
    ['a day', DAY],
  ])('%s has one region more with us, folded and unfolded, and our sheet adds none', async (__, path) => {
    const { merchant } = scene;
    await merchant.open(path);
    await unfoldPanel(merchant);
    await has(withOurs(path));
    await foldPanel(merchant);
    await has(withOurs(path));
    await unfoldPanel(merchant);
    if (path === REPORT) await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
    else await merchant.press(en('panel.open', { date: '2026-11-03' }));
    await merchant.sees('Close', { role: 'button' });
    expect((await landmarksOf(merchant.page)).banner ?? 0).toBeLessThanOrEqual(1);
    expect((await landmarksOf(merchant.page)).contentinfo).toBeUndefined();
    await merchant.key('Escape');
    await has(withOurs(path));
  });
});
