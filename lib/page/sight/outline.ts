import { findAccountingTab } from '../icons/accountingTab.ts';
import { type Grid, dayLinks } from '../report/grid.ts';
import { maskAddress, maskName, maskText } from './mask.ts';
import { ELEMENTS } from './vocabulary.ts';
import { CELL, KENDO_GRID } from '../selectors/report.ts';
import { TABS } from '../selectors/site.ts';

const MOST_ELEMENTS = 120;
const MOST_LETTERS = 7_000;
const TEXTS = ['title', 'aria-label', 'alt', 'data-original-title', 'data-bs-original-title'];
const NAMES = ['role', 'type', 'data-icon', 'data-toggle', 'data-bs-toggle'];
const ADDRESSES = ['href', 'src', 'action', 'data-target', 'data-bs-target'];
/** What is there or is not, whatever it says. */
const FLAGS = ['onclick', 'onmousedown', 'disabled', 'hidden', 'tabindex', 'data-pk'];

function attributesOf(element: Element): string[] {
  const told = (names: readonly string[], mask: (value: string) => string) =>
    names.flatMap((name) => {
      const value = element.getAttribute(name);
      return value === null ? [] : [`${name}="${mask(value)}"`];
    });
  return [
    ...told(TEXTS, maskText),
    ...told(NAMES, maskName),
    ...told(ADDRESSES, (value) => maskAddress(value, element.baseURI)),
    ...FLAGS.filter((name) => element.hasAttribute(name)),
  ];
}

/** One element as `tag#id.class [attributes] “text”`, all of it masked. */
function lineOf(element: Element): string {
  const tag = ELEMENTS.has(element.localName) ? element.localName : 'other';
  const id = element.id ? `#${maskName(element.id)}` : '';
  const classes = [...element.classList].map((name) => `.${maskName(name)}`).join('');
  const attributes = attributesOf(element);
  const text = maskText([...element.childNodes].flatMap((node) => (node.nodeType === 3 ? [node.nodeValue ?? ''] : [])).join(' '));
  return `${tag}${id}${classes}${attributes.length > 0 ? ` [${attributes.join(' ')}]` : ''}${text ? ` “${text}”` : ''}`;
}

/** An element and what lies in it, a line each, as far as there is room. */
function linesOf(root: Element): string[] {
  const lines: string[] = [];
  const walk = (element: Element, depth: number): void => {
    if (element.matches('script, style, noscript, template')) return;
    if (lines.length >= MOST_ELEMENTS) return;
    lines.push(`${'  '.repeat(depth)}${lineOf(element)}`);
    for (const child of element.children) walk(child, depth + 1);
  };
  walk(root, 0);
  return lines;
}

function section(title: string, element: Element | null | undefined): string {
  const text = element ? linesOf(element).join('\n') : 'not found';
  return `${title}\n${text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text}`;
}

/** How the parts of a page are built on which our readers rely, for those who teach them another layout. */
export function outlineOf(page: Document, grid: Grid): string {
  const body = grid.found ? grid.body : page.querySelector(CELL)?.closest('tbody');
  const table = body?.closest('table');
  const head = table?.tHead ?? table?.closest(KENDO_GRID)?.querySelector('thead');
  const rows = [...(body?.querySelectorAll<HTMLTableRowElement>(':scope > tr') ?? [])];
  const row = rows.find((one) => dayLinks(one).length > 0) ?? rows[0];
  const around: string[] = [];
  for (let outer = table; outer && outer !== page.body && around.length < 8; outer = outer.parentElement as HTMLTableElement | null)
    around.unshift(lineOf(outer).replace(/ [[“].*/, ''));
  const tab = findAccountingTab(page);
  return [
    `Around the table\n${around.join(' > ') || 'not found'}`,
    section('Headings', head),
    section('First row', row),
    tab ? section('Accounting tab', tab) : section('Tabs', page.querySelector(TABS)),
  ].join('\n\n');
}
