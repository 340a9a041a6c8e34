// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findGrid, readStatuses, rowReader } from './report.ts';
import { BASE, make, link, cell, row, table, grid, headed, read, statusesOf, readable } from './testing/report.ts';

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
