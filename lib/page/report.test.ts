// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BusinessDate } from '../domain/businessDate.ts';
import { pageAt } from './pages.ts';
import { findDayRow, findGrid, readRow, readStatuses, rowsBetween } from './report.ts';

const BASE = 'https://app.shogo.io/salesReport/index';

/** Builds `tag` with attributes and children, without any markup as text. */
function make(tag: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
const link = (date: string, { end = date, text = date, store = '1' } = {}) =>
  make('a', { href: `/sales/summary?storeId=${store}&startDate=${date}&endDate=${end}#tab_accounting` }, text);
const row = (first: Node | string, ...cells: string[]) =>
  make('tr', {}, make('td', {}, first), ...cells.map((text) => make('td', {}, text))) as HTMLTableRowElement;
const grid = (...rows: Node[]) => make('div', { class: 'k-grid-content' }, make('table', {}, make('tbody', {}, ...rows)));

beforeEach(() => document.body.replaceChildren());

describe('the grid', () => {
  it('is found where there is one', () => {
    document.body.append(grid(row(link('2026-11-03'))));
    expect(findGrid(document)).toMatchObject({ found: true });
  });
  it('is not found where there is none, or two', () => {
    expect(findGrid(document)).toEqual({ found: false, why: 'no-grid' });
    document.body.append(grid(), grid());
    expect(findGrid(document)).toEqual({ found: false, why: 'two-grids' });
  });
});

describe('a row', () => {
  it('says its store, its day and its status words', () => {
    expect(readRow(row(link('2026-11-03'), '41', '1,284.50', 'POSTED', 'FAILED'), BASE)).toEqual({
      storeId: '1',
      date: '2026-11-03',
      statuses: ['POSTED', 'FAILED'],
    });
  });

  it.each<[string, () => Node | string]>([
    ['no link', () => '2026-11-03'],
    ['a link to elsewhere', () => make('a', { href: '/settings' }, '2026-11-03')],
  ])('with %s is not about a day', (_, first) => {
    expect(readRow(row(first(), '1'), BASE)).toBeNull();
  });

  it.each<[string, () => Node | string]>([
    ['a range', () => link('2026-11-03', { end: '2026-11-04' })],
    ['another day in the text than in the link', () => link('2026-11-03', { text: '2026-11-04' })],
    ['a day that is none', () => link('2026-02-30')],
    ['no store', () => link('2026-11-03', { store: '' })],
    ['a broken link', () => make('a', { href: 'http://[/sales/summary' }, '2026-11-03')],
  ])('with %s cannot be read', (_, first) => {
    expect(readRow(row(first(), '1'), BASE)).toBe('unreadable');
  });

  it('without cells is not about a day', () => {
    expect(readRow(make('tr') as HTMLTableRowElement, BASE)).toBeNull();
  });
});

describe('the row of a day', () => {
  const target = { storeId: '1', date: '2026-11-03' as BusinessDate };
  const bodyOf = (...rows: HTMLTableRowElement[]) => ({ rows }) as unknown as HTMLTableSectionElement;

  it('is found among the others, with its words', () => {
    const body = bodyOf(row(link('2026-11-04'), 'POSTED'), row(link('2026-11-03'), 'FAILED'), row(link('2026-11-03', { store: '2' }), 'HOLD'));
    expect(findDayRow(body, target, BASE)?.statuses).toEqual(['FAILED']);
  });
  it('is not found where no row is about it, or two are', () => {
    expect(findDayRow(bodyOf(row(link('2026-11-04')), row(link('2026-11-03', { end: '2026-11-04' }))), target, BASE)).toBeNull();
    expect(findDayRow(bodyOf(row(link('2026-11-03'), 'POSTED'), row(link('2026-11-03'), 'FAILED')), target, BASE)).toBeNull();
  });
});

describe('the rows in sight', () => {
  it('are found among ten thousand by measuring a few', () => {
    const rows = Array.from({ length: 10_000 }, () => row('x'));
    const measure = vi.fn((index: number) => ({ top: index * 20 - 100_000, bottom: index * 20 - 99_980 }) as DOMRect);
    for (const [index, element] of rows.entries()) element.getBoundingClientRect = () => measure(index);
    const body = { rows } as unknown as HTMLTableSectionElement;
    const found = rowsBetween(body, 0, 800);
    expect(rows.indexOf(found[0]!)).toBe(5000);
    expect(found).toHaveLength(40);
    expect(measure.mock.calls.length).toBeLessThan(60);
  });
  it('are none where there are no rows', () => {
    expect(rowsBetween({ rows: [] } as unknown as HTMLTableSectionElement, 0, 800)).toEqual([]);
  });
});

describe('the day page', () => {
  it('shows its words as texts or as form controls', () => {
    const select = make('select', { class: 'postingStatus' }, make('option', {}, 'FAILED'));
    document.body.append(make('span', { class: 'postingStatus' }, ' POSTED '), select);
    expect(readStatuses(document)).toEqual(['POSTED', 'FAILED']);
  });
});

describe('an address', () => {
  it.each([
    ['/login?next=x', { kind: 'login' }],
    ['/salesReport/index', { kind: 'report' }],
    ['/salesReport/index/', { kind: 'report' }],
    ['/sales/summary?storeId=1&startDate=2026-11-03&endDate=2026-11-03#tab_accounting', { kind: 'day', storeId: '1', date: '2026-11-03' }],
    ['/sales/summary?storeId=1&startDate=2026-11-03&endDate=2026-11-04', { kind: 'day', storeId: '1', date: null }],
    ['/sales/summary', { kind: 'day', storeId: null, date: null }],
    ['/settings/stores', { kind: 'other' }],
  ])('%s', (path, page) => {
    expect(pageAt(new URL(path, BASE))).toEqual(page);
  });
});
