import { browser } from 'wxt/browser';

/** The shadow root of an element of the page, closed ones as well: extensions may look into them. */
export function rootOf(element: Element): ShadowRoot | null {
  const { openOrClosedShadowRoot: own } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  const { dom } = browser as { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot | null } };
  return own ?? (element instanceof HTMLElement ? dom?.openOrClosedShadowRoot(element) : undefined) ?? element.shadowRoot;
}
