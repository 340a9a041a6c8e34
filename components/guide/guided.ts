import { browser } from 'wxt/browser';
import { guidedSitesIn, GUIDED_KEY } from '../../lib/messages/guidedSites.ts';
import type { ask as askWorker } from '../../lib/messages/client.ts';

/** False only where it is written down that nobody is in a guide at `origin`. */
export async function mayBeGuided(origin: string): Promise<boolean> {
  try {
    // A private window has a worker of its own, which writes nothing down.
    if ((browser.extension as typeof browser.extension | undefined)?.inIncognitoContext) return true;
    return guidedSitesIn(await browser.storage.local.get(GUIDED_KEY))?.includes(origin) ?? true;
  } catch {
    return true;
  }
}

/** Asks the worker, but not where the page is in a guide when nobody is in one: that alone would have to start it. */
export function askWhereGuided(ask: typeof askWorker, origin: string): typeof askWorker {
  return (async (name, body) => {
    if (name === 'guideLook' && !(await mayBeGuided(origin))) return { ok: true, value: { view: null } };
    return ask(name, body);
  }) as typeof askWorker;
}
