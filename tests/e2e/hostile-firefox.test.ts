/** What a page may draw over the checklist in Firefox, whose observers can't tell: we look for ourselves. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  blankBySelecting,
  footAtRest,
  looksAs,
  throughAnotherDocument,
  uncover,
  uncoverAtPointer,
  uncoverAtPress,
} from '../support/hostile/hostilePage.ts';
import { POST, nothingRunsUnderCovers, readyToPost, waitsToBeReadAgain } from '../support/hostile/postUnderCover.ts';
import { type StartedBrowser, startFirefox } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';

const COVERED = en('sheet.covered');

let started: StartedBrowser;
beforeAll(async () => {
  started = await startFirefox();
});
afterAll(() => started?.stop());

it('taken through another document, our part looks as it did', async () => {
  const scene = await readyToPost(started);
  const { merchant } = scene;
  await merchant.hover(en('sheet.close'), { role: 'button' });
  const before = await footAtRest(merchant);
  await merchant.page.evaluate(throughAnotherDocument);
  await merchant.mayPress(POST);
  await looksAs(merchant, before);
  await scene.stop();
});

it('our words can’t be selected: they are neither blanked nor read', async () => {
  const scene = await readyToPost(started);
  const { merchant } = scene;
  await merchant.hover(en('sheet.close'), { role: 'button' });
  const before = await footAtRest(merchant);
  const clear = en('sheet.all-clear');
  const selected = await merchant.page.evaluate(blankBySelecting, clear);
  await looksAs(merchant, before);
  for (const words of [clear, POST, en('sheet.close')]) expect(selected).not.toContain(words);
  await scene.stop();
});

it('nothing runs, and it is said, under what lets the pointer through; and not at the press where it came at the last moment', async () => {
  const scene = await readyToPost(started);
  const { merchant } = scene;
  // As a popover, or as a transition of views: each lies above our dialog.
  const attacks = [
    () => {
      const cover = Object.assign(document.createElement('div'), { id: 'attack', popover: 'manual', textContent: 'You have won' });
      cover.style.cssText = 'position: fixed; inset: 0; width: auto; height: auto; pointer-events: none';
      document.documentElement.append(cover);
      cover.showPopover();
      return true;
    },
    () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        ':root { view-transition-name: none } ::view-transition { background: white; pointer-events: none } body { view-transition-name: attack } ::view-transition-group(*) { animation-duration: 600s }',
      );
      document.adoptedStyleSheets = [sheet];
      // Not every Firefox has them; there is then no such attack.
      const transition = document.startViewTransition?.(() => undefined);
      Object.assign(window, { stop: () => transition?.skipTransition() });
      return transition !== undefined;
    },
  ];
  for (const attack of attacks) {
    if (!(await merchant.page.evaluate(attack))) continue;
    await merchant.sees(COVERED);
    await merchant.page.evaluate(
      () => (document.querySelector('#attack')?.remove(), (window as unknown as { stop?: () => void }).stop?.()),
    );
    await merchant.press(en('sheet.read-again'));
    await merchant.doesNotSee(COVERED);
    await merchant.mayPress(POST);
  }
  // In a closed shadow root, and only once the button goes down: nothing looked before.
  await merchant.page.evaluate(() => {
    const attack = () => {
      const host = document.documentElement.appendChild(Object.assign(document.createElement('div'), { id: 'attack' }));
      const cover = host.attachShadow({ mode: 'closed' }).appendChild(Object.assign(document.createElement('div'), { popover: 'manual' }));
      cover.style.cssText = 'position: fixed; inset: 0; width: auto; height: auto; pointer-events: none';
      cover.showPopover();
    };
    addEventListener('pointerdown', attack, { capture: true, once: true });
  });
  await merchant.press(POST);
  await merchant.sees(COVERED);
  expect(scene.writes()).toBe(0);
  await merchant.page.evaluate(uncover);
  await merchant.press(en('sheet.read-again'));
  await merchant.press(POST);
  await merchant.sees(en('operation.settled.posted', { date: '2026-11-21' }), { role: 'status' });
  expect(scene.writes()).toBe(1);
  await scene.stop();
});

describe('a cover in the top layer that paints outside of its own box', () => {
  it('is told, whatever it is, and nothing runs under it', async () => {
    const scene = await readyToPost(started);
    await nothingRunsUnderCovers(scene);
    await scene.stop();
  });

  it.each([
    ['as the pointer comes', uncoverAtPointer],
    ['as the button goes down', uncoverAtPress],
  ])('and leaves %s has hidden what was not read: that is said, and nothing runs before it was', async (_, leave) => {
    const scene = await readyToPost(started);
    await waitsToBeReadAgain(scene, leave);
    await scene.stop();
  });
});
