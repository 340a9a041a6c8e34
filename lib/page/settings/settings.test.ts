// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { haveTableRows } from '../testing/tableRows.ts';
import { readMenus, readStoreNames } from './menus.ts';
import { maybeSettings } from './kinds.ts';
import { findMappingRow } from './mapping.ts';
import { headingsOf } from './parts/parts.ts';
import { readSettingsPage } from './settings.ts';

haveTableRows();

const STORES = [
  { id: '1', name: 'Plateau' },
  { id: '2', name: 'Plateau Mont-Royal' },
  { id: '3', name: 'Vieux-Port' },
];
const read = (html: string, path = '/x') => {
  document.body.innerHTML = html;
  const address = new URL(path, 'https://site.example');
  const seen = readSettingsPage(document, address, STORES);
  // What reads a settings page comes only where this says that there may be one.
  if (seen.page !== null) expect(maybeSettings(document, address)).toBe(true);
  return seen;
};
const connection = (html: string, path?: string) =>
  read(html, path).sights.map((sight) => (sight.kind === 'connection' ? [sight.storeId, sight.state] : sight.kind));

beforeEach(() => document.body.replaceChildren());

const details = (name: string, value: string, more = '') =>
  `<ol class="breadcrumb"><li>Stores</li></ol><h1>${name}</h1><h3>POS connection</h3><dl><dt>State:</dt><dd>${value}</dd></dl>${more}`;

describe('the connection of a store', () => {
  it.each<[string, string, string | undefined, unknown]>([
    ['is read where its details say it', details('Plateau', 'Connected'), undefined, [['1', 'connected']]],
    [
      'is read from a badge with an icon',
      details('Plateau', '<span class="badge"><i>\uF00C</i> Connected</span>'),
      undefined,
      [['1', 'connected']],
    ],
    ['is read in French', details('Plateau', 'Connectée'), undefined, [['1', 'connected']]],
    [
      'is read from a table',
      `<nav><a class="active">Stores</a></nav><h1>Vieux-Port</h1><table><tr><th>Connection status</th><td>Disconnected</td></tr></table>`,
      undefined,
      [['3', 'disconnected']],
    ],
    [
      'is read from the group of a form',
      '<h1>Vieux-Port</h1><div class="form-group"><label>POS connection</label><p>Not connected</p></div>',
      '/store/show?id=3',
      [['3', 'disconnected']],
    ],
    ['is unclear in other words', details('Plateau', 'Reconnect to be Connected again'), undefined, [['1', 'unclear']]],
    [
      'is unclear where it is called so with a reserve',
      details('Plateau', 'Connected (token expires today)'),
      undefined,
      [['1', 'unclear']],
    ],
    [
      'is unclear where two words differ',
      details('Plateau', 'Connected', '<h3>Details</h3><dl><dt>Status</dt><dd>Disconnected</dd></dl>'),
      undefined,
      [['1', 'unclear']],
    ],
    [
      'is not that of something else',
      details('Plateau', '', '<h3>QuickBooks Online</h3><dl><dt>Connection</dt><dd>Connected</dd></dl>'),
      undefined,
      [],
    ],
    ['is not read where it is hidden', details('Plateau', '<span style="display: none">Connected</span>'), undefined, []],
    ['is not read from a sentence', '<h1>Plateau</h1><ol class="breadcrumb"><li>Stores</li></ol><p>Connected</p>', undefined, []],
    ['is not read where no store is named', details('A shop', 'Connected'), undefined, []],
    ['is not read where two are named', details('Plateau', 'Connected', '<h2>Vieux-Port</h2>'), undefined, []],
    ['is that of the longer name', details('Plateau Mont-Royal', 'Connected'), undefined, [['2', 'connected']]],
    ['is not read where the address names another store', details('Plateau', 'Connected'), '/store/3', []],
    [
      'is not read on a page of another kind',
      '<h1>Plateau</h1><h3>POS connection</h3><dl><dt>State</dt><dd>Connected</dd></dl>',
      '/reports/7',
      [],
    ],
    [
      'is not read where the page was translated',
      details('Plateau', '<font style="vertical-align: inherit;"><font>Connected</font></font>'),
      undefined,
      [],
    ],
  ])('%s', (_, html, path, found) => {
    expect(connection(html, path)).toEqual(found);
  });

  const list = (rows: string, heads = '<th>Store</th><th>POS connection</th>') =>
    `<h1>Stores</h1><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
  it.each<[string, string, unknown]>([
    [
      'of each store by its line',
      list('<tr><td>Plateau</td><td>Connected</td></tr><tr><td>Vieux-Port</td><td>Disconnected</td></tr>'),
      [
        ['1', 'connected'],
        ['3', 'disconnected'],
      ],
    ],
    ['never from a column without a name', list('<tr><td>Plateau</td><td>Connected</td></tr>', '<th>Store</th><th></th>'), []],
    [
      'never from one of two columns',
      list('<tr><td>Plateau</td><td>Connected</td><td>Connected</td></tr>', '<th>Store</th><th>Status</th><th>Connection</th>'),
      [],
    ],
    ['never from two lines', list('<tr><td>Plateau</td><td>Connected</td></tr><tr><td>Plateau</td><td>Connected</td></tr>'), []],
    ['never from a line that is longer than the headings', list('<tr><td>Plateau</td><td>x</td><td>Connected</td></tr>'), []],
  ])('is read from the list %s', (_, html, found) => {
    expect(connection(html)).toEqual(found);
  });
});

const select = (choice: string) =>
  `<select>${['None', '4000 Sales', '5000 Other'].map((one) => `<option${one === choice ? ' selected' : ''}>${one}</option>`).join('')}</select>`;
const row = (name: string, choice: string) => `<tr><td>${name}</td><td>${select(choice)}</td></tr>`;
const section = (name: string, rows: string) =>
  `<div><h3>${name}</h3><table><thead><tr><th>Name</th><th>Account</th></tr></thead><tbody>${rows}</tbody></table></div>`;
const mappingOf = (html: string) =>
  read(`<ol class="breadcrumb"><li>Accounting</li></ol><h1>Plateau</h1>${html}`).sights.flatMap((sight) =>
    sight.kind === 'mapping' ? sight.sections.map(({ area, missing, whole }) => [area, missing, whole]) : [],
  );

describe('the mapping of a store', () => {
  it.each<[string, string, unknown]>([
    [
      'section by section',
      section('Sales', row('Helmets', '4000 Sales')) + section('Inventory &amp; COGS', row('Bikes', 'None')),
      [
        ['Sales', [], true],
        ['Inventory & COGS', ['Bikes'], true],
      ],
    ],
    [
      'as text',
      '<section><h2>Payments</h2><ul><li><label>Cash</label><span>1000 Cash</span></li><li><label>Card</label><span>-- None --</span></li></ul></section>',
      [['Payments', ['Card'], true]],
    ],
    ['with a badge beside the name', section('Sales', '<tr><th>Helmets <b>None</b></th><td>4000 Sales</td></tr>'), [['Sales', [], true]]],
    [
      'never as whole where a row can’t be read',
      section('Sales', `${row('Helmets', '4000 Sales')}<tr><td>Bikes</td><td></td></tr>`),
      [['Sales', [], false]],
    ],
    [
      'never as whole where there are more pages',
      section('Sales', row('Helmets', '4000 Sales')).replace('</table>', '</table><ul class="pagination"><li>2</li></ul>'),
      [['Sales', [], false]],
    ],
    ['never by a section that is there twice', section('Sales', row('Helmets', '4000 Sales')) + section('Sales', row('Bikes', 'None')), []],
    ['never by a section that is called otherwise', section('Sales by week', row('Helmets', 'None')), []],
    ['never by an empty section', section('Sales', ''), []],
  ])('is read %s', (_, html, found) => {
    expect(mappingOf(html)).toEqual(found);
  });

  it('is as it was saved: a choice that is not saved yet is none', () => {
    const html = `<h1>Plateau</h1>${section('Sales', row('Helmets', 'None'))}`;
    read(html);
    document.querySelector('select')!.selectedIndex = 1;
    expect(readSettingsPage(document, new URL('https://site.example/x'), STORES).sights).toMatchObject([
      { sections: [{ missing: [], whole: false }] },
    ]);
  });

  it('has a print that changes with what was chosen', () => {
    const print = (choice: string) =>
      read(`<h1>Plateau</h1>${section('Sales', row('Helmets', choice))}`).sights.flatMap((sight) =>
        sight.kind === 'mapping' ? sight.sections[0]!.print : [],
      )[0];
    expect(print('None')).toBe(print('None'));
    expect(print('None')).not.toBe(print('4000 Sales'));
  });

  it('has rows that can be shown', () => {
    read(`<h1>Plateau</h1>${section('Sales', row('Helmets', 'None') + row('Bikes', '4000 Sales'))}`);
    expect(findMappingRow(headingsOf(document), 'Sales', 'Bikes')).toBe(document.querySelectorAll('tbody tr')[1]);
    expect(findMappingRow(headingsOf(document), 'Payments', 'Bikes')).toBeNull();
  });

  it('is nobody’s where the page names no store, or two', () => {
    expect(read(section('Sales', row('Helmets', 'None'))).sights).toEqual([]);
    expect(read(`<h1>Plateau</h1><h2>Vieux-Port</h2>${section('Sales', row('Helmets', 'None'))}`).sights).toEqual([]);
  });
});

const company = (name: string, state: string, stores: string | null) =>
  `<section><h2>${name}</h2><dl><dt>Software</dt><dd>QuickBooks Online</dd><dt>Connection</dt><dd>${state}</dd>${stores === null ? '' : `<dt>Stores</dt><dd>${stores}</dd>`}</dl></section>`;
const ledgers = (html: string) =>
  read(`<h1>Companies</h1>${html}`).sights.map((sight) =>
    sight.kind === 'ledger' ? [sight.storeId, sight.state, sight.company, sight.software] : sight.kind,
  );

describe('the connection to the accounting software', () => {
  it.each<[string, string, unknown]>([
    [
      'of the stores that its company names',
      company('Vélo inc.', 'Connected', 'Plateau, Vieux-Port') + company('Other', 'Disconnected: ended', 'Plateau Mont-Royal'),
      [
        ['1', 'connected', 'Vélo inc.', 'quickbooks-online'],
        ['3', 'connected', 'Vélo inc.', 'quickbooks-online'],
        ['2', 'disconnected', 'Other', 'quickbooks-online'],
      ],
    ],
    [
      'of all, where there is one company',
      company('Vélo inc.', 'Connected', null),
      [
        ['1', 'connected', 'Vélo inc.', 'quickbooks-online'],
        ['2', 'connected', 'Vélo inc.', 'quickbooks-online'],
        ['3', 'connected', 'Vélo inc.', 'quickbooks-online'],
      ],
    ],
    ['of nobody, where there are two that name no store', company('A', 'Connected', null) + company('B', 'Connected', null), []],
    ['of nobody, where its stores are others', company('A', 'Connected', 'Plateau Nord'), []],
    ['as unclear in other words', company('A', 'Connected until tomorrow', 'Plateau'), [['1', 'unclear', 'A', 'quickbooks-online']]],
  ])('is read %s', (_, html, found) => {
    expect(ledgers(html)).toEqual(found);
  });
});

it('a page that is two kinds of page is none', () => {
  expect(read('<h1>Stores</h1><h2>Companies</h2><dl><dt>State</dt><dd>Connected</dd></dl>').page).toBeNull();
});

it('whatever a page says, it is connected only by that very word', () => {
  const word = fc.string({ unit: fc.constantFrom('Connected', 'Not ', 're', ' again', '!', '?', ' ', 'dis', 'x', 'Connectée') });
  fc.assert(
    fc.property(word, (text) => {
      const [sight] = read(details('Plateau', text)).sights;
      const says = sight?.kind === 'connection' && sight.state === 'connected';
      expect(says).toBe(['connected', 'connectée'].includes(text.trim().toLowerCase()));
    }),
  );
});

describe('the menus', () => {
  const menus = (html: string, here = '/sales/summary') => {
    document.body.innerHTML = html;
    window.location.href = `https://site.example${here}`;
    return readMenus(document);
  };
  it.each<[string, string, unknown]>([
    [
      'by their words',
      '<nav><a href="/store/list">Stores</a><a href="/acct">Accounting</a><a href="/company/index?x=1">Companies</a></nav>',
      { stores: '/store/list', mapping: '/acct', companies: '/company/index?x=1' },
    ],
    ['but no tab of the page', '<ul class="nav"><li><a href="#tab_accounting">Accounting</a></li></ul>', {}],
    ['but no link of the text', '<p><a href="/store/list">Stores</a></p>', {}],
    ['but no other site', '<nav><a href="https://elsewhere.example/store">Stores</a></nav>', {}],
    ['but not one word that leads to two places', '<nav><a href="/a">Stores</a><a href="/b">Stores</a></nav>', {}],
    ['but no longer words', '<nav><a href="/a">Stores and more</a></nav>', {}],
  ])('tell where the settings are %s', (_, html, found) => {
    expect(menus(html)).toEqual(found);
  });
});

describe('the names of the stores', () => {
  const namesOf = (options: string) => {
    document.body.innerHTML = `<select id="store">${options}</select>`;
    return readStoreNames(document);
  };
  it.each<[string, string, unknown]>([
    [
      'from the filter',
      '<option value="">Choose</option><option value="-1">All Stores</option><option value="1"> Plateau </option>',
      [{ id: '1', name: 'Plateau' }],
    ],
    [
      'without what is none',
      '<option value="*">(All Stores)</option><option value="none">Choose a store…</option><option value="all">Toutes les boutiques</option><option value="1">A</option>',
      [{ id: '1', name: 'A' }],
    ],
    ['not from one with two of an id', '<option value="1">A</option><option value="1">B</option>', []],
  ])('are read %s', (_, options, found) => {
    expect(namesOf(options)).toEqual(found);
  });
});
