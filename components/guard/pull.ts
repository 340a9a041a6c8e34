import type { DayTarget } from '../../lib/domain/day/action.ts';
import type { ClickOrder, Pulled } from '../../lib/domain/repair/click.ts';
import { isAlive } from '../../lib/messages/client.ts';
import { type Icons, isUsable } from '../../lib/page/icons/icons.ts';
import { isOfAnotherDay } from '../../lib/page/icons/otherDay.ts';
import { namesAnother } from '../../lib/page/dayNamed.ts';
import { pageAt } from '../../lib/page/pages.ts';
import { addressOf } from '../life/address.ts';
import { PERMIT_MS } from './permit.ts';

type Order = Pick<ClickOrder, 'permit' | 'loadedAt' | 'action' | 'target'>;

export interface Pull {
  /**
   * One click is expected, for the Run with this id, in place of any that was expected before.
   * @returns what tells this document from the next one in its tab
   */
  expect(permit: string): number;
  /**
   * Clicks the icon of an expected order, once. What is checked is checked in the same moment.
   * @param signal the name of the event by which the page's own world is told the icon; null: it does not listen
   */
  pull(order: Order, signal: string | null): Pulled;
}

/**
 * Our part of Run on a site that takes no requests: the worker has judged and written down, and has this document, and no
 * other, click its icon.
 * @param find the icons that are known on the page at this moment
 * @param ours our own part of the page, which covers nothing
 * @param contact until when a click may be expected
 */
export function createPull(page: Document, target: DayTarget, find: () => Icons, ours: () => Element | null, contact: AbortSignal): Pull {
  let expected: { readonly permit: string; readonly until: number } | null = null;
  const forget = () => void (expected = null);
  const window = page.defaultView!;
  // A page that is put aside and comes back is another one for all that was judged.
  window.addEventListener('pagehide', forget, { signal: contact });
  contact.addEventListener('abort', forget);

  function isTheDay({ storeId, date }: DayTarget): boolean {
    const where = pageAt(addressOf(page));
    return (
      where.kind === 'day' &&
      [where.storeId, target.storeId].every((id) => id === storeId) &&
      [where.date, target.date].every((day) => day === date) &&
      !namesAnother(page, target)
    );
  }

  return {
    expect(permit) {
      expected = { permit, until: performance.now() + PERMIT_MS };
      return performance.timeOrigin;
    },
    pull(order, signal) {
      const former = expected;
      if (former?.permit !== order.permit || order.loadedAt !== performance.timeOrigin || !isAlive()) return 'gone';
      forget();
      if (performance.now() >= former.until) return 'late';
      if (!isTheDay(order.target)) return 'another-day';
      const found = find();
      const icon = found.found ? found.icons.find(({ action }) => action === order.action) : undefined;
      if (!icon || !isUsable(icon.element, ours())) return 'no-icon';
      if (isOfAnotherDay(icon, order.target)) return 'another-day';
      const leadsToScript = icon.target.closest('a')?.protocol === 'javascript:';
      if (leadsToScript && signal === null) {
        expected = former;
        return 'script';
      }
      if (leadsToScript) return clickByPage(icon.target, signal!);
      icon.target.click();
      return 'clicked';
    },
  };
}

/** Has the page's own world click the icon, at this very moment. Its word is not asked for: the click is seen, or it is not known. */
function clickByPage(icon: HTMLElement, signal: string): Pulled {
  const window = icon.ownerDocument.defaultView!;
  let heard = false;
  const hear = ({ target }: Event) => void (heard ||= target === icon);
  window.addEventListener('click', hear, { capture: true });
  icon.dispatchEvent(new Event(signal));
  window.removeEventListener('click', hear, { capture: true });
  return heard ? 'clicked' : 'unheard';
}
