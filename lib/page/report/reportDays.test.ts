// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { pageAt } from '../pages.ts';
import { findDayRow, findGrid, firstRowOf, readStatuses, rowsBetween } from './report.ts';
import { BASE, make, link, row, grid } from './testing/report.ts';

describe('the row of a day', () => {
  const target = { storeId: '1', date: '2026-11-03' as BusinessDate };
  const rowIn = (...rows: HTMLTableRowElement[]) => {
    document.body.replaceChildren(grid(...rows));
    const found = findGrid(document);
    return found.found ? findDayRow(found, target, BASE) : null;
  };

  it('is found among the others, with its words and its element', () => {
    const third = row(link('2026-11-03'), 'FAILED');
    expect(rowIn(row(link('2026-11-04'), 'POSTED'), third, row(link('2026-11-03', { store: '2' }), 'HOLD'))).toMatchObject({
      statuses: ['FAILED'],
      row: third,
    });
  });
  it('is not found where no row is about it, or two are', () => {
    expect(rowIn(row(link('2026-11-04')), row(link('2026-11-03', { end: '2026-11-04' })))).toBeNull();
    expect(rowIn(row(link('2026-11-03'), 'POSTED'), row(link('2026-11-03'), 'FAILED'))).toBeNull();
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

describe('the first row of some days', () => {
  const days = (...dates: string[]) => dates.map((date) => ({ storeId: '1', date: date as BusinessDate }));
  it.each([
    ['is the uppermost, in whatever order they are asked for', days('2026-11-01', '2026-11-03'), 1],
    ['is not that of another store, nor an unreadable one', days('2026-11-05', '2026-11-04'), null],
    ['is none where no day is asked for', [], null],
  ])('%s', (_, wanted, place) => {
    document.body.append(
      grid(
        row(link('2026-11-05', { store: '2' })),
        row(link('2026-11-03')),
        row(link('2026-11-04', { text: '2026-11-09' })),
        row(link('2026-11-01')),
      ),
    );
    const found = findGrid(document);
    if (!found.found) throw new Error(found.why);
    const first = firstRowOf(found, wanted, BASE);
    expect(first).toBe(place === null ? null : found.body.rows[place]);
  });
});

describe('the day page', () => {
  const entry = (content: Node | string) => make('span', { class: 'postingStatus' }, content);
  const select = (value: string) => make('select', { class: 'postingStatus' }, make('option', {}, value));
  it.each<[string, () => Node[], ReturnType<typeof readStatuses>]>([
    ['as texts or as form controls', () => [entry(' POSTED '), select('FAILED')], { statuses: ['POSTED', 'FAILED'], unread: null }],
    ['not at all', () => [], { statuses: [], unread: null }],
    ['as an empty place', () => [entry('')], { statuses: [], unread: null }],
    ['as a word that we don’t know', () => [entry('POSTED'), entry('ARCHIVED'), select('GONE')], { statuses: ['POSTED'], unread: 'words' }],
    ['with a letter of another script', () => [entry('PОSTED')], { statuses: [], unread: 'words' }],
    ['rewritten by a translator', () => [entry(make('font', {}, make('font', {}, 'ÉCHOUÉ')))], { statuses: [], unread: 'translated' }],
  ])('shows its statuses %s', (_, content, shown) => {
    document.body.append(...content());
    expect(readStatuses(document)).toEqual(shown);
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
    ['/sales/summary?storeId=1&storeId=2&startDate=2026-11-03&endDate=2026-11-03', { kind: 'day', storeId: null, date: '2026-11-03' }],
    ['/sales/summary?storeId=..&startDate=2026-11-03&startDate=2026-11-04&endDate=2026-11-03', { kind: 'day', storeId: null, date: null }],
    ['/settings/stores', { kind: 'other' }],
  ])('%s', (path, page) => {
    expect(pageAt(new URL(path, BASE))).toEqual(page);
  });
});
