import { startPractice } from '../../sandbox/startPractice.ts';
import { Merchant } from '../../tests/support/merchant.ts';
import { startChromium } from '../../tests/support/startBrowser.ts';

const TRY = [
  'Three days of this month are broken: press Regenerate beside the one that failed, and read why it is refused.',
  'Give Workshop and Helmets an account under Settings > Accounting, then repair the three days one by one.',
  'Look at The ledgers (upper right corner): every entry of a day is there once, however often you press.',
];

/** Opens a window on Sales Totals, signed in, and waits until it is closed. @throws BrowserMissing */
export async function showWindow(): Promise<void> {
  const practice = await startPractice();
  const { browser, stop } = await startChromium({ window: true });
  const closed = new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    // On some computers a browser without a window runs on.
    browser.on('targetdestroyed', () => void browser.pages().then((pages) => pages.length === 0 && resolve(), resolve));
  });
  try {
    const [page] = await browser.pages();
    const merchant = await Merchant.at(page!, { origin: practice.origin });
    const [owner] = practice.practice.people();
    await merchant.open('/login');
    // The button that the practice offers; somebody may be typing already.
    await merchant.press(new RegExp(`^Sign in as ${owner!.name}`));
    await merchant.sees('Sign out', { role: 'button' });
    await merchant.open('/salesReport/index');
    console.log(`${practice.origin}  Signed in as ${owner!.name} (${owner!.email}, password ${owner!.password}).\n`);
    for (const sentence of TRY) console.log(`- ${sentence}`);
    console.log('\nClose the window, or press Ctrl+C here, to end.');
    await closed;
  } finally {
    await stop().catch(() => undefined);
    await practice.stop();
  }
}
