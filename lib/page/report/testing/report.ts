// @vitest-environment happy-dom
import { beforeEach } from 'vitest';
import { findGrid, rowReader } from '../report.ts';
import { haveTableRows } from '../../testing/tableRows.ts';

export const BASE = 'https://app.shogo.io/salesReport/index';

/** Builds `tag` with attributes and children, without any markup as text. */
export function make(tag: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
export const link = (date: string, { end = date, text = date, store = '1' } = {}) =>
  make('a', { href: `/sales/summary?storeId=${store}&startDate=${date}&endDate=${end}#tab_accounting` }, text);
export const cell = (content: Node | string, attributes: Record<string, string> = {}) => make('td', attributes, content);
export const row = (...cells: (Node | string)[]) =>
  make('tr', {}, ...cells.map((content) => (content instanceof HTMLTableCellElement ? content : cell(content)))) as HTMLTableRowElement;
export const table = (...rows: Node[]) => make('table', {}, make('tbody', {}, ...rows));
export const grid = (...rows: Node[]) => make('div', { class: 'k-grid-content' }, table(...rows));
export const headed = (headings: readonly string[], ...rows: Node[]) =>
  make('table', {}, make('thead', {}, make('tr', {}, ...headings.map((text) => make('th', {}, text)))), make('tbody', {}, ...rows));

/** Puts `content` on the page and reads its grid. */
export function read(...content: Node[]) {
  document.body.replaceChildren(...content);
  const found = findGrid(document);
  if (!found.found) throw new Error(found.why);
  const reader = rowReader(found, BASE);
  return [...found.body.rows].map((one) => reader(one));
}
export const statusesOf = (...content: Node[]) =>
  read(...content).map((one) => one && one !== 'unreadable' && { statuses: one.statuses, unread: one.unread });
export const readable = (statuses: readonly string[]) => ({ statuses, unread: null });

haveTableRows();
beforeEach(() => document.body.replaceChildren());
