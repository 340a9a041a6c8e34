/** What a page draws over the checklist from the top layer, whatever its box: nothing runs under it, nor before it was read again. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dayPath } from '../support/becomeDay.ts';
import { COVERS, cover, uncover, uncoverAtPointer, uncoverAtPress } from '../support/hostilePage.ts';
import type { Merchant } from '../support/merchant.ts';
import { PANEL, openDay } from '../support/panel.ts';
import { type Scene, startScene } from '../support/scene.ts';
import { type StartedBrowser, startChromium } from '../support/startBrowser.ts';
import { en } from '../support/texts.ts';

const DATE = '2026-11-21';
const POST = en('action.post.button', { date: DATE });
const COVERED = en('sheet.covered');
const SHEET = { within: { role: 'dialog' } } as const;

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
});
afterEach(() => scene.stop());
afterAll(() => started?.stop());

/** The checklist of Post, all clear, once its button may be pressed. */
async function readyToPost(): Promise<Merchant> {
  scene = await startScene(started, { scenario: 'every-status', signedIn: true });
  const { merchant } = scene;
  await merchant.open('/salesReport/index?storeId=3');
  await merchant.press(POST);
  await merchant.choose(en('reason.after-regenerate'));
  await merchant.mayPress(POST);
  return merchant;
}

/** The same, while the card of a guide lies over the checklist: there the browser can't tell whether something else does. */
async function readyToPostWithGuide(): Promise<Merchant> {
  scene = await startScene(started, { scenario: 'every-status', signedIn: true });
  const { merchant } = scene;
  await openDay(merchant, dayPath('3', DATE));
  await merchant.press(en('panel.open', { date: DATE }));
  await merchant.press(en('help.show-me'));
  await merchant.sees(en.part('guide.press-post'));
  await merchant.press(POST, { within: PANEL });
  await merchant.sees(en.part('guide.run-post'));
  await merchant.choose(en('reason.after-regenerate'));
  await merchant.mayPress(POST);
  return merchant;
}

/** What was covered is said to have been, waits until it was read again, and runs then. */
async function readAgainAndRun(merchant: Merchant): Promise<void> {
  await merchant.sees(en('sheet.uncovered'), { role: 'status' });
  await merchant.pressAnyway(POST, SHEET);
  expect(scene.writes()).toBe(0);
  await merchant.press(en('sheet.read-again'));
  await merchant.press(POST, SHEET);
  await merchant.sees(en('operation.settled.posted', { date: DATE }), { role: 'status' });
  expect(scene.writes()).toBe(1);
}

describe.each([
  ['the checklist', readyToPost],
  ['the checklist with our guide in it', readyToPostWithGuide],
])('over %s', (_, ready) => {
  it('nothing runs under any cover, and each is told', async () => {
    const merchant = await ready();
    for (const kind of COVERS) {
      await merchant.page.evaluate(cover, kind);
      await merchant.sees(COVERED);
      await merchant.pressAnyway(POST, SHEET);
      expect(scene.writes(), kind).toBe(0);
      await merchant.page.evaluate(uncover);
      await merchant.press(en('sheet.read-again'));
      await merchant.mayPress(POST);
    }
    await merchant.press(POST, SHEET);
    await merchant.sees(en('operation.settled.posted', { date: DATE }), { role: 'status' });
    expect(scene.writes()).toBe(1);
  });

  it.each([
    ['the pointer comes', uncoverAtPointer],
    ['the button goes down', uncoverAtPress],
  ])('a cover that leaves as %s has hidden what was not read: that is said, and nothing runs', async (__, leave) => {
    const merchant = await ready();
    await merchant.hover(en('sheet.close'), { role: 'button', ...SHEET });
    await merchant.page.evaluate(cover, 'closed');
    await merchant.sees(COVERED);
    await merchant.page.evaluate(leave);
    await merchant.pressAnyway(POST, SHEET);
    await readAgainAndRun(merchant);
  });
});
