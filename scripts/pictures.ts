/**
 * `npm run docs:pictures`: the pictures of the README and of `docs/`, taken of the practice service at one moment
 * that never changes, so that two runs differ only where the product does.
 */
import { join } from 'node:path';
import type { Instant } from '../lib/domain/businessDate.ts';
import { Merchant } from '../tests/support/merchant.ts';
import { startPracticeServer } from '../tests/support/practiceServer.ts';
import { askWorker, startChromium } from '../tests/support/startBrowser.ts';
import { openAlbum } from './pictures/album.ts';
import { TOOLS, runTool } from './steps.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'pictures');
/** Always the same, because the popup shows it. */
const PORT = 4181;
const ZONE = 'America/Toronto';
const NOW = '2026-11-24T15:00:00Z' as Instant;
const REPORT = '/salesReport/index?storeId=1&startDate=2026-11-01&endDate=2026-11-20';
const DAY = '/sales/summary?storeId=1&startDate=2026-11-12&endDate=2026-11-12#tab_accounting';

const SIZES = {
  report: { width: 1200, height: 960 },
  sheet: { width: 900, height: 760 },
  phone: { width: 400, height: 760 },
  popup: { width: 360, height: 200 },
} as const;

if ((await runTool(TOOLS.wxt, ['build', '--mode', 'sandbox'])) !== 0) throw new Error('The extension could not be built; the lines above say why.');
// Slow enough that a running operation can be seen running.
const practice = await startPracticeServer({ now: NOW, port: PORT, speed: 0.4 });
const started = await startChromium();
try {
  const merchant = await Merchant.in(started.browser, { origin: practice.origin });
  const { page } = merchant;
  // The times on the pictures are the store's own; a sheet that still moves would be half there.
  await page.emulateTimezone(ZONE);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const desk = await started.browser.newPage();
  await page.bringToFront();
  const { take } = openAlbum(FOLDER, desk);
  const speak = (language: string) => askWorker(started, { name: 'setSettings', body: { language } }).then(() => page.bringToFront());

  await merchant.signIn();
  await page.setViewport(SIZES.report);
  await merchant.open(REPORT);
  await merchant.sees('3 days need you', { role: 'heading' });
  await take('report', page);

  await page.setViewport(SIZES.sheet);
  // On a narrow page the controls unfold under the pointer.
  await merchant.hover(/^November 3: /, { role: 'group' });
  await merchant.press('Regenerate November 3');
  await merchant.sees('2 things to fix first', { role: 'status' });
  await take('refused', page);
  await speak('fr');
  await merchant.sees('2 points à corriger d’abord', { role: 'status' });
  await take('refused-fr', page);
  await page.setViewport(SIZES.phone);
  await take('refused-narrow-fr', page);
  await page.setViewport(SIZES.sheet);
  await speak('en');
  await merchant.sees('2 things to fix first', { role: 'status' });

  const popup = await started.browser.newPage();
  await popup.setViewport(SIZES.popup);
  await popup.emulateTimezone(ZONE);
  await popup.goto(started.extensionUrl('popup.html'));
  const reader = await Merchant.at(popup, { origin: practice.origin });
  await reader.sees('3 days need you');
  await take('popup', popup, true);
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await take('popup-dark', popup, true);
  await popup.close();
  await page.bringToFront();

  const settings = await merchant.followed('Open the mapping in Settings > Accounting');
  await settings.select('Account for Workshop in Sales', '4050 Workshop');
  await settings.press('Save Workshop in Sales');
  await settings.select('Account for Helmets in Inventory & COGS', '5170 COGS Helmets');
  await settings.press('Save Helmets in Inventory & COGS');
  await settings.sees('Every row has an account.');
  await settings.page.close();
  await page.bringToFront();
  await merchant.doesNotSee('Fix first');
  await merchant.tick('November 3 is already in QuickBooks Online: its entry there will change');
  await merchant.choose('The mapping was updated');
  await merchant.sees('Everything is checked', { role: 'status' });
  await take('clear', page);
  await merchant.press('Regenerate November 3');
  await merchant.sees('Yes, regenerate November 3', { role: 'button' });
  await take('second-question', page);
  await merchant.press('Yes, regenerate November 3');
  await merchant.sees('The accounting site is applying the mapping to November 3 again.');
  await take('running', page);
  await merchant.sees('November 3 is ready to be posted.', { role: 'status' });
  await take('outcome', page);

  await page.setViewport(SIZES.report);
  await merchant.open(DAY);
  await merchant.sees('Refresh November 12', { role: 'button' });
  await merchant.sees(/^As of \d\d:\d\d\./);
  await take('day', page);
} finally {
  await started.stop();
  await practice.stop();
}
