/**
 * Run on the live app as the double plays it, with the build that the stores get: the worker clicks the site's own icon,
 * once, and what came of it is read from the day. What can't be proven is never called nothing.
 */
import type { Page } from 'puppeteer';
import { afterEach, expect, it } from 'vitest';
import { MARKUPS } from '../../sandbox/live/markups/index.ts';
import { type Live, LIVE_ORIGIN, arriveAtDay, confirmAll, pressIcon, pressPath, startLive, startLiveChromium } from '../support/live.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { unfoldPanel } from '../support/merchant/panel.ts';
import type { StartedBrowser } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { coreRows } from '../support/runner/core.ts';

const HELD = '2026-11-19';
const DATE = { date: HELD };
const RUN = en('action.regenerate.button', DATE);
/** What these do on a press, a click of ours does not set off: such a site wants a real hand. */
const REAL_HAND = ['trusted', 'mousedown', 'pointerdown'];
const KNOWN = MARKUPS.filter(({ name }) => name !== 'nameless');

let live: Live;
let started: StartedBrowser;
// A browser of its own for each: the record of one must not be there for the next.
afterEach(async () => {
  await started?.stop();
  await live?.stop();
});

/** The checklist of Regenerate on the live app in a markup, everything confirmed. */
async function ready(markup: string): Promise<readonly [Merchant, Page]> {
  live = await startLive({ markup, operationSeconds: 0 });
  live.completeMapping('1');
  started = await startLiveChromium(live.port);
  const page = await started.browser.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  const merchant = await Merchant.at(page, { origin: LIVE_ORIGIN });
  await arriveAtDay(merchant, HELD);
  await pressIcon(page, live, 'regenerate');
  await confirmAll(merchant);
  return [merchant, page];
}
const sent = () => live.presses().map(({ path }) => path.split('?')[0]);

coreRows(
  KNOWN.filter(({ press }) => !REAL_HAND.includes(press)).map(({ name }) => name),
  (name) => name === 'kendo',
  (rows, options) =>
    it.each(rows)('%s: Run clicks the icon once, and the day is read back', options, async (name) => {
      const [merchant] = await ready(name);
      expect(sent()).toEqual([]);
      await merchant.press(RUN, {}, 2);
      await until(
        async () => (sent().length > 0 ? true : undefined),
        async () => `Nothing was sent:\n${await merchant.tree()}`,
      );
      await merchant.sees(en('operation.settled.ready', DATE));
      expect(sent()).toEqual([pressPath('regenerate')]);
      expect(live.statusesOf('1', HELD)).toContain('POST');
    }),
);

coreRows(
  KNOWN.filter(({ press }) => REAL_HAND.includes(press)).map(({ name }) => name),
  (name) => name === 'trusted',
  (rows, options) =>
    it.each(rows)('%s: a site that wants a real hand is never said to have done anything', options, async (name) => {
      const [merchant, page] = await ready(name);
      await merchant.press(RUN);
      await merchant.sees(en('click.accepted', DATE));
      await unfoldPanel(merchant);
      await pressIcon(page, live, 'regenerate');
      expect(sent()).toEqual([]);
    }),
);
