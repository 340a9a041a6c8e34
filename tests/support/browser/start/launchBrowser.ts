import { type Browser, type LaunchOptions, launch } from 'puppeteer';
import { type BrowserName, NAMES } from '../../../../scripts/browsers/browserPaths.ts';
import { needBrowser } from '../../../../scripts/browsers/browsers.ts';
import { PlainError } from '../../../../scripts/plain.ts';
import { within } from './within.ts';

/** A browser that starts at all has started by then, also where many start at once. */
const PATIENCE_MS = 60_000;

function whyNot(name: BrowserName, path: string, { headless }: LaunchOptions, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  if (!headless && /X server|display/i.test(message))
    return `The display ${display} can’t be used for a window. Set DISPLAY to one that is there; “npm run demo -- --headless” needs none.`;
  const why = /closed|Failed to launch/.test(message) ? 'it ended at once' : message.split('\n')[0];
  return `${NAMES[name]} did not start from ${path}: ${why}.`;
}

/** How this process ends: by itself, or told to. */
export const OUR_ENDS = ['exit', 'SIGTERM'] as const;

/**
 * One that still runs when this process ends, or is told to, is ended first: Firefox would outlive it. Its launcher says
 * goodbye, for which a test runner leaves too little time.
 */
function endWithUs(browser: Browser): Browser {
  const child = browser.process();
  const end = () => void child?.kill('SIGKILL');
  for (const event of OUR_ENDS) process.prependOnceListener(event, end);
  child?.once('exit', () => {
    for (const event of OUR_ENDS) process.off(event, end);
  });
  return browser;
}

/** Starts a browser, which ends with this process at the latest. @throws PlainError where there is none, or where it does not start */
export async function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<Browser> {
  const path = await needBrowser(name);
  const started = launch({ ...options, browser: name === 'firefox' ? 'firefox' : 'chrome', executablePath: path });
  try {
    return await within(PATIENCE_MS, started.then(endWithUs));
  } catch (error) {
    throw new PlainError(whyNot(name, path, options, error), { cause: error });
  }
}
