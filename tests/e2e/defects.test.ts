/**
 * An error of the extension itself is told once, in a sentence, with a report that can be copied: of a question that failed,
 * of a view that threw, and of what failed where nobody looked. Each is caused by breaking the browser under our code.
 */
import { afterEach, expect, it } from 'vitest';
import { ownWorld } from '../support/browser/contentWorld.ts';
import { dayPage } from '../support/scene/journey.ts';
import { type Live, LIVE_ORIGIN, arriveAtDay, pressIcon, pressPath, startLive, startLiveChromium } from '../support/live.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { openDay } from '../support/merchant/panel.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium, workerOf } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { CORE } from '../support/runner/core.ts';

const HELD = '2026-11-19';
const DIALOG = { within: { role: 'dialog' } } as const;
/** What may be in no report. */
const OF_THE_BOOKS = /Helmets|Plateau|2026-11|127\.0\.0\.1|shogo\.io|storeId/;

let started: StartedBrowser;
let scene: Scene | undefined;
let live: Live | undefined;
afterEach(async () => {
  await started?.stop();
  await scene?.stop();
  await live?.stop();
  scene = live = undefined;
});

/** Clicks the report's button, and reads what was copied. */
async function copied(merchant: Merchant, within?: typeof DIALOG.within): Promise<string> {
  await started.browser
    .defaultBrowserContext()
    .setPermission(new URL(merchant.page.url()).origin, { permission: { name: 'clipboard-read' }, state: 'granted' });
  await merchant.press(en('defect.copy'), within ? { within } : {});
  await merchant.sees(en('support.copied'));
  await merchant.page.bringToFront();
  return merchant.page.evaluate(() => navigator.clipboard.readText());
}

it('a question that fails says so where it was asked, with a report that holds nothing of the books', async () => {
  started = await startChromium();
  scene = await startScene(started);
  const { merchant } = scene;
  await openDay(merchant, dayPage({ storeId: '1', date: HELD as BusinessDate }));
  await (
    await workerOf(started)
  ).evaluate(() => {
    Temporal.Instant.from = () => {
      throw new TypeError("Cannot read properties of undefined (reading 'Helmets')");
    };
  });
  await merchant.press(en('action.regenerate.verb'), { role: 'button' });
  await merchant.sees(en('problem.unexpected'), DIALOG);
  const report = await copied(merchant, DIALOG.within);
  expect(report).toMatch(/^Sales Totals Guard \d+\.\d+\.\d+: an error of its own\nWhen: 20/);
  expect(report).toContain('Step: judge');
  expect(report).toMatch(/\n {2}\S+ background\.js:\d+:\d+/);
  expect(report.replace(/^When: .*$/m, '')).not.toMatch(OF_THE_BOOKS);
});

it('a view that throws takes the guard with it, and says that clicks go to the site again', CORE, async () => {
  live = await startLive({ operationSeconds: 0 });
  started = await startLiveChromium(live.port);
  const page = await started.browser.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  const merchant = await Merchant.at(page, { origin: LIVE_ORIGIN });
  await arriveAtDay(merchant, HELD);
  await ownWorld(page).evaluate(() => {
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      get() {
        throw new TypeError('format is not a function');
      },
    });
  });
  await pressIcon(page, live, 'regenerate');
  await merchant.sees(en('defect.page'));
  expect(live.presses()).toEqual([]);
  const report = await copied(merchant);
  expect(report).toContain('Step: day\nError: TypeError: format is not a function\n');
  expect(report.replace(/^When: .*$/m, '')).not.toMatch(OF_THE_BOOKS);
  await pressIcon(page, live, 'regenerate');
  const { presses } = live;
  await until(
    async () => (presses().some(({ path }) => path.startsWith(pressPath('regenerate'))) ? true : undefined),
    async () => 'The click did not reach the site.',
  );
});

it('what fails where nobody looks is told in the popup, until it is closed', async () => {
  started = await startChromium();
  await (
    await workerOf(started)
  ).evaluate(() => {
    queueMicrotask(() => {
      throw new TypeError('x is not iterable');
    });
  });
  const page = await started.browser.newPage();
  await page.goto(started.extensionUrl('popup.html'));
  const merchant = await Merchant.at(page, { origin: '' });
  await merchant.sees(en('defect.elsewhere'));
  await merchant.press(en('defect.close'));
  await merchant.doesNotSee(en('defect.elsewhere'));
  await page.reload();
  await merchant.sees(en('popup.no-site'));
  await merchant.doesNotSee(en('defect.elsewhere'));
});
