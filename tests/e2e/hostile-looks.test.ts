/** A page that selects our words to blank or to read them, or hands down to them how they look: they stay as they are, and ours. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { ownWorld } from '../support/browser/contentWorld.ts';
import {
  blankBySelecting,
  footAtRest,
  inheritNothingReadable,
  looksAs,
  putBack,
  throughAnotherDocument,
} from '../support/hostile/hostilePage.ts';
import type { Merchant } from '../support/merchant/merchant.ts';
import { DATE, POST, readyToPost } from '../support/hostile/postUnderCover.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { CORE } from '../support/runner/core.ts';

/** What our functions find in the world of a content script. */
declare const chrome: { readonly dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

const CLEAR = en('sheet.all-clear');

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
});
afterEach(() => scene.stop());
afterAll(() => started?.stop());

/** The checklist of Post, all clear, and how its foot looks at rest. */
async function readyAtRest(): Promise<readonly [Merchant, string]> {
  scene = await readyToPost(started);
  const { merchant } = scene;
  await merchant.hover(en('sheet.close'), { role: 'button' });
  return [merchant, await footAtRest(merchant)];
}

it('our words can’t be selected: they are neither blanked nor read', CORE, async () => {
  const [merchant, before] = await readyAtRest();
  const selected = await merchant.page.evaluate(blankBySelecting, CLEAR);
  await looksAs(merchant, before);
  for (const words of [CLEAR, POST, en('sheet.close')]) expect(selected).not.toContain(words);
});

it('what may be copied can’t be blanked', async () => {
  scene = await startScene(started);
  const { merchant } = scene;
  await merchant.open('/salesReport/index');
  await merchant.press(en('panel.open', { date: '2026-11-03' }));
  await merchant.sees(en('panel.found'), { role: 'heading' });
  await merchant.page.evaluate(blankBySelecting, CLEAR);
  const colours = await ownWorld(merchant.page).evaluate(() => {
    const root = chrome.dom.openOrClosedShadowRoot(document.querySelector('[data-sales-totals-guard=page]')!)!;
    return [...root.querySelectorAll('.evidence, .evidence *, h3')].flatMap((element) => {
      const { color, backgroundColor, webkitTextFillColor } = getComputedStyle(element, '::selection');
      return [color, backgroundColor, webkitTextFillColor];
    });
  });
  expect(colours.length).toBeGreaterThan(3);
  expect(colours.filter((colour) => /^rgba\(.*, 0\)$|^transparent$/.test(colour))).toEqual([]);
});

it('what the page hands down does not reach our words, nor after it took our element out, and through another document', async () => {
  const [merchant, before] = await readyAtRest();
  await merchant.page.evaluate(inheritNothingReadable);
  await looksAs(merchant, before);
  for (const move of [putBack, throughAnotherDocument]) {
    await merchant.page.evaluate(move);
    await merchant.mayPress(POST);
    await looksAs(merchant, before);
  }
  await merchant.press(POST);
  await merchant.sees(en('operation.settled.posted', { date: DATE }), { role: 'status' });
});
