import { join } from 'node:path';
import { type RunningPractice, startPractice } from '../../sandbox/startPractice.ts';
import { Merchant } from '../../tests/support/merchant/merchant.ts';
import { type StartedBrowser, startChromium } from '../../tests/support/browser/startBrowser.ts';

const TRY = [
  'Three days of this month are broken: click Regenerate beside the one that failed, and read what comes first.',
  'Give Workshop and Helmets an account under Settings > Accounting, then fix the three days one by one.',
  'Look at The ledgers (upper right corner): every entry of a day is there once, however often you click.',
];

export interface PracticeWindow extends StartedBrowser {
  readonly practice: RunningPractice;
  /** Fulfilled once the person has closed the browser. */
  readonly closed: Promise<void>;
}

/**
 * A practice service on a free port, and Chromium on its Sales Totals with the extension in it, signed in.
 * @param profile the name of a browser profile that outlives the window
 * @throws PlainError
 */
export async function openPracticeWindow(profile?: string): Promise<PracticeWindow> {
  const practice = await startPractice();
  const started = await startChromium({ window: true, profile: profile && join(import.meta.dirname, '..', '..', '.cache', profile) });
  const { browser } = started;
  const closed = new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    // On some computers a browser without a window runs on.
    browser.on('targetdestroyed', () => void browser.pages().then((pages) => pages.length === 0 && resolve(), resolve));
  });
  const [page] = await browser.pages();
  const merchant = await Merchant.at(page!, { origin: practice.origin });
  const [owner] = practice.practice.people();
  await merchant.open('/login');
  // The button that the practice offers: somebody may be typing already.
  await merchant.press(new RegExp(`^Sign in as ${owner!.name}`));
  await merchant.sees('Sign out', { role: 'button' });
  await merchant.open('/salesReport/index');
  console.log(`${practice.origin}  Signed in as ${owner!.name} (${owner!.email}, password ${owner!.password}).\n`);
  for (const sentence of TRY) console.log(`- ${sentence}`);
  console.log('\nClose the window, or press Ctrl+C here, to end.');
  return {
    ...started,
    practice,
    closed,
    async stop() {
      await started.stop().catch(() => undefined);
      await practice.stop();
    },
  };
}
