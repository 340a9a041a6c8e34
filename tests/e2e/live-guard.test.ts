/**
 * The guard on the live app as the double plays it, with the build that the stores get: a press on an icon opens our
 * checklist and sends nothing; the merchant's own next press goes through, once. What is not known is left alone, and said.
 */
import type { Page } from 'puppeteer';
import { afterEach, expect, it } from 'vitest';
import { MARKUPS } from '../../sandbox/live/markups/index.ts';
import { type Live, LIVE_ORIGIN, arriveAtDay, pointOf, pressPath, startLive, startLiveChromium } from '../support/live.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { unfoldPanel } from '../support/merchant/panel.ts';
import type { StartedBrowser } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { CORE, coreRows } from '../support/runner/core.ts';

const HELD = '2026-11-19';
const SHEET = en.like('sheet.title', { action: { text: 'action.regenerate.verb' } });
/** Markups whose icons have neither words nor glyphs that anybody knows. */
const UNKNOWN = ['nameless'];

let live: Live;
let started: StartedBrowser;
// A browser of its own for each: what was let through in one is followed in its record.
afterEach(async () => {
  await started?.stop();
  await live?.stop();
});

/** The day on the live app in a markup, and somebody signed in there. */
async function arrived(markup: string): Promise<readonly [Merchant, Page]> {
  live = await startLive({ markup, operationSeconds: 0 });
  live.completeMapping('1');
  started = await startLiveChromium(live.port);
  const page = await started.browser.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  const merchant = await Merchant.at(page, { origin: LIVE_ORIGIN });
  await arriveAtDay(merchant, HELD);
  return [merchant, page];
}
const sent = () => live.presses().filter(({ path }) => path.startsWith(pressPath('regenerate'))).length;

coreRows(
  MARKUPS.map(({ name }) => name).filter((name) => !UNKNOWN.includes(name)),
  (name) => name === 'kendo',
  (rows, options) =>
    it.each(rows)('%s: caught, judged, and let through once', options, async (name) => {
      const [merchant, page] = await arrived(name);
      const press = async (times = 1) => {
        const { x, y } = await pointOf(page, live, 'regenerate');
        await page.mouse.click(x, y, { count: times });
      };
      await unfoldPanel(merchant);
      await merchant.doesNotSee(en('guard.unseen'));
      await press();
      await merchant.sees(SHEET, { role: 'heading' });
      expect(live.presses()).toEqual([]);
      await merchant.press(en('guard.anyway'));
      await merchant.press(en('guard.let-through'));
      await merchant.sees(en('guard.waiting', { icon: { text: 'action.regenerate.icon' } }));
      expect(live.presses()).toEqual([]);
      await press(2);
      await until(
        async () => (sent() > 0 ? true : undefined),
        async () => `Nothing was sent:\n${await merchant.tree()}`,
      );
      expect(live.presses().map(({ path }) => path.split('?')[0])).toEqual([pressPath('regenerate')]);
    }),
);

it.each(UNKNOWN)('%s: not known, left alone, and said', CORE, async (name) => {
  const [merchant, page] = await arrived(name);
  await unfoldPanel(merchant);
  await merchant.sees(en('guard.unseen'));
  const { x, y } = await pointOf(page, live, 'regenerate');
  await page.mouse.click(x, y);
  await until(
    async () => (sent() > 0 ? true : undefined),
    () => 'The page did not act.',
  );
});
