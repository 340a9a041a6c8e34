/** What a page draws over the checklist from the top layer, whatever its box: nothing runs under it, nor before it was read again. */
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { dayPath } from '../support/scene/becomeDay.ts';
import { uncoverAtPointer, uncoverAtPress } from '../support/hostile/hostilePage.ts';
import { PANEL, openDay } from '../support/merchant/panel.ts';
import { DATE, POST, nothingRunsUnderCovers, readyToPost, runs, waitsToBeReadAgain } from '../support/hostile/postUnderCover.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
});
afterEach(() => scene.stop());
afterAll(() => started?.stop());

/** The checklist of Post, all clear, while the card of a guide lies over it: there the browser can't tell whether something else does. */
async function readyToPostWithGuide(): Promise<Scene> {
  const scene = await startScene(started, { scenario: 'every-status' });
  const { merchant } = scene;
  await openDay(merchant, dayPath('3', DATE));
  await merchant.press(en('panel.open', { date: DATE }));
  await merchant.press(en('help.show-me'));
  await merchant.sees(en.part('guide.press-post'));
  await merchant.press(POST, { within: PANEL });
  await merchant.sees(en.part('guide.run-post'));
  await merchant.choose(en('reason.after-regenerate'));
  await merchant.mayPress(POST);
  return scene;
}

describe.each([
  ['the checklist', () => readyToPost(started)],
  ['the checklist with our guide in it', readyToPostWithGuide],
])('over %s', (_, ready) => {
  it('nothing runs under any cover, and each is told', async () => {
    scene = await ready();
    await nothingRunsUnderCovers(scene);
    await runs(scene);
  });

  it.each([
    ['the pointer comes', uncoverAtPointer],
    ['the button goes down', uncoverAtPress],
  ])('a cover that leaves as %s has hidden what was not read: that is said, and nothing runs', async (__, leave) => {
    scene = await ready();
    await waitsToBeReadAgain(scene, leave);
  });
});
