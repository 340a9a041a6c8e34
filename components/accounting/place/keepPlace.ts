import { keepStyles } from '../../base/mount/host.ts';

/** How often our part is put back within a minute before we take it that the page does not want it (practice 5.7). */
const MOST_FIGHTS = 5;
const MINUTE_MS = 60_000;

/** A modal dialog that was taken out of the page is not modal any more: it is shown again, above all else. */
function showAgain(root: ShadowRoot): void {
  for (const dialog of root.querySelectorAll<HTMLDialogElement>('dialog[open]:not(:modal)')) {
    dialog.removeAttribute('open');
    dialog.showModal();
  }
}

/**
 * Keeps our element where it is and as it is: put back where the page moves or removes it, rid of what the page adds.
 * @param withdraw called once, where the page goes on all the same; nothing is put back any more
 */
export function keepPlace(host: HTMLElement, shadow: ShadowRoot, end: AbortSignal, withdraw: () => void): void {
  const page = host.ownerDocument;
  const ours = new Map(host.getAttributeNames().map((name) => [name, host.getAttribute(name)!]));
  let fights: number[] = [];
  let root = page.documentElement;
  /** Out of the page, alone or with all of it, at some moment since it was last put right: its dialog is not modal any more, and its styles may be void. */
  let taken = false;

  function mend(records: readonly MutationRecord[]): void {
    const changed = host.getAttributeNames().filter((name) => ours.get(name) !== host.getAttribute(name));
    const missing = [...ours.keys()].filter((name) => !host.hasAttribute(name));
    const home = page.documentElement as HTMLElement | null;
    taken ||= records.some(({ removedNodes }) => [...removedNodes].some((node) => node === host || node === root));
    // A page without a root element has no place for anything; it is looked at again once it has one.
    if (!home) return;
    root = home;
    if (changed.length + missing.length === 0 && host.parentNode === home && !taken) return;
    const now = performance.now();
    fights = [...fights.filter((at) => now - at < MINUTE_MS), now];
    if (fights.length > MOST_FIGHTS) {
      observer.disconnect();
      return withdraw();
    }
    for (const name of changed) host.removeAttribute(name);
    for (const [name, value] of ours) host.setAttribute(name, value);
    if (host.parentNode !== home) home.append(host);
    taken = false;
    keepStyles(shadow);
    showAgain(shadow);
    watch();
  }

  const observer = new MutationObserver(mend);
  function watch(): void {
    observer.disconnect();
    observer.observe(host, { attributes: true });
    for (const parent of [page, page.documentElement]) observer.observe(parent, { childList: true });
  }
  watch();
  end.addEventListener('abort', () => observer.disconnect());
}
