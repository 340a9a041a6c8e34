import { Merchant } from '../../tests/support/merchant.ts';
import type { PracticeServer } from '../../tests/support/practiceServer.ts';
import { type StartedBrowser, askWorker } from '../../tests/support/startBrowser.ts';
import type { Album } from './album.ts';
import { ZONE, stillAt } from './still.ts';

const REPORT = '/salesReport/index?storeId=1&startDate=2026-11-01&endDate=2026-11-20';
const DAY = '/sales/summary?storeId=1&startDate=2026-11-12&endDate=2026-11-12#tab_accounting';

const SIZES = {
  report: { width: 1400, height: 960 },
  sheet: { width: 900, height: 760 },
  phone: { width: 400, height: 760 },
  popup: { width: 360, height: 200 },
} as const;

/** The extension on the report and the day, its checklist, popup and legend. */
export async function takeProduct(started: StartedBrowser, practice: PracticeServer, { take }: Album): Promise<void> {
  const merchant = await Merchant.in(started.browser, { origin: practice.origin });
  const { page } = merchant;
  await stillAt(page);
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

  await merchant.key('Escape');
  await merchant.hover(/^November 3: /, { role: 'group' });
  await merchant.press('Details of November 3');
  await merchant.sees('What we see', { role: 'heading' });
  await take('detail', page);
  const legend = await merchant.newTab();
  await legend.page.setViewport(SIZES.sheet);
  await legend.page.goto(started.extensionUrl('legend.html'));
  await legend.sees('What the words mean', { role: 'heading' });
  await take('legend', legend.page);
  await legend.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await take('legend-dark', legend.page);
  await legend.page.close();
  await page.bringToFront();
  await merchant.press('Regenerate November 3', { within: { role: 'dialog' } });
  await merchant.sees('2 things to fix first', { role: 'status' });

  const popup = await started.browser.newPage();
  await popup.setViewport(SIZES.popup);
  await popup.emulateTimezone(ZONE);
  await popup.goto(started.extensionUrl('popup.html'));
  const reader = await Merchant.at(popup, { origin: practice.origin });
  await reader.sees('3 days need you');
  await reader.doesNotSee('Checking…');
  await take('popup', popup, 'whole');
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await take('popup-dark', popup, 'whole');
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
  await merchant.mayPress('Yes, regenerate November 3');
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
}
