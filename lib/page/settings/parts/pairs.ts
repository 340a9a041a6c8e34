/** Labels with what they say, in whatever markup. */
import { type Heading, contextOf } from './parts.ts';
import { statementOf } from './statement.ts';
import { isSeen, line, plain, seenText } from './texts.ts';
import { FIELD_NAMES, NO_PAIR } from '../../selectors/settings.ts';
import { APART } from '../../selectors/site.ts';

/** One label, and what stands behind it. */
export interface Pair {
  readonly label: string;
  readonly value: string;
  readonly element: Element;
}

type Found = readonly [label: Element | string, value: Element | string, place: Element];

const BLOCKS = 'div,li,p';
const MOST_TEXT = 200;
const MOST_LABEL = 60;

/** True where a block is a label and its value. */
const isPair = (block: Element): boolean => inBlock(block, /./).length > 0;

/** Two elements beside each other, or one with a text before or behind it. */
function inBlock(block: Element, wanted: RegExp): Found[] {
  const { childElementCount: count, firstElementChild: first, lastElementChild: last } = block;
  if (!first || !last || count > 2) return [];
  const before = block.firstChild!.nodeValue ?? '';
  // Most blocks begin with something else; that is seen at once.
  const label = /\S/.test(before) ? before : (first.textContent ?? '');
  if (
    label.length > MOST_LABEL ||
    !wanted.test(plain(label)) ||
    (block.textContent ?? '').length > MOST_TEXT ||
    block.querySelector(NO_PAIR)
  )
    return [];
  const texts = [...block.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && plain(node.textContent) !== '');
  const [text] = texts;
  if (count === 2) return text ? [] : [[first, last, last]];
  if (!text || texts.length > 1) return [];
  const isBefore = text.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING;
  return [isBefore ? [plain(text.textContent), first, first] : [first, line(text.textContent).replace(/^: ?/, ''), block]];
}

function inTerms(page: ParentNode): Found[] {
  return [...page.querySelectorAll('dt')].flatMap((term) => {
    const value = term.nextElementSibling;
    if (value?.localName !== 'dd') return [];
    // More than one value: they are read as one.
    const more = value.nextElementSibling?.localName === 'dd';
    return [[term, more ? '?' : value, value]];
  });
}

/**
 * Everything on the page that is a label with one value: in a list of terms, in a table with two cells a row, in the
 * groups of a form, and in blocks that hold nothing else.
 * @param wanted how the labels are called; a page has many others
 * @param hidden true to take also what is not in front, such as in another tab
 */
export function pairsOf(page: ParentNode, wanted: RegExp, hidden = false): Pair[] {
  const rows = [...page.querySelectorAll<HTMLTableRowElement>('tr')]
    .filter(({ cells }) => cells.length === 2 && cells[1]!.localName === 'td')
    .map(({ cells }): Found => [cells[0]!, cells[1]!, cells[1]!]);
  const groups = [...page.querySelectorAll(FIELD_NAMES)].flatMap((label): Found[] =>
    label.nextElementSibling ? [[label, label.nextElementSibling, label.nextElementSibling]] : [],
  );
  const blocks = [...page.querySelectorAll(BLOCKS)].flatMap((block) => inBlock(block, wanted));
  const places = new Set<Element>();
  return [...inTerms(page), ...rows, ...groups, ...blocks].flatMap(([first, second, element]) => {
    if (places.has(element) || !wanted.test(plain(typeof first === 'string' ? first : first.textContent)) || element.closest(APART))
      return [];
    if (!hidden && !isSeen(element)) return [];
    const label = typeof first === 'string' ? first : hidden ? plain(first.textContent) : seenText(first);
    const value = typeof second === 'string' ? second : hidden ? line(second.textContent) : statementOf(second);
    if (!wanted.test(label) || !value) return [];
    places.add(element);
    return [{ label, value, element }];
  });
}

const MOST_TITLE = 60;
/** What is no title, whatever it says. */
const HOLDS = 'dl,table,label,input,select';

/**
 * Of what a pair is: what stands alone in front of its part, such as the name of a tile, or else the title over it; null:
 * nothing says it.
 */
export function subjectOf({ element }: Pair, titles: readonly Heading[]): string | null {
  const before = (element.closest('dl,table') ?? element.parentElement)?.previousElementSibling;
  const isOther =
    !before || before.querySelector(HOLDS) !== null || before.matches(HOLDS) || [before, ...before.querySelectorAll(BLOCKS)].some(isPair);
  const text = isOther || titles.some((title) => before.contains(title.element)) ? '' : seenText(before);
  return text && text.length <= MOST_TITLE && !/[.!?…]$/.test(text) ? text : contextOf(element, titles);
}
