/** What the pages of the live app say in their own words, as the double plays them: it is read, explained and told as theirs. */
import { afterEach, expect, it } from 'vitest';
import { type Live, LIVE_ORIGIN, arriveAtDay, confirmAll, pressIcon, startLive, startLiveChromium } from '../support/live.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { unfoldPanel } from '../support/merchant/panel.ts';
import type { StartedBrowser } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';

const DATE = { date: '2026-11-19' };

let live: Live;
let started: StartedBrowser;
afterEach(async () => {
  await started?.stop();
  await live?.stop();
});

async function on(date: string, options: Parameters<typeof startLive>[0]): Promise<Merchant> {
  live = await startLive({ operationSeconds: 0, ...options });
  started = await startLiveChromium(live.port);
  const merchant = await Merchant.in(started.browser, { origin: LIVE_ORIGIN, patienceMs: 30_000 });
  merchant.page.on('dialog', (dialog) => void dialog.accept());
  await arriveAtDay(merchant, date);
  return merchant;
}

it.each(['editable', 'late'])('%s: why a day failed is read from its page, and its cause is named', async (markup) => {
  const merchant = await on('2026-11-16', { markup, scenario: 'every-error' });
  await merchant.sees(en.part('error.qbo-stale-object.name'));
  expect(live.presses()).toEqual([]);
});

it('grand totals that differ are told before a Post, and nothing of them where they agree', async () => {
  const merchant = await on('2026-11-17', { scenario: 'every-error' });
  const WARNING = [en('check.balanced.warn'), { within: { role: 'dialog' } }] as const;
  await pressIcon(merchant.page, live, 'post');
  await merchant.sees(en.part('sheet.to-confirm'), { role: 'status' });
  await merchant.doesNotSee(...WARNING);
  await merchant.press(en('sheet.close'));
  await merchant.page.$eval('#tab_summary table', (table) =>
    table.replaceWith(
      Object.assign(document.createElement('dl'), {
        innerHTML: '<dt>Total Receipts</dt><dd>10.00</dd><dt>Total Payments</dt><dd>9.50</dd>',
      }),
    ),
  );
  await pressIcon(merchant.page, live, 'post');
  await merchant.sees(...WARNING);
});

it.each(['editable', 'words'])(
  '%s: what the site says after a click is told in its own words, also on the page that comes',
  async (markup) => {
    const merchant = await on(DATE.date, { markup });
    live.completeMapping('1');
    await pressIcon(merchant.page, live, 'regenerate');
    await confirmAll(merchant);
    await merchant.press(en('action.regenerate.button', DATE), { within: { role: 'dialog' } });
    await unfoldPanel(merchant);
    await merchant.sees(en.like('click.site-says', { words: `Regenerate of ${DATE.date} was asked for.` }));
  },
);

it('late: a day whose entries come after the page is not called anything that it is not', async () => {
  const merchant = await on('2026-11-03', { markup: 'late' });
  await merchant.sees(en('page.shows-also', { words: { list: ['FAILED'] } }));
});
