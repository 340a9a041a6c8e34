/** What the README tells in pictures: a merchant is led from a FAILED day to POSTED, and nothing is pressed for anybody. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mendFailedDay } from '../support/guides/failedDay.ts';
import { createWalker } from '../support/guides/guideWalk.ts';
import { startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';

const DAY = '2026-11-03';

let started: StartedBrowser;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());

it('leads from a mapping error on the report to POSTED, from one guide into the next', async () => {
  const scene = await startScene(started, { operationSeconds: 0.1 });
  /** How much had been asked of the service at each moment: one press of the merchant is one request. */
  const writes: number[] = [];
  const look = async () => void writes.push(scene.writes());
  await mendFailedDay(createWalker(scene.merchant, 'en', look), look);
  expect(scene.statusesOf('1', DAY)).toEqual(['POSTED', 'POSTED']);
  expect(scene.ledgerOf('qbo', DAY).map(({ kind }) => kind)).toEqual(['cogs', 'sales']);
  // Nine moments until it is regenerated, two until it is posted, and the end.
  expect(writes).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2]);
  await scene.stop();
});
