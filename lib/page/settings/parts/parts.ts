/** The parts of which settings pages are made, in whatever markup: headings, titles, and what the page says that it is. */
import { isSeen, plain, seenText } from './texts.ts';
import { APART, CURRENT, HEADINGS, NAVIGATION, PANELS, TABS_OF, TITLES } from '../../selectors/site.ts';

const BLOCK = 'dl,table,ul,ol,div,p,form,section,fieldset';
const MOST_TITLE = 80;

export interface Heading {
  readonly element: Element;
  readonly text: string;
}

/** What a heading says; a button that opens its part is all that some have. */
function titleOf(element: Element): string {
  const [button, second] = element.querySelectorAll('button');
  return seenText(element) || (button && !second ? plain(button.textContent) : '');
}

const isApart = (element: Element): boolean => element.closest(`${NAVIGATION},${APART}`) !== null;

/** The headings that are seen, in the order of the page; menus, asides, dialogs and our own part have none. */
export function headingsOf(page: ParentNode): Heading[] {
  const found = [...page.querySelectorAll(HEADINGS)].filter(
    (element) => isSeen(element) && !isApart(element) && !element.querySelector(HEADINGS),
  );
  return found.map((element) => ({ element, text: titleOf(element) })).filter(({ text }) => text !== '');
}

/** True where a bold word is a title, not a label with its value behind it. */
function isBoldTitle({ nextSibling, nextElementSibling }: Element): boolean {
  const isFollowedByText = nextSibling?.nodeType === Node.TEXT_NODE && plain(nextSibling.textContent) !== '';
  return !isFollowedByText && nextElementSibling?.matches(BLOCK) === true;
}

/** The headings, and all that stands as one without being it: a value under one of these is of that. */
export function titlesOf(page: ParentNode): Heading[] {
  const found = [...page.querySelectorAll(TITLES)].filter((element) => {
    if ((element.textContent ?? '').length > MOST_TITLE || element.querySelector(TITLES) || !isSeen(element) || isApart(element))
      return false;
    return !element.matches('strong,b') || isBoldTitle(element);
  });
  return found.map((element) => ({ element, text: titleOf(element) })).filter(({ text }) => text !== '');
}

/** The last of `headings` before `element`. */
export function headingOf(element: Element, headings: readonly Heading[]): Heading | null {
  return headings.findLast((heading) => heading.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) ?? null;
}

/** What the tab of a panel is called; empty where nothing names it. */
function tabOf(panel: Element): string {
  const page = panel.ownerDocument;
  const id = CSS.escape(panel.id);
  const tab = page.getElementById(panel.getAttribute('aria-labelledby') ?? '') ?? (id ? page.querySelector(TABS_OF(id)) : null);
  return plain(tab?.textContent);
}

/** Under which title something stands: the last before it, or the tab in whose panel it is; null: none at all. */
export function contextOf(element: Element, titles: readonly Heading[]): string | null {
  const title = headingOf(element, titles);
  const panel = element.closest(PANELS);
  return panel && !(title && panel.contains(title.element)) ? tabOf(panel) : (title?.text ?? null);
}

/** The panels of tabs that are seen, each with the name of its tab. */
export function panelsOf(page: ParentNode): Heading[] {
  return [...page.querySelectorAll(PANELS)].filter(isSeen).map((element) => ({ element, text: tabOf(element) }));
}

/** The parts of the address that name a kind of page, such as `stores` in `/settings/stores/7`. */
export const segmentsOf = (address: URL): string[] => address.pathname.toLowerCase().split('/').filter(Boolean);

/** True where the page's own menu or trail of links says that it is this page. */
export function isCurrent(page: ParentNode, name: RegExp): boolean {
  const current = page.querySelectorAll(CURRENT);
  return [...current].some((element) => name.test(plain(element.textContent)) && isSeen(element));
}
