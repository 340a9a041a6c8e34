import { SHEET, run } from '../../tests/support/merchant/advice.ts';
import { openDesk } from '../../tests/support/merchant/desk.ts';
import { en } from '../../tests/support/merchant/texts.ts';
import { type Scene, startScene } from '../../tests/support/scene/scene.ts';
import type { StartedBrowser } from '../../tests/support/browser/startBrowser.ts';
import type { Album } from './album.ts';
import { stillAt } from './still.ts';

const WINDOW = { width: 1280, height: 760 };
/** The days that the report shows by itself. */
const SHOWN = { startDate: '2026-10-24', endDate: '2026-11-23' };

/** Opens the report of a store. */
async function openReport({ merchant }: Scene, storeId: string): Promise<void> {
  await merchant.open(`/salesReport/index?${new URLSearchParams({ storeId, ...SHOWN })}`);
  await merchant.sees(en.like('page.attention'), { role: 'heading' });
}

/** Has a day regenerated and posted, so that there is a history. */
async function mendDay(scene: Scene, storeId: string, date: string): Promise<void> {
  const { merchant } = scene;
  scene.completeMapping(storeId);
  await openReport(scene, storeId);
  await merchant.press(en('action.regenerate.button', { date }));
  await run(merchant, 'regenerate');
  await merchant.press(en.like('action.post.button'), { within: SHEET });
  await run(merchant, 'post');
}

/** The sections of the desk of three stores: what needs the merchant, the year and, once a day was mended, the history. */
export async function takeDesk(started: StartedBrowser, { take }: Album): Promise<void> {
  const scene = await startScene(started, { scenario: 'twelve-days', operationSeconds: 0.1 });
  const { merchant } = scene;
  await stillAt(merchant.page);
  for (const storeId of ['1', '2', '3']) await openReport(scene, storeId);
  const desk = await openDesk(started, 'needs');
  await desk.setViewport(WINDOW);
  await stillAt(desk);

  async function takeSection(section: 'needs' | 'year' | 'history', shown: string): Promise<void> {
    await desk.bringToFront();
    await desk.goto(started.extensionUrl(`desk.html#${section}`));
    await desk.waitForSelector(shown);
    await take(section, desk);
  }
  await takeSection('needs', '.cause .filled');
  await takeSection('year', '[role=grid]');
  await mendDay(scene, '1', '2026-11-08');
  await takeSection('history', '.entries summary');
  await scene.stop();
}
