import { everySecond } from './clock.ts';

/**
 * How long our part of a page lives. It is made once, by the first of our scripts on the page, and handed down: whatever
 * listens, watches or waits ends by one of its signals. What lives for a part of it only is given a shorter one.
 */
export interface Life {
  /** Ends with the page: it is unloaded; of a shorter life, it has rewritten itself or become another one. Our views go then. */
  readonly end: AbortSignal;
  /**
   * Ends with the page as well, and once the worker can't be asked any more: the extension was updated or removed under the
   * page, or has let go of it. Nothing is asked, caught or watched for then; what our views show stays, and says so.
   */
  readonly contact: AbortSignal;
  /** Looks at once whether the worker can still be asked. @returns false where it can't */
  readonly look: () => boolean;
}

/**
 * The life of our scripts in a page: until it is unloaded.
 * @param isAlive false once the extension is gone from under the page
 */
export function beginLife(window: Window, isAlive: () => boolean): Life {
  const end = new AbortController();
  // A page that is put aside may be taken up again as it was; one that is not is gone.
  window.addEventListener('pagehide', ({ persisted }) => persisted || end.abort(), { signal: end.signal });
  return lifeUntil(end.signal, isAlive);
}

/** A life that ends with `end`; whether the worker can be asked is looked at again and again. */
export function lifeUntil(end: AbortSignal, isAlive: () => boolean): Life {
  const lost = new AbortController();
  const contact = AbortSignal.any([end, lost.signal]);
  function look(): boolean {
    if (!contact.aborted && !isAlive()) lost.abort();
    return !contact.aborted;
  }
  // Whether our extension was updated, disabled or removed nobody tells.
  everySecond(document, look, contact);
  return { end, contact, look };
}

/** A life that ends with `until` as well. */
export const shorter = ({ end, contact, look }: Life, until: AbortSignal): Life => ({
  end: AbortSignal.any([end, until]),
  contact: AbortSignal.any([contact, until]),
  look,
});
