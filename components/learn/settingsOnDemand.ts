import { pageAt } from '../../lib/page/pages.ts';
import type { SettingsHere } from '../../lib/page/settings/settings.ts';
import { maybeSettings } from '../../lib/page/settings/kinds.ts';
import { addressOf, watchAddress } from '../life/address.ts';

/** A page that changes all the time is looked at so often, ms, and less and less often while it is none of ours. */
const QUIET_MS = 400;
const RARELY_MS = 3_200;

/**
 * Watches for a settings page until `end`; what reads one comes once a page may be one.
 * @returns what the page in front is; null: no settings page that we know, or not read yet
 */
export function settingsOnDemand(page: Document, end: AbortSignal): () => SettingsHere | null {
  const found = new AbortController();
  const until = AbortSignal.any([end, found.signal]);
  let seen: () => SettingsHere | null = () => null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = QUIET_MS;

  const isOther = () => pageAt(addressOf(page)).kind === 'other';
  async function look(): Promise<void> {
    timer = undefined;
    wait = Math.min(2 * wait, RARELY_MS);
    if (until.aborted || !isOther() || !maybeSettings(page, addressOf(page))) return;
    try {
      const { watchSettings } = await import('./watchSettings.ts');
      if (until.aborted) return;
      found.abort();
      seen = watchSettings(page, end);
    } catch {
      // Nobody waits for it: it is asked for again once the page changes.
    }
  }
  const later = () => void (timer ??= setTimeout(() => void look(), wait));
  function soon(): void {
    clearTimeout(timer);
    timer = undefined;
    wait = QUIET_MS;
    later();
  }

  const observer = new MutationObserver(() => isOther() && later());
  observer.observe(page.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'hidden', 'style'],
  });
  watchAddress(page, soon, until);
  until.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  void look();
  return () => seen();
}
