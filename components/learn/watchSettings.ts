import { doubted } from '../../lib/domain/site/sight.ts';
import { ask } from '../../lib/messages/client.ts';
import { type NamedStore, type SettingsHere, type SettingsSeen, readSettingsPage } from '../../lib/page/settings/settings.ts';
import { addressOf } from '../life/address.ts';
import { DEEDS } from '../../lib/page/selectors/settings.ts';
import { isOther, watchOtherPage } from './watchOtherPage.ts';

/** True where something may be otherwise after it. */
function isDeed({ type, target }: Event): boolean {
  return type !== 'click' || (target instanceof Element && target.closest(DEEDS) !== null);
}

/** True where the browser shows the page as it was when somebody left it: what stands there is as old as that. */
function isFromBefore({ defaultView }: Document): boolean {
  const [entry] = defaultView!.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'back_forward';
}

/**
 * Tells the worker what the settings pages say that the merchant passes, until `end`: once as the page is loaded,
 * when it says something else, and that it is not known any more once something was done there.
 * @returns what the page in front is, by its words; null: no settings page that we know
 */
export function watchSettings(page: Document, end: AbortSignal): () => SettingsHere | null {
  let stores: readonly NamedStore[] | null = null;
  let seen: SettingsSeen | null = null;
  let told = '';
  let isOpen = false;

  /** With what the page says in the names of the stores; null: they are not known. */
  async function named(now: SettingsSeen): Promise<SettingsSeen | null> {
    if (stores === null) {
      const answer = await ask('saw', { settings: true });
      if (!answer.ok || end.aborted) return null;
      ({ stores } = answer.value);
      return stores.length > 0 ? readSettingsPage(page, addressOf(page), stores) : null;
    }
    return stores.length > 0 ? now : null;
  }
  /** Tells what the page says now; what was seen before stands until that is known. */
  async function tell(now: SettingsSeen | null): Promise<void> {
    // That one is open is news by itself: what was said of the store before it holds no more.
    if (now && !isOpen) void ask('saw', { settings: true });
    isOpen = now !== null;
    seen = now && (await named(now));
    const { sights = [] } = seen ?? {};
    const text = JSON.stringify(sights);
    if (text === told) return;
    told = text;
    if (sights.length > 0) await ask('saw', { sights: [...sights] });
  }
  /** What comes of a deed may never be seen: the tab is closed. Until the page says something else, what it said is not known. */
  function doubt(event: Event): void {
    const { sights = [] } = seen ?? {};
    if (isOpen && isDeed(event)) void ask('saw', { settings: true, sights: sights.map(doubted) });
  }
  function look(): boolean | null {
    // Without names no sentence can be read; that it is a settings page at all can be, and only then is the worker asked for them.
    const now = isOther(page) ? readSettingsPage(page, addressOf(page), stores ?? []) : null;
    void tell(now?.page ? now : null);
    return now && now.page !== null;
  }

  if (isFromBefore(page)) return () => null;
  watchOtherPage(page, look, end);
  for (const type of ['change', 'submit', 'click']) page.addEventListener(type, doubt, { capture: true, passive: true, signal: end });
  return () => seen;
}
