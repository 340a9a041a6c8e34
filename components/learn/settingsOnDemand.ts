import type { SettingsHere } from '../../lib/page/settings/settings.ts';
import { maybeSettings } from '../../lib/page/settings/kinds.ts';
import { addressOf } from '../life/address.ts';
import { isOther, watchOtherPage } from './watchOtherPage.ts';

/**
 * Watches for a settings page until `end`; what reads one comes once a page may be one.
 * @returns what the page in front is; null: no settings page that we know, or not read yet
 */
export function settingsOnDemand(page: Document, end: AbortSignal): () => SettingsHere | null {
  const found = new AbortController();
  const until = AbortSignal.any([end, found.signal]);
  let seen: () => SettingsHere | null = () => null;

  async function begin(): Promise<void> {
    try {
      const { watchSettings } = await import('./watchSettings.ts');
      if (until.aborted) return;
      found.abort();
      seen = watchSettings(page, end);
    } catch {
      // Nobody waits for it: it is asked for again once the page changes.
    }
  }
  function look(): boolean {
    if (!until.aborted && isOther(page) && maybeSettings(page, addressOf(page))) void begin();
    // What may be one is looked at no more often: either the reader comes, or it did not.
    return false;
  }
  watchOtherPage(page, look, until);
  return () => seen();
}
