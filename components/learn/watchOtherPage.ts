import { pageAt } from '../../lib/page/pages.ts';
import { addressOf, watchAddress } from '../life/address.ts';

/** A page that changes all the time is looked at so often and no more, ms. */
const QUIET_MS = 400;
/** One that is none of ours is looked at less and less often while it changes, ms. */
const RARELY_MS = 3_200;

/** True of a page that is neither of days nor the sign-in page. */
export const isOther = (page: Document): boolean => pageAt(addressOf(page)).kind === 'other';

/**
 * Looks at a page at once, when it becomes another one, and whenever it changes while it is {@link isOther}, until `end`.
 * @param look gives whether the page is one that is looked for; null: that can't be said
 */
export function watchOtherPage(page: Document, look: () => boolean | null, end: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = QUIET_MS;

  function lookNow(): void {
    timer = undefined;
    const isIt = look();
    if (isIt !== null) wait = isIt ? QUIET_MS : Math.min(2 * wait, RARELY_MS);
  }
  const lookLater = () => void (timer ??= setTimeout(lookNow, wait));
  function lookSoon(): void {
    clearTimeout(timer);
    timer = undefined;
    wait = QUIET_MS;
    lookLater();
  }

  lookNow();
  if (end.aborted) return;
  const observer = new page.defaultView!.MutationObserver(() => isOther(page) && lookLater());
  observer.observe(page.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'hidden', 'style', 'selected'],
  });
  watchAddress(page, lookSoon, end);
  end.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
