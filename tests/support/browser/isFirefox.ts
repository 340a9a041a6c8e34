import type { Browser } from 'puppeteer';

/** True where it is Firefox, and Chromium else. */
export const isFirefox = async (browser: Browser): Promise<boolean> => (await browser.version()).startsWith('firefox');
