import { guideElement } from '../../tests/support/axe.ts';
import { ownWorld } from '../../tests/support/browser/contentWorld.ts';
import { type Shown, createWalker, startWalk } from '../../tests/support/guides/guideWalk.ts';
import { WALKS } from '../../tests/support/guides/guideWalks.ts';
import type { StartedBrowser } from '../../tests/support/browser/startBrowser.ts';
import type { Album, Part } from './album.ts';
import { atRest, stillAt } from './still.ts';

/** As narrow as a table of the documentation shows it well. */
const WINDOW = { width: 800, height: 640 };
const MARGIN = 16;

/** Runs in the world of our content script: which step is shown, and the corners of its card and of what is lit. */
function shownAt(guide: HTMLElement | null): { step: string | undefined; boxes: Part[] } {
  const parts = [...guide!.shadowRoot!.querySelectorAll<HTMLElement>('.card, .ring')];
  return {
    step: guide!.shadowRoot!.querySelector<HTMLElement>('[data-step]')?.dataset['step'],
    boxes: parts.map((part) => part.getBoundingClientRect().toJSON() as Part),
  };
}

/** What lies around all of them, and a little more, as far as it can be seen. */
function around(boxes: readonly Part[]): Part {
  const x = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.x)) - MARGIN));
  const y = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.y)) - MARGIN));
  const right = Math.min(WINDOW.width, Math.ceil(Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN));
  const bottom = Math.min(WINDOW.height, Math.ceil(Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN));
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * Each step of each guide, by the walks of the tests: the lit place with its card. A step that several guides have is
 * taken once, and lit where it is lit anywhere.
 */
export async function takeGuides(started: StartedBrowser, { take }: Album): Promise<void> {
  const [taken, lighted] = [new Set<string>(), new Set<string>()];
  for (const walk of WALKS) {
    const scene = await startWalk(started, walk, async ({ page }) => {
      await page.setViewport(WINDOW);
      await stillAt(page);
    });
    const { merchant } = scene;
    const { page } = merchant;
    async function look({ state, lit }: Shown): Promise<void> {
      await atRest(merchant);
      const { step, boxes } = await ownWorld(page).evaluate(shownAt, await guideElement(page));
      if (state === 'end' || step === undefined || lighted.has(step) || (taken.has(step) && lit === null)) return;
      taken.add(step);
      if (lit !== null) lighted.add(step);
      await take(step, page, around(boxes));
    }
    await walk.walk(createWalker(merchant, 'en', look), scene);
    await scene.stop();
  }
}
