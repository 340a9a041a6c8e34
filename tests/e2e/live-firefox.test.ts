/**
 * The guard and Run on the live app as the double plays it, in Firefox, with the build that the stores get: on a page that
 * stays, and on one that loads itself again after a press. Older Firefox has no names for documents: there it is the
 * moment in which a document was loaded that tells it from the next.
 */
import type { Page } from 'puppeteer';
import { afterEach, expect, it } from 'vitest';
import { type Live, LIVE_ORIGIN, arriveAtDay, confirmAll, pressIcon, pressPath, startLive, startLiveFirefox } from '../support/live.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { findAll } from '../support/merchant/sight.ts';
import type { StartedBrowser } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { coreRows } from '../support/runner/core.ts';

const DATE = { date: '2026-11-19' };
const RUN = en('action.regenerate.button', DATE);
const sheetOf = (action: 'regenerate' | 'post') => en.like('sheet.title', { action: { text: `action.${action}.verb` } });
const ONCE = [pressPath('regenerate')];
const MARKUPS = ['editable', 'form-control'];

let live: Live;
let started: StartedBrowser;
// A browser of its own for each: the record of one must not be there for the next.
afterEach(async () => {
  await started?.stop();
  await live?.stop();
});

/** The page of the day on the live app in a markup, and somebody signed in there. */
async function arrived(markup: string): Promise<readonly [Merchant, Page]> {
  live = await startLive({ markup, operationSeconds: 0 });
  live.completeMapping('1');
  started = await startLiveFirefox(live.port);
  const merchant = await Merchant.in(started.browser, { origin: LIVE_ORIGIN });
  await arriveAtDay(merchant, DATE.date);
  return [merchant, merchant.page];
}
/** A press on the icon opens the checklist and sends nothing; everything is confirmed, and Run free to be pressed. */
async function checklistConfirmed(merchant: Merchant): Promise<void> {
  await pressIcon(merchant.page, live, 'regenerate');
  await merchant.sees(sheetOf('regenerate'), { role: 'heading' });
  expect(sent()).toEqual([]);
  await confirmAll(merchant);
  await merchant.mayPress(RUN);
}
async function ready(markup: string): Promise<readonly [Merchant, Page]> {
  const [merchant, page] = await arrived(markup);
  await checklistConfirmed(merchant);
  return [merchant, page];
}
const sent = () => live.presses().map(({ path }) => path.split('?')[0]);

coreRows(
  MARKUPS,
  (markup) => markup === MARKUPS[0],
  (rows, options) =>
    it.each(rows)(
      '%s: loaded again between Run and the click, nothing is clicked in the page that is there then; tried again, it is clicked once and read back',
      options,
      async (markup) => {
        const [merchant, page] = await ready(markup);
        const { promise: looked, resolve: look } = Promise.withResolvers<void>();
        const { promise: released, resolve: release } = Promise.withResolvers<void>();
        live.intercept(({ url }) => {
          if (new URL(url).pathname !== '/salesReport/summary') return undefined;
          look();
          return { until: released };
        });
        await merchant.press(RUN);
        await looked;
        await page.reload();
        await merchant.sees('Sales Totals Guard', { role: 'region' });
        release();
        await merchant.sees(en('click.not-clicked.gone'));
        expect(sent()).toEqual([]);

        await checklistConfirmed(merchant);
        await merchant.press(RUN, {}, 2);
        await merchant.sees(en('operation.settled.ready', DATE));
        expect(sent()).toEqual(ONCE);
        expect(live.statusesOf('1', DATE.date)).toContain('POST');
      },
    ),
);

it('what can’t be posted is refused, and so is a Run without a session', async () => {
  const [merchant, page] = await arrived('editable');
  await pressIcon(page, live, 'post');
  await merchant.sees(sheetOf('post'), { role: 'heading' });
  await merchant.sees(en('check.status-eligible.on-hold'));
  expect(
    findAll(await merchant.look(), en('action.post.button', DATE), { role: 'button', within: { role: 'dialog' } }).filter(
      ({ disabled }) => !disabled,
    ),
  ).toEqual([]);
  await merchant.key('Escape');
  await checklistConfirmed(merchant);
  live.practice.signOut((await page.browserContext().cookies()).findLast(({ name }) => name === 'session')!.value);
  await merchant.press(RUN);
  await merchant.sees(en('problem.not-checked-again', { why: { text: 'unknown.not-signed-in' } }));
  expect(sent()).toEqual([]);
});
