/** The checklist of Post on one day, and what a page may lay over it: the same law in both browsers. */
import { expect } from 'vitest';
import { COVERS, cover, uncover } from './hostilePage.ts';
import { type Scene, startScene } from '../scene/scene.ts';
import type { StartedBrowser } from '../browser/startBrowser.ts';
import { en } from '../merchant/texts.ts';

export const DATE = '2026-11-21';
export const POST = en('action.post.button', { date: DATE });
export const SHEET = { within: { role: 'dialog' } } as const;
const COVERED = en('sheet.covered');

/** The checklist of Post, all clear, once its button may be pressed. */
export async function readyToPost(started: StartedBrowser): Promise<Scene> {
  const scene = await startScene(started, { scenario: 'every-status' });
  const { merchant } = scene;
  await merchant.open('/salesReport/index?storeId=3');
  await merchant.press(POST);
  await merchant.choose(en('reason.after-regenerate'));
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
  await merchant.mayPress(POST);
  return scene;
}

/** Presses Post, which runs, once. */
export async function runs({ merchant, writes }: Scene): Promise<void> {
  await merchant.press(POST, SHEET);
  await merchant.sees(en('operation.settled.posted', { date: DATE }), { role: 'status' });
  expect(writes()).toBe(1);
}

/** Lays every cover over the open checklist, one after the other: each is told, and nothing runs under it. */
export async function nothingRunsUnderCovers({ merchant, writes }: Scene): Promise<void> {
  for (const kind of COVERS) {
    await merchant.page.evaluate(cover, kind);
    await merchant.sees(COVERED);
    await merchant.pressAnyway(POST, SHEET);
    expect(writes(), kind).toBe(0);
    await merchant.page.evaluate(uncover);
    await merchant.press(en('sheet.read-again'));
    await merchant.mayPress(POST);
  }
}

/** A cover goes as `leave` has it: what it hid is said to have been hidden, waits until it was read again, and runs then. */
export async function waitsToBeReadAgain(scene: Scene, leave: () => void): Promise<void> {
  const { merchant, writes } = scene;
  await merchant.hover(en('sheet.close'), { role: 'button', ...SHEET });
  await merchant.page.evaluate(cover, 'closed');
  await merchant.sees(COVERED);
  await merchant.page.evaluate(leave);
  await merchant.pressAnyway(POST, SHEET);
  await merchant.sees(en('sheet.uncovered'), { role: 'status' });
  await merchant.pressAnyway(POST, SHEET);
  expect(writes()).toBe(0);
  await merchant.press(en('sheet.read-again'));
  await runs(scene);
}
