import { isSalesPage } from '../domain/values/sitePage.ts';
import { pageAt } from './pages.ts';

/** The parts of a browser tab that are read here. */
export interface Tab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly url?: string | undefined;
  readonly lastAccessed?: number | undefined;
}

const withoutHash = (address: URL): string => address.href.replace(/#.*$/, '');

/**
 * Which of `tabs` shows `address`, or may be led there: one that shows it already, else the last used one on
 * Sales Totals or a day. A tab on any other page of the site may hold something unsaved and is left alone.
 */
export function tabFor<T extends Tab>(address: URL, tabs: readonly T[]): { tab: T; shows: boolean } | null {
  const open = tabs
    .filter(({ url }) => url && URL.canParse(url) && new URL(url).origin === address.origin)
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const same = open.find(({ url }) => withoutHash(new URL(url!)) === withoutHash(address));
  if (same) return { tab: same, shows: true };
  const ours = open.find(({ url }) => isSalesPage(pageAt(new URL(url!)).kind));
  return ours ? { tab: ours, shows: false } : null;
}
