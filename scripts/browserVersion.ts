import { startChromium, startFirefox } from '../tests/support/startBrowser.ts';
import { BrowserMissing } from './browsers.ts';
import { type BrowserName, NAMES } from './browserPaths.ts';

const START = { chromium: startChromium, firefox: startFirefox } as const;

/**
 * A browser and its version, such as `Firefox 140.12.0`, as it tells itself: it is started for that, because not
 * every one prints it. Where it can't be had or started, why.
 */
export async function browserVersion(browser: BrowserName): Promise<string> {
  try {
    const started = await START[browser]({ extension: null });
    const version = await started.browser.version();
    await started.stop();
    return `${NAMES[browser]} ${version.replace(/^.*\//, '')}`;
  } catch (error) {
    if (error instanceof BrowserMissing) return error.message;
    return `${NAMES[browser]} did not start: ${(error as Error).message.split('\n')[0]}`;
  }
}
