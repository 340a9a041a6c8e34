/**
 * The settings pages of the live app as the double plays them: what they say is read as the merchant passes, and told with
 * where and when. A guide walks over them by what it sees, and lights the site's own icon.
 */
import { afterEach, expect, it } from 'vitest';
import { lightOf } from '../support/guides/guideLight.ts';
import {
  type Live,
  LIVE_ORIGIN,
  confirmAll,
  openDay,
  pointOf,
  pressIcon,
  pressPath,
  startLive,
  startLiveChromium,
} from '../support/live.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { findAll } from '../support/merchant/sight.ts';
import { type StartedBrowser, workerOf } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';

declare const chrome: { readonly storage: { readonly session: { get(key: string): Promise<Record<string, unknown>> } } };

const HELD = '2026-11-19';
const DATE = { date: HELD };
const STORE = { store: 'Plateau' };
const SHEET = { within: { role: 'dialog', name: /Regenerate/ } } as const;
const MISSING = en('check.mapping-complete.block', { rows: { list: ['Workshop (Sales)', 'Helmets (Inventory & COGS)'] }, count: 2 });

let live: Live;
let started: StartedBrowser;
afterEach(async () => {
  await started?.stop();
  await live?.stop();
});

/** A merchant on the report, whose stores and menus are known from then on. */
async function onReport(): Promise<Merchant> {
  live = await startLive({ operationSeconds: 0 });
  started = await startLiveChromium(live.port);
  const merchant = await Merchant.in(started.browser, { origin: LIVE_ORIGIN, patienceMs: 30_000 });
  merchant.page.on('dialog', (dialog) => void dialog.accept());
  await merchant.signIn();
  await merchant.open('/salesReport/index');
  await merchant.sees('Sales Totals Guard', { role: 'region' });
  return merchant;
}

/** Opens a settings page, and waits until the worker was told what it says. @param what is to be kept of it */
async function pass(merchant: Merchant, path: string, what: string): Promise<void> {
  await merchant.open(path);
  const told = async () =>
    (await workerOf(started)).evaluate(async (at: string) => JSON.stringify(await chrome.storage.session.get(at)), `seen ${LIVE_ORIGIN}`);
  await until(
    async () => ((await told()).includes(what) ? true : undefined),
    async () => `${path} did not tell ${what}: ${await told()}`,
  );
}

async function checklist(merchant: Merchant): Promise<void> {
  await merchant.open('/salesReport/index');
  await openDay(merchant.page, HELD);
  await merchant.sees('Sales Totals Guard', { role: 'region' });
  await pressIcon(merchant.page, live, 'regenerate');
}

it('a store that its page calls disconnected stops the checklist, until that page says Connected', async () => {
  const merchant = await onReport();
  live.practice.disconnectStore(live.owner, '1');
  await pass(merchant, '/settings/stores/1', '"state":"disconnected"');
  await checklist(merchant);
  await merchant.sees(en('check.store-connected.block', STORE), SHEET);
  await merchant.sees(en.like('sheet.seen', { source: { text: 'source.stores' } }), SHEET);
  expect(await merchant.sees(en('remedy.stores'), { role: 'link', ...SHEET })).toBeDefined();
  live.practice.reconnectStore(live.owner, '1');
  await pass(merchant, '/settings/stores/1', '"state":"connected"');
  await checklist(merchant);
  await merchant.sees(en.part('sheet.to-confirm'), { role: 'status' });
  await merchant.doesNotSee(en('check.store-connected.ask', STORE), SHEET);
  // What no page showed is asked as ever.
  await merchant.sees(en('check.mapping-complete.ask'), SHEET);
});

it('a row at None is named, its guide lights it, and goes on to the site’s own icon', { timeout: 120_000 }, async () => {
  const merchant = await onReport();
  const { page } = merchant;
  await pass(merchant, '/settings/accounting/1', '"missing":["Workshop"]');
  await checklist(merchant);
  await merchant.sees(MISSING, SHEET);
  await merchant.press(en('button.mapping'), SHEET);
  await merchant.sees(en('guide.map-row', { row: 'Workshop' }));
  expect(await merchant.sees(en('guide.path.mapping'), { role: 'link' })).toBeDefined();
  // Where it is not in sight, nothing is lit and nothing is in the way.
  expect(await lightOf(merchant)).toBeNull();
  await merchant.open('/settings/accounting/1');
  const light = await until(
    async () => (await lightOf(merchant)) ?? undefined,
    () => 'The row is not lit.',
  );
  const row = (await page.$('tr[data-name="Workshop"][data-area="Sales"]').then((found) => found!.boundingBox()))!;
  expect(light.y).toBeLessThanOrEqual(row.y);
  expect(light.y + light.height).toBeGreaterThanOrEqual(row.y + row.height);
  live.completeMapping('1');
  await page.reload();
  // Sections that were seen to be complete are passed over; one without rows says nothing, and the merchant does.
  await merchant.sees(en('guide.map-section', { area: 'Cash Drawer' }));
  await merchant.press(en('guide.ui.done'));
  await merchant.press(en('guide.regenerate', DATE));
  await passOver(merchant);
  await merchant.open('/salesReport/index');
  await merchant.sees(en('guide.open-day', DATE));
  await openDay(page, HELD);
  await merchant.sees(en('guide.press-icon', { icon: { text: 'action.regenerate.icon' } }));
  const icon = await pointOf(page, live, 'regenerate');
  const ring = await until(
    async () => (await lightOf(merchant)) ?? undefined,
    () => 'The icon is not lit.',
  );
  expect([ring.x < icon.x && icon.x < ring.x + ring.width, ring.y < icon.y && icon.y < ring.y + ring.height]).toEqual([true, true]);
  await page.mouse.click(icon.x, icon.y);
  await merchant.sees(en('guide.run-regenerate'));
  await merchant.doesNotSee(en('guide.ui.done'));
  await confirmAll(merchant);
  await merchant.press(en('action.regenerate.button', DATE), SHEET);
  await merchant.sees(en('guide.press-icon', { icon: { text: 'action.post.icon' } }));
  expect(live.presses().map(({ path }) => path.split('?')[0])).toEqual([pressPath('regenerate')]);
});

it('what a page said is not held against the day once something was changed there, whatever came of it', async () => {
  const merchant = await onReport();
  await pass(merchant, '/settings/accounting/1', '"missing":["Workshop"]');
  await checklist(merchant);
  await merchant.sees(MISSING, SHEET);
  await pass(merchant, '/settings/accounting/1', '"missing":["Workshop"]');
  // Chosen, and the tab is left before anything of it was saved or seen.
  await merchant.select('Account for Workshop in Sales', '4050 Workshop');
  await checklist(merchant);
  await merchant.sees(en('check.mapping-complete.ask'), SHEET);
  await merchant.doesNotSee(MISSING, SHEET);
});

/** Says of all that the guide can't see that it is done, each step once, until it wants the report. */
async function passOver(merchant: Merchant): Promise<void> {
  let said = '';
  await until(
    async () => {
      const step = findAll(await merchant.look(), /^/, { role: 'heading', within: { role: 'dialog' } })[0]?.name ?? '';
      if (step === en('guide.find-day', DATE)) return true;
      if (step === '' || step === said) return undefined;
      said = step;
      await merchant.press(en('guide.ui.done'));
      return undefined;
    },
    async () => `The guide does not want the report:\n${await merchant.tree()}`,
  );
}
