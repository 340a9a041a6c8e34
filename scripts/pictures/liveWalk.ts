import { type Live, LIVE_ORIGIN, startLive, startLiveChromium } from '../../tests/support/live.ts';
import { type LiveMoment, walkLive } from '../../tests/support/liveWalk.ts';
import { Merchant } from '../../tests/support/merchant/merchant.ts';
import { en, fr } from '../../tests/support/merchant/texts.ts';
import { letPass } from '../../tests/support/browser/workerClock.ts';
import type { StartedBrowser } from '../../tests/support/browser/startBrowser.ts';
import { type Album, openAlbum } from './album.ts';
import { stillAt } from './still.ts';

const WINDOW = { width: 1280, height: 760 };
const PHONE = { width: 400, height: 760 };
/** Longer than a day is read while it stays as it was (`readBack.ts`). */
const LONGEST_QUIET = 660;

type Page = Merchant['page'];

/** One way through the day, and what is looked at on it. */
interface Way {
  readonly markup: string;
  readonly language: 'en' | 'fr';
  readonly look: 'light' | 'dark' | 'narrow';
  readonly taken: readonly LiveMoment[];
}

const EDITABLE: readonly LiveMoment[] = ['report', 'day', 'caught', 'confirmed', 'ready', 'carried', 'posted', 'quiet'];
const KENDO: readonly LiveMoment[] = ['report', 'caught', 'clicked', 'no-change', 'by-hand', 'ready', 'posted'];
const WAYS: readonly Way[] = [
  { markup: 'editable', language: 'en', look: 'light', taken: EDITABLE },
  { markup: 'editable', language: 'fr', look: 'light', taken: EDITABLE },
  { markup: 'editable', language: 'en', look: 'dark', taken: ['caught', 'ready'] },
  { markup: 'editable', language: 'fr', look: 'narrow', taken: ['caught', 'ready'] },
  { markup: 'kendo', language: 'en', look: 'light', taken: KENDO },
  { markup: 'kendo', language: 'fr', look: 'light', taken: KENDO },
];

/** Runs in each page before anything of it: makes it a dark one, as a site with a dark theme is. Our part follows it. */
function darken(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ':root { color-scheme: dark; } html, body, body :not([data-sales-totals-guard]) { background-color: #16181d !important; color: #e6e8ec !important; border-color: #434a57 !important; box-shadow: none !important; }',
  );
  document.adoptedStyleSheets = [sheet];
}

async function walk(started: StartedBrowser, live: Live, { language, look: how, taken, markup }: Way, { take }: Album): Promise<void> {
  const page = await started.browser.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  const merchant = await Merchant.at(page, { origin: LIVE_ORIGIN });
  await page.setViewport(WINDOW);
  await stillAt(page);
  if (how === 'dark') await page.evaluateOnNewDocument(darken);
  const left = [...taken];
  async function look(moment: LiveMoment): Promise<void> {
    if (moment !== left[0]) return;
    left.shift();
    const name = [markup, moment, ...(how === 'light' ? [] : [how]), ...(language === 'en' ? [] : [language])].join('-');
    if (how === 'narrow') await page.setViewport(PHONE);
    await take(name, page);
    await page.setViewport(WINDOW);
  }
  await walkLive({ merchant, live, say: language === 'fr' ? fr : en, look, letPass: () => letPass(started, LONGEST_QUIET) });
  if (left.length > 0) throw new Error(`No picture was taken of ${left.join(', ')}.`);
}

/** A day on hold on the live app, from the report to POSTED, in two markups and both languages. Its times are those at which it was taken. */
export async function takeLiveWalk(folder: string, desk: Page): Promise<void> {
  const album = openAlbum(folder, desk);
  for (const way of WAYS) {
    const live = await startLive({ markup: way.markup, operationSeconds: 0 });
    // A browser of its own for each: what was confirmed in one isn't asked in the next.
    const started = await startLiveChromium(live.port, { language: way.language });
    try {
      await walk(started, live, way, album);
    } finally {
      await started.stop();
      await live.stop();
    }
  }
}
