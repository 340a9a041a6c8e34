/** A page that becomes another one without a load, in Firefox: its older versions tell nobody of that. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { becomeDay, becomeDayAtPress, dayPath } from '../support/scene/becomeDay.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startFirefox } from '../support/browser/startBrowser.ts';
import { unfoldPanel } from '../support/merchant/panel.ts';
import { en } from '../support/merchant/texts.ts';

const POST = en('action.post.button', { date: '2026-11-21' });

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startFirefox();
});
afterAll(() => started?.stop());
beforeEach(async () => {
  scene = await startScene(started, { scenario: 'every-status' });
});
afterEach(() => scene.stop());

/** The checklist of Post, on the page of its day, all clear. */
async function readyToPost(path = dayPath('3', '2026-11-21')): Promise<Scene['merchant']> {
  const { merchant } = scene;
  await merchant.open(path);
  // On the page of a day the controls are in our panel.
  if (path.includes('/sales/summary')) await unfoldPanel(merchant);
  await merchant.press(POST);
  await merchant.choose(en('reason.after-regenerate'));
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
  await merchant.mayPress(POST);
  return merchant;
}

it('the panel and the checklist of the day before are gone, and the day of the new address is shown', async () => {
  const merchant = await readyToPost();
  await becomeDay(merchant.page, '3', '2026-11-20');
  await merchant.doesNotSee(/./, { role: 'dialog' });
  await merchant.sees(en('status.POSTED'), { role: 'heading' });
  await merchant.doesNotSee(new RegExp(en.date('2026-11-21')), { role: 'button' });
  await becomeDay(merchant.page, '3', '2026-11-21');
  await merchant.sees(en('status.POST'), { role: 'heading' });
  await unfoldPanel(merchant);
  await merchant.sees(POST, { role: 'button' });
  expect(scene.writes()).toBe(0);
});

it.each([
  ['the page of the day', undefined],
  ['the report', '/salesReport/index?storeId=3'],
])('%s that becomes another day at the very press of Run: nothing is sent', async (_, path) => {
  const merchant = await readyToPost(path);
  await becomeDayAtPress(merchant.page, '3', '2026-11-20');
  await merchant.press(POST);
  await merchant.sees(en('status.POSTED'), { role: 'heading' });
  await merchant.doesNotSee(new RegExp(en.date('2026-11-21')), { role: 'button' });
  expect(scene.writes()).toBe(0);
});

it('leaves the pages of days: nothing of ours is left there', async () => {
  const merchant = await readyToPost();
  await merchant.page.evaluate(() => history.pushState(null, '', '/settings/stores'));
  await merchant.doesNotSee(/November/, { role: 'heading' });
  await merchant.doesNotSee(/./, { role: 'dialog' });
});
