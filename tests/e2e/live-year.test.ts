/** The year on the live app as the double plays it, which names nobody: of what its report showed, with a day settled by hand. */
import { afterEach, expect, it } from 'vitest';
import type { StartedBrowser } from '../support/browser/startBrowser.ts';
import { type Live, LIVE_ORIGIN, startLive, startLiveChromium } from '../support/live.ts';
import { openDesk } from '../support/merchant/desk.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { unfoldPanel } from '../support/merchant/panel.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';

/** On hold, as the report says by a word. */
const DAY = '2026-11-19';
const HELD = en('status.HOLD');
/** Of which every word of its data says posted; that is not all of its entries. */
const TOLD = '2026-11-18';

let live: Live;
let started: StartedBrowser;
afterEach(async () => {
  await started?.stop();
  await live?.stop();
});

it('shows each day of the report with its state, and settles one by hand until it is taken back', async () => {
  live = await startLive();
  started = await startLiveChromium(live.port);
  const merchant = await Merchant.in(started.browser, { origin: LIVE_ORIGIN });
  await merchant.signIn();
  await merchant.open('/salesReport/index');
  await unfoldPanel(merchant);
  await merchant.sees(en('page.attention', { count: 1 }));

  // By its address: the calendar of the computer may show another year than the double's.
  const desk = await openDesk(started, `year?store=1&date=${DAY}`);
  const cell = `[data-date="${DAY}"]`;
  await desk.waitForSelector(cell);
  const named = () => desk.$eval(cell, (one) => one.getAttribute('aria-label'));
  expect(await named()).toContain(HELD);
  // What the site says is told as that, and is not the mark of a day that is well.
  expect(await desk.$eval(`[data-date="${TOLD}"].told`, (one) => one.getAttribute('aria-label'))).toContain(
    en('headline.unseen', { entry: { text: 'posting.sales' } }),
  );
  expect(await desk.$eval('.legend', ({ textContent }) => textContent)).toContain(en('year.look.told'));
  expect(await desk.$('.calendar .done')).toBeNull();
  expect(await desk.$eval('[data-date="2026-01-05"]', (one) => one.getAttribute('aria-label'))).toContain(en('year.look.unread'));

  await (await desk.waitForSelector('dialog .settle summary'))!.click();
  await desk.click('.settle input');
  await desk.click('.settle button');
  await desk.waitForSelector(`${cell}.settled`);
  await merchant.page.bringToFront();
  await merchant.doesNotSee(en('page.attention', { count: 1 }), { role: 'heading' });

  await desk.bringToFront();
  await desk.click('.settle button');
  await until(
    async () => ((await named())?.includes(HELD) ? true : undefined),
    () => desk.$eval('body', ({ innerText }) => innerText),
  );
  await merchant.page.bringToFront();
  await merchant.sees(en('page.attention', { count: 1 }));
});
