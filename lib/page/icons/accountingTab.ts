import { ENTRIES, PART, TAB_CONTROLS } from '../selectors/day.ts';

/** The name of the tab; the French one as a translator would write it. */
const NAME = /^\s*(?:accounting|comptabilit[eé])\s*$/i;
/** How the common libraries write which part of the page a tab leads to. */
const WAYS = ['href', 'data-target', 'data-bs-target', 'aria-controls'];

/**
 * The Accounting tab of a day's page: `#tab_accounting` (domain 1.3), or, where that names no part of the page, what a
 * tab called Accounting leads to.
 * @returns null where there is none, or more than one
 */
export function findAccountingTab(page: Document): HTMLElement | null {
  const parts = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector + PART)];
  let found = parts(ENTRIES);
  if (!found[0]) {
    const tabs = [...page.querySelectorAll(TAB_CONTROLS)].filter(({ textContent }) => NAME.test(textContent));
    const ids = tabs.flatMap((tab) => WAYS.map((name) => tab.getAttribute(name)?.replace(/^#/, '')));
    found = [...new Set(ids)].flatMap((id) => (id ? parts(`#${CSS.escape(id)}`) : []));
  }
  return found.length === 1 ? found[0]! : null;
}
