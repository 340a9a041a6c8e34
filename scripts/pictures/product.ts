import { Merchant } from '../../tests/support/merchant/merchant.ts';
import { openDay } from '../../tests/support/merchant/panel.ts';
import type { PracticeServer } from '../../tests/support/scene/practiceServer.ts';
import { type StartedBrowser, askWorker } from '../../tests/support/browser/startBrowser.ts';
import type { Album } from './album.ts';
import { ZONE, stillAt } from './still.ts';
import { en, fr } from '../../tests/support/merchant/texts.ts';

const REPORT = '/salesReport/index?storeId=1&startDate=2026-11-01&endDate=2026-11-20';
const DAY = '/sales/summary?storeId=1&startDate=2026-11-12&endDate=2026-11-12#tab_accounting';

const SIZES = {
  report: { width: 1400, height: 960 },
  sheet: { width: 900, height: 760 },
  phone: { width: 400, height: 760 },
  popup: { width: 360, height: 200 },
} as const;

/** Where the pictures are taken, and whose hand takes them. */
interface Shoot {
  readonly started: StartedBrowser;
  readonly practice: PracticeServer;
  readonly merchant: Merchant;
  readonly page: Merchant['page'];
  readonly take: Album['take'];
  /** Has the extension speak another language. */
  speak(language: string): Promise<void>;
}

/** The report, with the days that need the merchant. */
async function takeReport({ merchant, page, take }: Shoot): Promise<void> {
  await merchant.signIn();
  await page.setViewport(SIZES.report);
  await merchant.open(REPORT);
  await merchant.sees(en('page.attention', { count: 3 }), { role: 'heading' });
  await take('report', page);
}

/** A checklist with what stands in the way, in both languages and on a phone. */
async function takeRefusal({ merchant, page, take, speak }: Shoot): Promise<void> {
  await page.setViewport(SIZES.sheet);
  // On a narrow page the controls unfold under the pointer.
  await merchant.hover(/^November 3: /, { role: 'group' });
  await merchant.press(en('action.regenerate.button', { date: '2026-11-03' }));
  await merchant.sees(en('sheet.fix-first'), { role: 'heading' });
  await take('refused', page);
  await speak('fr');
  await merchant.sees(fr('sheet.fix-first'), { role: 'heading' });
  await take('refused-fr', page);
  await page.setViewport(SIZES.phone);
  await take('refused-narrow-fr', page);
  await page.setViewport(SIZES.sheet);
  await speak('en');
  await merchant.sees(en('sheet.fix-first'), { role: 'heading' });
}

/** What is told of one day. */
async function takeDetail({ merchant, page, take }: Shoot): Promise<void> {
  await merchant.key('Escape');
  await merchant.hover(/^November 3: /, { role: 'group' });
  await merchant.press(en('panel.open', { date: '2026-11-03' }));
  await merchant.sees(en('panel.found'), { role: 'heading' });
  await take('detail', page);
}

/** What every status means. */
async function takeLegend({ started, merchant, take }: Shoot): Promise<void> {
  const legend = await merchant.newTab();
  await legend.page.setViewport(SIZES.sheet);
  await legend.page.goto(started.extensionUrl('legend.html'));
  await legend.sees(en('panel.legend'), { role: 'heading' });
  await take('legend', legend.page);
  await legend.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await take('legend-dark', legend.page);
  await legend.page.close();
}

/** The checklist of November 3, where it was left. */
async function openAgain({ merchant, page }: Shoot): Promise<void> {
  await page.bringToFront();
  await merchant.key('Escape');
  await merchant.hover(/^November 3: /, { role: 'group' });
  await merchant.press(en('action.regenerate.button', { date: '2026-11-03' }));
  await merchant.sees(en('sheet.fix-first'), { role: 'heading' });
}

/** The popup. */
async function takePopup({ started, practice, page, take }: Shoot): Promise<void> {
  const popup = await started.browser.newPage();
  await popup.setViewport(SIZES.popup);
  await popup.emulateTimezone(ZONE);
  await popup.goto(started.extensionUrl('popup.html'));
  const reader = await Merchant.at(popup, { origin: practice.origin });
  await reader.sees(en('page.attention', { count: 3 }));
  await reader.doesNotSee(en('common.checking'));
  await take('popup', popup, 'whole');
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await take('popup-dark', popup, 'whole');
  await popup.close();
  await page.bringToFront();
}

/** What the checklist asks for: an account for every row. */
async function fixMapping({ merchant, page }: Shoot): Promise<void> {
  const settings = await merchant.followed(en('remedy.mapping'));
  await settings.select('Account for Workshop in Sales', '4050 Workshop');
  await settings.press('Save Workshop in Sales');
  await settings.select('Account for Helmets in Inventory & COGS', '5170 COGS Helmets');
  await settings.press('Save Helmets in Inventory & COGS');
  await settings.sees('Every row has an account.');
  await settings.page.close();
  await page.bringToFront();
}

/** The checklist when all is clear, the run of it and what came of it. */
async function takeRun({ merchant, page, take }: Shoot): Promise<void> {
  await merchant.doesNotSee(en('sheet.fix-first'));
  await merchant.choose(en('reason.mapping-updated'));
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
  await merchant.mayPress(en('action.regenerate.button', { date: '2026-11-03' }));
  await take('clear', page);
  await merchant.press(en('action.regenerate.button', { date: '2026-11-03' }));
  await merchant.mayPress(en('sheet.go-on.regenerate', { date: '2026-11-03' }));
  await take('second-question', page);
  await merchant.press(en('sheet.go-on.regenerate', { date: '2026-11-03' }));
  await merchant.sees(en('operation.running.regenerate', { date: '2026-11-03' }));
  await take('running', page);
  await merchant.sees(en('operation.settled.ready', { date: '2026-11-03' }), { role: 'status' });
  await take('outcome', page);
}

/** The page of another day. */
async function takeDay({ merchant, page, take }: Shoot): Promise<void> {
  await page.setViewport(SIZES.report);
  await openDay(merchant, DAY);
  await merchant.sees(en('action.refresh.button', { date: '2026-11-12' }), { role: 'button' });
  await merchant.sees(en.part('page.as-of'));
  await take('day', page);
}

/** The extension on the report and the day, its checklist, popup and legend. */
export async function takeProduct(started: StartedBrowser, practice: PracticeServer, { take }: Album): Promise<void> {
  const merchant = await Merchant.in(started.browser, { origin: practice.origin });
  const { page } = merchant;
  await stillAt(page);
  const speak = (language: string) => askWorker(started, { name: 'setSettings', body: { language } }).then(() => page.bringToFront());
  const shoot: Shoot = { started, practice, merchant, page, take, speak };
  const steps = [takeReport, takeRefusal, takeDetail, takeLegend, openAgain, takePopup, fixMapping, takeRun, takeDay];
  for (const step of steps) await step(shoot);
}
