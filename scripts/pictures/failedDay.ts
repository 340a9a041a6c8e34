import { type Moment, mendFailedDay } from '../../tests/support/guides/failedDay.ts';
import { type Shown, createWalker } from '../../tests/support/guides/guideWalk.ts';
import { startScene } from '../../tests/support/scene/scene.ts';
import type { StartedBrowser } from '../../tests/support/browser/startBrowser.ts';
import type { Album } from './album.ts';
import { atRest, stillAt } from './still.ts';

const WINDOW = { width: 1280, height: 760 };

/** Which moments are taken, in their order: before the guide, at a step of it, at an end. */
const TAKEN = [
  'first-sight',
  'guide.map-row',
  'guide.end.mapped',
  'guide.press-regenerate',
  'guide.run-regenerate',
  'guide.end.posted',
] as const;
/** What each picture is called, after its number. */
const NAMES: Readonly<Record<(typeof TAKEN)[number], string>> = {
  'first-sight': 'first-sight',
  'guide.map-row': 'mapping',
  'guide.end.mapped': 'mapped',
  'guide.press-regenerate': 'regenerate',
  'guide.run-regenerate': 'checklist',
  'guide.end.posted': 'posted',
};

/** A day that failed because of its mapping, from first sight to POSTED, as the tests walk it. */
export async function takeFailedDay(started: StartedBrowser, { take }: Album): Promise<void> {
  const scene = await startScene(started, { operationSeconds: 0.1 });
  const { merchant } = scene;
  const { page } = merchant;
  await page.setViewport(WINDOW);
  await stillAt(page);
  const left: (typeof TAKEN)[number][] = [...TAKEN];

  async function look(what: Moment | Shown): Promise<void> {
    const name = typeof what === 'string' ? what : what.key;
    // Of several of its kind the first that is lit.
    const isDark = typeof what === 'object' && what.state === 'step' && what.lit === null;
    if (name !== left[0] || isDark) return;
    await atRest(merchant);
    await take(`${TAKEN.length - left.length + 1}-${NAMES[left.shift()!]}`, page);
  }
  await mendFailedDay(createWalker(merchant, 'en', look), look);
  await scene.stop();
  if (left.length > 0) throw new Error(`No picture was taken of ${left.join(', ')}.`);
}
