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

/** Starts a browser. @throws PlainError where there is none, or where it does not start */
export async function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<Browser> {
  const path = await needBrowser(name);
  try {
    return await within(PATIENCE_MS, launch({ ...options, browser: name === 'firefox' ? 'firefox' : 'chrome', executablePath: path }));
  } catch (error) {
    throw new PlainError(whyNot(name, path, options, error), { cause: error });
  }
}
