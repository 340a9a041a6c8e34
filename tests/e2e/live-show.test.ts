/**
 * Icons that no one can know, on the live app as the double plays it, with the build that the stores get: the merchant
 * points at one, once, and nothing is pressed; from then on it is guarded, judged and clicked like any other, until it is
 * forgotten.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterEach, expect, it } from 'vitest';
import { heardPresses, listenToPresses } from '../support/hostile/heardPresses.ts';
import { cover, uncover } from '../support/hostile/hostilePage.ts';
import {
  type Live,
  LIVE_ORIGIN,
  arriveAtDay,
  confirmAll,
  pointOf,
  pressIcon,
  pressPath,
  startLive,
  startLiveChromium,
} from '../support/live.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { unfoldPanel } from '../support/merchant/panel.ts';
import { type StartedBrowser, askWorker } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';

const DATE = { date: '2026-11-19' };
const RUN = en('action.regenerate.button', DATE);
const NAME = en('action.regenerate.name');
const SHEET = en.like('sheet.title', { action: { text: 'action.regenerate.verb' } });
const KEPT = en('show.kept', { icon: { text: 'action.regenerate.icon' } });
const WHICH = { role: 'dialog' } as const;
const ONCE = [pressPath('regenerate')];

let live: Live;
let started: StartedBrowser;
let profile: string | undefined;
afterEach(async () => {
  await started?.stop();
  await live?.stop();
  if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  profile = undefined;
});

/** The page of the day in a browser that just started, somebody signed in, and our panel unfolded. */
async function arrived(): Promise<readonly [Merchant, Page]> {
  started = await startLiveChromium(live.port, { profile });
  const page = await started.browser.newPage();
  const merchant = await Merchant.at(page, { origin: LIVE_ORIGIN });
  await arriveAtDay(merchant, DATE.date);
  await unfoldPanel(merchant);
  return [merchant, page];
}
async function startNameless(): Promise<void> {
  live = await startLive({ markup: 'nameless', operationSeconds: 0 });
  live.completeMapping('1');
}
const sent = () => live.presses().map(({ path }) => path.split('?')[0]);
const shown = async () =>
  (
    (await askWorker(started, { name: 'shownIcons', body: {} })) as { value: { icons: readonly { readonly action: string }[] } }
  ).value.icons.map(({ action }) => action);

/** Points at the icon of an action by the mouse, and says which it is. */
async function showByMouse(merchant: Merchant, page: Page): Promise<void> {
  await merchant.press(en('show.start'));
  await merchant.sees(en.like('show.pointing'));
  await pressIcon(page, live, 'regenerate');
  await merchant.choose(NAME, { within: WHICH });
  await merchant.press(en('show.keep'), { within: WHICH });
  await merchant.sees(KEPT);
}

it('shown by the mouse, nothing is pressed, and the page hears nothing; then its press is caught, judged, and made exactly once', async () => {
  await startNameless();
  const [merchant, page] = await arrived();
  await merchant.sees(en('guard.unseen'));
  await listenToPresses(page);
  const heading = (await (await page.$('h1'))!.boundingBox())!;
  const pressHeading = () => page.mouse.click(heading.x + 20, heading.y + 10);
  await pressHeading();
  expect(await heardPresses(page)).toContain('click');

  await merchant.press(en('show.start'));
  await merchant.sees(en.like('show.pointing'));
  await pressHeading();
  await merchant.sees(en('show.not.outside'));
  await pressIcon(page, live, 'regenerate');
  await merchant.sees(en('show.which'), { role: 'heading' });
  expect([await heardPresses(page), sent()]).toEqual([[], []]);
  await merchant.choose(NAME, { within: WHICH });
  await merchant.press(en('show.keep'), { within: WHICH });
  await merchant.sees(en('show.unknown', { icons: { list: [{ text: 'action.refresh.icon' }, { text: 'action.post.icon' }] } }));
  expect([await heardPresses(page), sent(), await shown()]).toEqual([[], [], ['regenerate']]);

  await pressIcon(page, live, 'regenerate');
  await merchant.sees(SHEET, { role: 'heading' });
  expect([await heardPresses(page), sent()]).toEqual([[], []]);
  await confirmAll(merchant);
  await merchant.press(RUN, {}, 2);
  await merchant.sees(en('operation.settled.ready', DATE));
  expect(sent()).toEqual(ONCE);
});

it('what was shown is known after a reload and in a browser that was started again, until it is forgotten in the options', async () => {
  profile = mkdtempSync(join(tmpdir(), 'profile-'));
  await startNameless();
  const [first, firstPage] = await arrived();
  await showByMouse(first, firstPage);
  await firstPage.reload();
  await first.sees('Sales Totals Guard', { role: 'region' });
  await pressIcon(firstPage, live, 'regenerate');
  await first.sees(SHEET, { role: 'heading' });
  await started.stop();

  const [merchant, page] = await arrived();
  await merchant.sees(KEPT);
  await pressIcon(page, live, 'regenerate');
  await merchant.sees(SHEET, { role: 'heading' });
  await merchant.key('Escape');
  expect(sent()).toEqual([]);

  const options = await merchant.newTab();
  await options.open(started.extensionUrl('options.html'));
  await options.sees(en.part('options.shown.one', { action: { text: 'action.regenerate.name' }, site: 'app.shogo.io' }));
  await options.press(en('show.forget'));
  await options.sees(en('options.shown.none'));
  await page.bringToFront();
  await unfoldPanel(merchant);
  await merchant.sees(en('guard.unseen'));
  await pressIcon(page, live, 'regenerate');
  await until(
    async () => (sent().length > 0 ? true : undefined),
    () => 'The page did not act.',
  );
  expect(sent()).toEqual(ONCE);
});

it('shown by the keyboard alone; Escape ends it', async () => {
  await startNameless();
  const [merchant, page] = await arrived();
  await merchant.press(en('show.start'));
  await merchant.sees(en.like('show.pointing'));
  await merchant.key('Escape');
  await merchant.sees(en('guard.unseen'));
  await merchant.press(en('show.start'));
  await merchant.sees(en.like('show.pointing'));
  await listenToPresses(page);

  const isThere = () => page.evaluate((selector) => document.activeElement === document.querySelector(selector), live.iconAt('regenerate'));
  await page.keyboard.down('Shift');
  await until(
    async () => {
      await page.keyboard.press('Tab');
      return (await isThere()) || undefined;
    },
    () => 'The keyboard does not get to the icon.',
  );
  await page.keyboard.up('Shift');
  await merchant.key('Enter');
  await merchant.sees(en('show.which'), { role: 'heading' });
  const focusOn = (words: string) =>
    until(
      async () => {
        await merchant.key('Tab');
        return (await merchant.look()).some(({ name, focused }) => focused && name === words) || undefined;
      },
      async () => `The keyboard does not get to ${words}:\n${await merchant.tree()}`,
    );
  await merchant.key('Tab');
  await merchant.key('ArrowDown');
  await until(
    async () =>
      (await merchant.look()).some(({ role, name, checked }) => role === 'radio' && name === NAME && checked) ? true : undefined,
    () => merchant.tree(),
  );
  await merchant.mayPress(en('show.keep'));
  await focusOn(en('show.keep'));
  await merchant.key('Enter');
  await merchant.sees(KEPT);
  expect([await heardPresses(page), sent(), await shown()]).toEqual([[], [], ['regenerate']]);
  await page.focus(live.iconAt('regenerate'));
  await merchant.key('Enter');
  await merchant.sees(SHEET, { role: 'heading' });
  expect(sent()).toEqual([]);
});

it('a page that covers the question, or makes up presses, has nothing kept', async () => {
  await startNameless();
  const [merchant, page] = await arrived();
  await merchant.press(en('show.start'));
  await merchant.sees(en.like('show.pointing'));
  const { x, y } = await pointOf(page, live, 'regenerate');
  await page.evaluate(
    (left, top) => {
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        document
          .elementFromPoint(left, top)!
          .dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: left, clientY: top }));
    },
    x,
    y,
  );
  await until(
    async () => (sent().length > 0 ? true : undefined),
    () => 'A press that the page makes is its own.',
  );
  // The page loads itself again after its own press.
  await unfoldPanel(merchant);
  await merchant.press(en('show.start'));
  await merchant.sees(en.like('show.pointing'));
  await pressIcon(page, live, 'post');
  await merchant.choose(en('action.post.name'), { within: WHICH });
  await merchant.mayPress(en('show.keep'));
  await page.evaluate(cover, 'shadow');
  await merchant.sees(en('show.covered'));
  await page.evaluate(() => {
    for (const one of [window, document, ...document.querySelectorAll('html, body, [data-sales-totals-guard]')]) {
      one.dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true }));
      one.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, key: 'Enter' }));
    }
    window.postMessage({ name: 'showIcon', body: { action: 'post', shape: { tag: 'a', looks: ['a'], place: 'a' } } }, '*');
  });
  await merchant.pressAnyway(en('show.keep'), { within: WHICH });
  expect(await shown()).toEqual([]);
  await page.bringToFront();
  await page.evaluate(uncover);
  await merchant.press(en('sheet.read-again'));
  await merchant.press(en('show.keep'), { within: WHICH });
  await merchant.sees(en('show.kept', { icon: { text: 'action.post.icon' } }));
  expect(await shown()).toEqual(['post']);
});
