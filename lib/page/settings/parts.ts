/** The parts of which settings pages are made, in whatever markup: headings with what belongs to them, and labels with what they say. */
import { isSeen, plain, seenText } from './texts.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,legend,caption,[role=heading],.panel-title,.card-title,.k-panelbar-header,.page-title';

export interface Heading {
  readonly element: Element;
  readonly text: string;
}

/** The headings that are seen, in the order of the page; menus and our own part have none. */
export function headingsOf(page: ParentNode): Heading[] {
  const found = [...page.querySelectorAll(HEADINGS)].filter((element) => isSeen(element) && !element.closest('nav,[role="navigation"]') && !element.querySelector(HEADINGS));
  return found.map((element) => ({ element, text: seenText(element) })).filter(({ text }) => text !== '');
}

/** The heading under which `element` stands: the last before it. */
export function headingOf(element: Element, headings: readonly Heading[]): Heading | null {
  const before = headings.filter((heading) => heading.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  return before.at(-1) ?? null;
}

/** One label, and what stands behind it. */
export interface Pair {
  readonly label: string;
  readonly value: string;
  readonly element: Element;
}

/**
 * Everything on the page that is a label with one value: in a list of terms, in a table with two cells a row, in the groups of a form.
 * @param textOf what an element says; by default what is seen of it
 */
export function pairsOf(page: ParentNode, textOf: (element: Element) => string = seenText): Pair[] {
  const terms = [...page.querySelectorAll('dt')].map((dt) => [dt, dt.nextElementSibling] as const);
  const rows = [...page.querySelectorAll<HTMLTableRowElement>('tr')].filter(({ cells }) => cells.length === 2 && cells[1]!.localName === 'td').map(({ cells }) => [cells[0]!, cells[1]!] as const);
  const groups = [...page.querySelectorAll('label,.control-label,.k-label')].map((label) => [label, label.nextElementSibling] as const);
  return [...terms, ...rows, ...groups].flatMap(([first, second]) => {
    if (!second) return [];
    const [label, value] = [textOf(first), textOf(second)];
    return label && value ? [{ label, value, element: second }] : [];
  });
}

/** The last part of the address that names a kind of page, such as `stores` in `/settings/stores/7`. */
export const segmentsOf = (address: URL): string[] => address.pathname.toLowerCase().split('/').filter(Boolean);

/** True where the page's own menu or trail of links says that it is this page. */
export function isCurrent(page: ParentNode, name: RegExp): boolean {
  const current = page.querySelectorAll('nav [aria-current=page], nav .active, .nav .active, .breadcrumb li, .breadcrumb a, [aria-label=breadcrumb] li, [aria-label=Breadcrumb] li');
  return [...current].some((element) => isSeen(element) && name.test(plain(element.textContent)));
}
