/** A press is not lost where the page learns more while the button is down. In Firefox the row stands at the window's edge, and stays there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS, type Action } from '../../lib/domain/day/action.ts';
import { BOTH_BROWSERS, type StartedBrowser } from '../support/browser/startBrowser.ts';
import { en, rowOf } from '../support/merchant/texts.ts';
import { coreRows } from '../support/runner/core.ts';
import { startScene } from '../support/scene/scene.ts';

const DAY = '2026-11-03';
/** What the checklist of an action is called. */
const titleOf = (action: Action) => en('sheet.title', { action: en(`action.${action}.verb`), date: 'November 3, 2026' });

describe.each(BOTH_BROWSERS)('in %s', (browser, start) => {
  let started: StartedBrowser;
  beforeAll(async () => {
    started = await start();
  });
  afterAll(() => started?.stop());

  // Regenerate becomes the next step of the day, and is another element then; the others change their places.
  coreRows(
    ACTIONS,
    (action) => browser === 'Chromium' && action === 'regenerate',
    (rows, options) =>
      it.each(rows)('%s is held from before the worker has answered until its row is told', options, async (action) => {
        const scene = await startScene(started);
        const { merchant, server } = scene;
        scene.completeMapping('1');
        const told = Promise.withResolvers<void>();
        server.intercept(({ url }) => (/\/days\?/.test(url) ? { until: told.promise } : undefined));
        await merchant.open('/salesReport/index');
        await merchant.hover(en(`action.${action}.button`, { date: DAY }));
        await merchant.page.mouse.down();
        told.resolve();
        await merchant.sees(rowOf(DAY, 'headline.ready-to-regenerate'), { role: 'group' });
        await merchant.page.mouse.up();
        await merchant.sees(titleOf(action), { role: 'heading' });
        expect(scene.writes()).toBe(0);
        await scene.stop();
      }),
  );
});
