// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { pageAt } from '../pages.ts';
import { findDayRow, findGrid, firstRowOf, readStatuses, rowReader, rowsBetween } from './report.ts';
import { haveTableRows } from '../testing/tableRows.ts';

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
const cell = (content: Node | string, attributes: Record<string, string> = {}) => make('td', attributes, content);
const row = (...cells: (Node | string)[]) =>
  make('tr', {}, ...cells.map((content) => (content instanceof HTMLTableCellElement ? content : cell(content)))) as HTMLTableRowElement;
const table = (...rows: Node[]) => make('table', {}, make('tbody', {}, ...rows));
const grid = (...rows: Node[]) => make('div', { class: 'k-grid-content' }, table(...rows));
const headed = (headings: readonly string[], ...rows: Node[]) =>
  make('table', {}, make('thead', {}, make('tr', {}, ...headings.map((text) => make('th', {}, text)))), make('tbody', {}, ...rows));

/** Puts `content` on the page and reads its grid. */
function read(...content: Node[]) {
  document.body.replaceChildren(...content);
  const found = findGrid(document);
  if (!found.found) throw new Error(found.why);
  const reader = rowReader(found, BASE);
  return [...found.body.rows].map((one) => reader(one));
}
const statusesOf = (...content: Node[]) =>
  read(...content).map((one) => one && one !== 'unreadable' && { statuses: one.statuses, unread: one.unread });
const readable = (statuses: readonly string[]) => ({ statuses, unread: null });

haveTableRows();
beforeEach(() => document.body.replaceChildren());

describe('the grid', () => {
  it.each<[string, () => Node]>([
    ['of Kendo', () => grid(row(link('2026-11-03')))],
    ['of Kendo that does not scroll', () => make('div', { class: 'k-grid' }, table(row(link('2026-11-03'))))],
    ['that is a plain table', () => table(row('Total'), row(link('2026-11-03')))],
    ['that lies in a table for the layout', () => table(row(grid(row(link('2026-11-03')))))],
  ])('%s is found', (_, content) => {
    document.body.append(content());
    expect(findGrid(document)).toMatchObject({ found: true });
  });

  it('is not found where there is none, two, or one without days, and each is told apart', () => {
    expect(findGrid(document)).toEqual({ found: false, why: 'no-grid' });
    document.body.replaceChildren(grid(row('2026-11-03', 'POSTED')));
    expect(findGrid(document)).toEqual({ found: false, why: 'no-days' });
    document.body.replaceChildren(grid(row(link('2026-11-03'))), grid(row(link('2026-11-04'))));
    expect(findGrid(document)).toEqual({ found: false, why: 'two-grids' });
  });

  it('in the details of a row is no second one, and its rows are none of ours', () => {
    const details = row(cell(grid(row(link('2026-11-03'), 'FAILED')), { colspan: '3' }));
    details.className = 'k-detail-row';
    expect(read(grid(row(link('2026-11-03'), 'POSTED'), details))).toMatchObject([{ date: '2026-11-03', statuses: ['POSTED'] }, null]);
  });
});

describe('a row', () => {
  it('says its store, its day and its statuses', () => {
    expect(read(grid(row(link('2026-11-03'), '41', '1,284.50', 'POSTED', 'FAILED')))).toEqual([
      { storeId: '1', date: '2026-11-03', statuses: ['POSTED', 'FAILED'], unread: null },
    ]);
  });

  it.each<[string, () => (Node | string)[]]>([
    ['behind the count', () => ['41', link('2026-11-03')]],
    ['behind a hidden cell', () => [cell('77', { style: 'display:none' }), link('2026-11-03')]],
    [
      'behind a box to tick and an arrow',
      () => [make('input', { type: 'checkbox' }), cell('▸', { class: 'k-hierarchy-cell' }), link('2026-11-03')],
    ],
    ['beside its date', () => ['x', make('span', {}, '2026-11-03 ', link('2026-11-03', { text: 'view' }))]],
    ['twice', () => [link('2026-11-03'), link('2026-11-03', { text: 'Details' })]],
  ])('is found by its link %s', (_, cells) => {
    expect(read(grid(row(...cells(), 'FAILED')))).toMatchObject([{ date: '2026-11-03', statuses: ['FAILED'] }]);
  });

  it.each<[string, () => Node]>([
    ['a link to elsewhere', () => row(make('a', { href: '/settings' }, '2026-11-05'), '1')],
    ['no link', () => row('Total', '1')],
    ['nothing', () => make('tr')],
    ['a day, but hidden', () => Object.assign(row(link('2026-11-05')), { hidden: true })],
  ])('with %s is not about a day', (_, other) => {
    expect(read(grid(row(link('2026-11-03')), other()))[1]).toBeNull();
  });

  it.each<[string, () => Node | string]>([
    ['a range', () => link('2026-11-04', { end: '2026-11-05' })],
    ['another day in the text than in the link', () => link('2026-11-04', { text: '2026-11-05' })],
    ['another order in its date than the others', () => link('2026-11-04', { text: '11/04/2026' })],
    ['no date in its text', () => link('2026-11-04', { text: 'view' })],
    ['a day that is none', () => link('2026-02-30')],
    ['no store', () => link('2026-11-04', { store: '' })],
    ['two days', () => make('span', {}, link('2026-11-04'), link('2026-11-05'))],
  ])('with %s cannot be read', (_, first) => {
    expect(read(grid(row(link('2026-11-03')), row(link('2026-11-02')), row(first(), '1')))[2]).toBe('unreadable');
  });

  it.each([
    ['month first', ['11/03/2026', '11/13/2026']],
    ['day first', ['03/11/2026', '13/11/2026']],
    ['in words', ['Tue, Nov 3, 2026', 'Fri, Nov 13, 2026']],
    ['in French', ['3 nov. 2026', '13 nov. 2026']],
  ])('is read where the column is written %s', (_, [third, thirteenth]) => {
    expect(read(grid(row(link('2026-11-03', { text: third! })), row(link('2026-11-13', { text: thirteenth! }))))).toMatchObject([
      { date: '2026-11-03' },
      { date: '2026-11-13' },
    ]);
  });
});

describe('rows that are split over two tables', () => {
  const split = (left: Node[], right: Node[]) =>
    make(
      'div',
      { class: 'k-grid' },
      make('div', { class: 'k-grid-content-locked' }, table(...left)),
      make('div', { class: 'k-grid-content' }, table(...right)),
    );
  it('are read together', () => {
    expect(read(split([row(link('2026-11-03')), row(link('2026-11-04'))], [row('41', 'FAILED'), row('2', 'POSTED')]))).toMatchObject([
      { date: '2026-11-03', statuses: ['FAILED'] },
      { date: '2026-11-04', statuses: ['POSTED'] },
    ]);
  });
  it('that do not fit together are unread', () => {
    expect(read(split([row(link('2026-11-03')), row(link('2026-11-04'))], [row('41', 'FAILED')]))).toMatchObject([
      { statuses: [], unread: 'words' },
      { unread: 'words' },
    ]);
  });
});

describe('the statuses of a row', () => {
  const day = link.bind(null, '2026-11-03');
  it.each<[string, (Node | string)[], string[]]>([
    ['beside other words in capitals', ['MONTREAL WEST', 'CAD', 'FAILED'], ['FAILED']],
    ['in small letters', ['Open check'], ['OPEN CHECK']],
    ['in a badge, with a count', [make('span', {}, 'FAILED ', make('i'), make('span', { class: 'badge' }, '2'))], ['FAILED']],
    ['as a link', [make('a', { href: '#', class: 'editable' }, 'FAILED')], ['FAILED']],
    ['in a title', [make('i', { class: 'icon-ok', title: 'Posted' })], ['POSTED']],
    ['in the title of a dot', [make('span', { class: 'dot', title: 'POSTED' }, '●')], ['POSTED']],
    ['in a label', [cell('', { 'aria-label': 'FAILED' })], ['FAILED']],
    ['in a control', [make('select', {}, make('option', {}, 'HOLD'))], ['HOLD']],
    ['in a hidden cell', [cell('FAILED', { hidden: '' }), 'POSTED'], ['POSTED']],
    ['on a button', [make('button', {}, 'Post'), 'POSTED'], ['POSTED']],
  ])('%s', (_, cells, statuses) => {
    expect(statusesOf(grid(row(day(), ...cells)))).toEqual([readable(statuses)]);
  });

  it.each<[string, () => Node]>([
    ['a letter of another script', () => row(link('2026-11-04'), 'PОSTED')],
    ['an invisible letter', () => row(link('2026-11-04'), 'POS\u200BTED')],
    ['another language', () => row(link('2026-11-04'), 'ÉCHOUÉ')],
    ['two that contradict each other', () => row(link('2026-11-04'), cell('', { title: 'Posted', 'aria-label': 'Failed' }))],
  ])('with %s are unread, never left out', (_, other) => {
    expect(statusesOf(grid(row(day(), 'POSTED'), other()))).toEqual([readable(['POSTED']), { statuses: [], unread: 'words' }]);
  });

  it.each([
    ['translated by the browser', () => document.documentElement.classList.add('translated-ltr')],
    [
      'translated in its cells',
      () => document.querySelector('td:last-child')!.replaceChildren(make('font', {}, make('font', {}, 'ÉCHOUÉ'))),
    ],
  ])('on a page %s are said to be translated', (_, translate) => {
    document.body.append(grid(row(day(), 'POSTED')));
    translate();
    const found = findGrid(document);
    expect(found.found && rowReader(found, BASE)(found.body.rows[0]!)).toMatchObject({ unread: 'translated' });
    document.documentElement.className = '';
  });

  it('are those under the headings, where there are any; amounts, counts and dashes there are none', () => {
    const headings = ['Date', 'Customers', 'Region', 'Sales', 'COGS', 'Drawer', 'Actions'];
    const actions = () => make('a', { href: '#' }, 'Post');
    expect(
      statusesOf(
        headed(
          headings,
          row(day(), '41', 'None', 'Posted', '—', 'CA$1,284.50', actions()),
          row(link('2026-11-04'), '3', 'West', 'FAILED', 'HOLD', '', actions()),
          row(link('2026-11-05'), '3', 'West', 'ARCHIVED', 'HOLD', '', actions()),
        ),
      ),
    ).toEqual([readable(['POSTED']), readable(['FAILED', 'HOLD']), { statuses: ['HOLD'], unread: 'words' }]);
  });
});

it('a button in a status column says what it does, no status', () => {
  const post = make('button', {}, 'Post');
  expect(statusesOf(headed(['Date', 'Sales', 'Posting'], row(link('2026-11-03'), 'POSTED', post)))).toEqual([
    { statuses: ['POSTED'], unread: 'words' },
  ]);
});

it('a status of the page of a day that is hidden beside one that is seen is a template', () => {
  const status = (word: string, attributes: Record<string, string> = {}) => make('span', { class: 'postingStatus', ...attributes }, word);
  document.body.replaceChildren(status('FAILED'), status('POSTED', { style: 'display:none' }));
  expect(readStatuses(document)).toEqual(readable(['FAILED']));
  document.body.replaceChildren(make('div', { style: 'display:none' }, status('FAILED'), status('POSTED')));
  expect(readStatuses(document)).toEqual(readable(['FAILED', 'POSTED']));
});

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
