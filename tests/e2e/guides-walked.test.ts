/** Each guide, walked from its start to its end in both languages and two widths: every step's target lit at its true place, its card read out as it is drawn. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GUIDES } from '../../lib/guide/guides/index.ts';
import { readsLikeItsPicture } from '../support/guides/guideCard.ts';
import { type Walk, createWalker, startWalk } from '../support/guides/guideWalk.ts';
import { WALKS } from '../support/guides/guideWalks.ts';
import type { Scene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';

it('walks every guide', () => {
  expect([...new Set(WALKS.map(({ guide }) => guide))]).toEqual(GUIDES.map(({ id }) => id));
});

describe.each([
  ['en', 1280],
  ['fr', 400],
] as const)('in %s, %i px wide', (language, width) => {
  let started: StartedBrowser;
  let scene: Scene;
  beforeAll(async () => {
    started = await startChromium({ language });
  });
  afterAll(() => started?.stop());
  afterEach(() => scene?.stop());

  it.each(WALKS.map((one): [string, Walk] => [one.where ? `${one.guide}, ${one.where}` : one.guide, one]))('%s', async (_, one) => {
    scene = await startWalk(started, one, ({ page }) => page.setViewport({ width, height: 800 }));
    const { merchant } = scene;
    await one.walk(
      createWalker(merchant, language, ({ opening }) => readsLikeItsPicture(merchant, opening)),
      scene,
    );
    const { leaves, at } = one;
    if (leaves) expect(scene.statusesOf(...at)).toEqual(leaves.statuses);
    if (leaves?.ledger) expect(scene.ledgerOf('qbo', at[1]).map(({ kind }) => kind)).toEqual(leaves.ledger);
  });
});
