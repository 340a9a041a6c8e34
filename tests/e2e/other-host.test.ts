/**
 * An accounting with another address, with the build that the stores get: it is recognised by the popup, used at the
 * merchant's click, guarded as the live app is, and let go of once that is taken back.
 */
import type { Page } from 'puppeteer';
import { afterEach, describe, expect, it } from 'vitest';
import { allowBeforehand, takeAway } from '../support/browser/browserAnswer.ts';
import { type Live, LIVE_ORIGIN, arriveAtDay, pressIcon, pressPath, startLive, startLiveChromium } from '../support/live.ts';
import { SHOWN_DAYS } from '../support/scene/scene.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { OTHER_HOST, type StartedBrowser, killWorker, openPopup } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';

const OTHER = `https://${OTHER_HOST}`;
const REPORT = '/salesReport/index';
const HELD = '2026-11-19';
const USE = en('look.use', { site: OTHER_HOST });
const SHEET = en.like('sheet.title', { action: { text: 'action.regenerate.verb' } });
const PANEL = { role: 'region' } as const;

let live: Live;
let started: StartedBrowser;
let merchant: Merchant;
let page: Page;
afterEach(async () => {
  await started?.stop();
  await live?.stop();
});

/** Somebody signed in at `origin`, at its report. */
async function arrive(origin: string, markup = 'editable'): Promise<void> {
  live = await startLive({ markup, operationSeconds: 0 });
  started = await startLiveChromium(live.port);
  page = await started.browser.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  merchant = await Merchant.at(page, { origin });
  await merchant.signIn();
  await merchant.open(REPORT);
  await page.waitForSelector('a[href*="/sales/summary"]');
}
const popupOver = async (): Promise<Merchant> => Merchant.at(await openPopup(started, page), { origin: OTHER });
const options = async (): Promise<Merchant> => {
  const tab = await started.browser.newPage();
  await tab.goto(started.extensionUrl('options.html'));
  return Merchant.at(tab, { origin: OTHER });
};
const sent = () => live.presses().filter(({ path }) => path.startsWith(pressPath('regenerate'))).length;

/** The merchant uses us on the other host, as the popup offers it. */
async function used(): Promise<void> {
  await arrive(OTHER);
  await allowBeforehand(started, OTHER_HOST);
  await page.bringToFront();
  const popup = await popupOver();
  await popup.sees(en('look.page.report'));
  await popup.sees(en.part('look.rows', { count: SHOWN_DAYS }));
  await popup.press(USE);
  await popup.sees(en('look.use.given', { site: OTHER_HOST }));
  await popup.page.close();
}

/** The site's own icon on the page of the day is caught: our checklist opens, and nothing is sent. */
async function catches(): Promise<void> {
  const before = sent();
  await pressIcon(page, live, 'regenerate');
  await merchant.sees(SHEET, { role: 'heading' });
  expect(sent()).toBe(before);
}

describe('an accounting with another address', () => {
  it('is used at the merchant’s click alone, at once on the page that is open, and guarded from then on', async () => {
    await used();
    // The open page has our part without being loaded again.
    await merchant.sees('Sales Totals Guard', PANEL);
    await arriveAtDay(merchant, HELD);
    await catches();
    await merchant.key('Escape');
    // A worker that is born again, and everything that it had registered.
    await killWorker(started);
    await page.reload();
    await merchant.sees('Sales Totals Guard', PANEL);
    await catches();
    const popup = await popupOver();
    await popup.sees(OTHER_HOST, { role: 'heading' });
    await popup.sees(en('popup.read-only'));
  });

  it('is let go of once it is taken back in the options: the page says so, and its icons are the site’s again', async () => {
    await used();
    await arriveAtDay(merchant, HELD);
    const settings = await options();
    await settings.sees('app.shogo.io');
    await settings.press(en('options.sites.take-back'));
    await settings.sees(en('options.sites.taken-back', { site: OTHER_HOST }));
    await page.bringToFront();
    await merchant.sees(en('problem.not-allowed'), { role: 'alert' });
    await pressIcon(page, live, 'regenerate');
    await until(
      async () => (sent() === 1 ? true : undefined),
      () => `The site heard ${sent()} clicks.`,
    );
    // The next page is none of ours at all.
    await page.reload();
    const popup = await popupOver();
    await popup.sees(USE, { role: 'button' });
    expect(await merchant.tree()).not.toContain('Sales Totals Guard');
  });

  it('is let go of as well where the browser itself takes it away', async () => {
    await used();
    await arriveAtDay(merchant, HELD);
    await takeAway(started, OTHER_HOST);
    await page.bringToFront();
    await merchant.sees(en('problem.not-allowed'), { role: 'alert' });
    const settings = await options();
    // What is stored of it stays, and is counted, until it is cleared.
    for (const name of [en('options.sites.read'), en('options.guard')]) {
      await settings.sees(/app\.shogo\.io/, { within: { role: 'region', name } });
      await settings.doesNotSee(new RegExp(OTHER_HOST), { within: { role: 'region', name } });
    }
  });

  it.each([
    ['a page with another address', '/login'],
    ['a page that only has the address of the report', `${REPORT}?none`],
  ])('is not offered on %s', async (_, path) => {
    await arrive(OTHER);
    if (path !== '/login')
      live.intercept(() => new Response('<title>Report</title><p>POSTED</p>', { headers: { 'content-type': 'text/html' } }));
    await merchant.open(path);
    const popup = await popupOver();
    await popup.sees(en('look.unknown'));
    await popup.sees(en('popup.open-report'), { role: 'link' });
    await popup.doesNotSee(USE, { role: 'button' });
  });
});

/** Whatever tells of a merchant or of a day: names, hosts, dates, figures, ids. */
const TELLING =
  /Vélo|Plateau|Laurier|Bikes|Workshop|Mastercard|Camille|Roy\b|owner|velo|books\.example|shogo|20\d\d|\d[1-9]|[1-9]\d|November/;

describe('what we see here', () => {
  it.each([
    ['editable', 'the arrows icon'],
    ['kendo', 'the arrows icon'],
  ])('is told of the report and of a day of the markup %s, with a report that names nobody', async (markup) => {
    await arrive(LIVE_ORIGIN, markup);
    await merchant.sees('Sales Totals Guard', PANEL);
    const look = async () => {
      const popup = await popupOver();
      await popup.press(en('look.what'));
      await popup.sees(en('look.what'), { role: 'heading' });
      const report = await popup.page.$eval('textarea', ({ value }) => value);
      // The first line has our own version.
      expect(report.split('\n').slice(1).join('\n')).not.toMatch(TELLING);
      return { popup, report };
    };
    const first = await look();
    await first.popup.sees(en.part('look.rows', { count: SHOWN_DAYS }));
    await first.popup.sees(en.part('look.statuses'));
    await first.popup.sees(en.part('look.data.understood'));
    expect(first.report).toMatch(/^First row\ntr/m);
    await first.popup.press(en('look.report.copy'));
    await first.popup.sees(en('support.copied'));
    await first.popup.page.close();
    await arriveAtDay(merchant, HELD);
    const second = await look();
    for (const action of ['refresh', 'regenerate', 'post'] as const)
      await second.popup.sees(en.part('look.icon.word', { icon: { text: `action.${action}.icon` } }));
    expect(second.report).toMatch(/^Accounting tab\ndiv#tab_accounting/m);
  });
});
