/**
 * The walk whose pictures are in docs/live-walk.md, on the site that wants a real hand, in French: a click of ours that
 * changed nothing is said to have changed nothing, and the merchant's own goes through, once for each ask.
 */
import { afterEach, expect, it } from 'vitest';
import { type Live, LIVE_ORIGIN, pressPath, startLive, startLiveChromium } from '../support/live.ts';
import { HELD, type LiveMoment, walkLive } from '../support/liveWalk.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import type { StartedBrowser } from '../support/browser/startBrowser.ts';
import { fr } from '../support/merchant/texts.ts';
import { letPass } from '../support/browser/workerClock.ts';

/** Longer than a day is read while it stays as it was. */
const LONGEST_QUIET = 660;

let live: Live;
let started: StartedBrowser;
afterEach(async () => {
  await started?.stop();
  await live?.stop();
});

it('kendo: from the report to POSTED, by the merchant’s own clicks', { timeout: 180_000 }, async () => {
  live = await startLive({ markup: 'kendo', operationSeconds: 0 });
  started = await startLiveChromium(live.port, { language: 'fr' });
  const merchant = await Merchant.in(started.browser, { origin: LIVE_ORIGIN, patienceMs: 40_000 });
  const sent = () => live.presses().map(({ path }) => path.split('?')[0]);
  const seen: [LiveMoment, number][] = [];
  await walkLive({
    merchant,
    live,
    say: fr,
    letPass: () => letPass(started, LONGEST_QUIET),
    async look(moment) {
      seen.push([moment, sent().length]);
      // Where the settings are, the site's own menus have told on the way; nothing was seen of them yet.
      if (moment === 'caught')
        for (const way of ['remedy.stores', 'remedy.mapping', 'remedy.companies'] as const)
          await merchant.sees(fr(way), { role: 'link', within: { role: 'dialog' } });
    },
  });
  // How many clicks had reached the site at each moment: none before the merchant's own.
  expect(seen).toEqual([
    ['report', 0],
    ['day', 0],
    ['caught', 0],
    ['confirmed', 0],
    ['clicked', 0],
    ['no-change', 0],
    ['by-hand', 0],
    ['ready', 1],
    ['carried', 1],
    ['posted', 2],
    ['quiet', 2],
  ]);
  expect(sent()).toEqual([pressPath('regenerate'), pressPath('post')]);
  expect(live.statusesOf('1', HELD)).toEqual(['POSTED', 'POSTED']);
});
