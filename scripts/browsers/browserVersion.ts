import { startChromium, startFirefox } from '../../tests/support/browser/startBrowser.ts';
import { type BrowserName, NAMES } from './browserPaths.ts';
import { PlainError } from '../plain.ts';

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
    if (error instanceof PlainError) return error.message;
    throw error;
  }
}
