import { doubted } from '../../lib/domain/site/sight.ts';
import { ask } from '../../lib/messages/client.ts';
import { pageAt } from '../../lib/page/pages.ts';
import { type NamedStore, type SettingsHere, type SettingsSeen, readSettingsPage } from '../../lib/page/settings/settings.ts';
import { addressOf, watchAddress } from '../life/address.ts';
import { DEEDS } from '../../lib/page/selectors/settings.ts';

/** A page that changes all the time is read so often and no more. */
const QUIET_MS = 400;
/** A page that is none of ours is looked at less and less often while it changes. */
const RARELY_MS = 3_200;

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
  const { MutationObserver } = page.defaultView!;
  let stores: readonly NamedStore[] | null = null;
  let seen: SettingsSeen | null = null;
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = QUIET_MS;

  /** What the page is and says now; what was seen before stands until that is known. */
  async function read(): Promise<void> {
    seen = await look();
    const { sights = [] } = seen ?? {};
    const now = JSON.stringify(sights);
    if (now === told) return;
    told = now;
    if (sights.length > 0) await ask('saw', { sights: [...sights] });
  }
  /** What comes of a deed may never be seen: the tab is closed. Until the page says something else, what it said is not known. */
  function doubt(event: Event): void {
    const { sights = [] } = seen ?? {};
    if (sights.length > 0 && isDeed(event)) void ask('saw', { sights: sights.map(doubted) });
  }
  async function look(): Promise<SettingsSeen | null> {
    const address = addressOf(page);
    if (pageAt(address).kind !== 'other') return null;
    // Without names no sentence can be read; that it is a settings page at all can be, and only then is the worker asked for them.
    const now = readSettingsPage(page, address, stores ?? []);
    wait = now.page === null ? Math.min(2 * wait, RARELY_MS) : QUIET_MS;
    if (now.page === null) return null;
    if (stores !== null) return stores.length > 0 ? now : null;
    const answer = await ask('saw', {});
    if (!answer.ok || end.aborted) return null;
    ({ stores } = answer.value);
    return stores.length > 0 ? readSettingsPage(page, addressOf(page), stores) : null;
  }
  function readLater(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      void read();
    }, wait);
  }
  function readSoon(): void {
    clearTimeout(timer);
    timer = undefined;
    wait = QUIET_MS;
    readLater();
  }

  if (isFromBefore(page)) return () => null;
  void read();
  const observer = new MutationObserver(() => pageAt(addressOf(page)).kind === 'other' && readLater());
  observer.observe(page.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'hidden', 'style', 'selected'],
  });
  for (const type of ['change', 'submit', 'click']) page.addEventListener(type, doubt, { capture: true, passive: true, signal: end });
  watchAddress(page, readSoon, end);
  end.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return () => seen;
}
