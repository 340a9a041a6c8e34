// @vitest-environment happy-dom
/** Settings pages as other admin products have them: what a careful person would say of each, and what nobody could. */
import { describe, expect, it } from 'vitest';
import { haveTableRows } from '../testing/tableRows.ts';
import { readSettingsPage } from './settings.ts';
import { opt, ofMapping, ofStore, part, table, terms } from './testing/adminPages.ts';

haveTableRows();

const STORES = [
  { id: '1', name: 'Plateau' },
  { id: '3', name: 'Vieux-Port' },
];
/** Everything that is claimed of a page, each as a few words. */
function claims(html: string, path = '/x', stores = STORES): string[] {
  document.body.innerHTML = html;
  return readSettingsPage(document, new URL(path, 'https://site.example'), stores).sights.flatMap((sight) => {
    if (sight.kind !== 'mapping') return sight.state === 'unclear' ? [] : [`${sight.storeId} ${sight.state}`];
    return sight.sections.flatMap(({ area, missing, whole }) => [
      ...missing.map((name) => `${name} at None`),
      ...(whole && missing.length === 0 ? [`${area} complete`] : []),
    ]);
  });
}

describe('the connection of a store', () => {
  it.each<[string, string, string[]]>([
    [
      'beside the province, which is called State',
      ofStore(`<h3>Details</h3>${terms({ State: 'QC', Connection: 'Connected' })}`),
      ['1 connected'],
    ],
    [
      'beside another status',
      ofStore(`<h3>Details</h3>${terms({ Status: 'Active', 'POS connection': 'Disconnected' })}`),
      ['1 disconnected'],
    ],
    [
      'with a link to reconnect',
      ofStore(`<h3>POS connection</h3>${terms({ State: 'Connected <a class="btn">Reconnect</a>' })}`),
      ['1 connected'],
    ],
    ['as yes or no', ofStore(`<h3>Details</h3>${terms({ Connected: 'No' })}`), ['1 disconnected']],
    [
      'in the columns of a layout',
      ofStore('<h3>Details</h3><div class="row"><div>Connection</div><div>Connected</div></div>'),
      ['1 connected'],
    ],
    ['behind a bold label', ofStore('<h3>Details</h3><p><strong>POS connection:</strong> Disconnected</p>'), ['1 disconnected']],
    ['as a badge in a list', ofStore('<h3>Details</h3><ul><li>Connection <span class="badge">Connected</span></li></ul>'), ['1 connected']],
    [
      'in a field that nobody can change',
      ofStore('<h3>Details</h3><label>Connection</label><input readonly value="Connected">'),
      ['1 connected'],
    ],
    [
      'in the tab of the POS',
      ofStore(
        `<ul class="nav"><li><a href="#t1">POS</a></li></ul><div class="tab-pane" id="t1">${terms({ Status: 'Disconnected' })}</div>`,
      ),
      ['1 disconnected'],
    ],
    [
      'in its own column of a list',
      `<h1>Stores</h1>${table([['Plateau', 'Connected', 'Disconnected']], ['Store', 'Accounting connection', 'POS connection'])}`,
      ['1 disconnected'],
    ],
  ])('is read %s', (_, html, said) => {
    expect(claims(html)).toEqual(said);
  });

  it.each<[string, string]>([
    ['under a bold title of something else', ofStore(`<div><strong>Payment terminal</strong>${terms({ Connection: 'Connected' })}</div>`)],
    ['behind words about the accounting software', ofStore(`<span>QuickBooks is used here.</span>${terms({ Status: 'Connected' })}`)],
    [
      'in a tab of something else',
      ofStore(
        `<ul class="nav"><li><a href="#t2">Terminal</a></li></ul><div class="tab-pane" id="t2">${terms({ Status: 'Connected' })}</div>`,
      ),
    ],
    [
      'under a row that is a title',
      ofStore('<table><tbody><tr><th colspan="2">Terminal</th></tr><tr><td>Status</td><td>Connected</td></tr></tbody></table>'),
    ],
    ['in a tile of something else', ofStore('<div><span>Mailchimp</span><div><span>Status</span><span>Connected</span></div></div>')],
    ['beside a switch', ofStore('<h3>Details</h3><label>Connection</label><p><input type="checkbox"> Connected</p>')],
    ['struck out', ofStore(`<h3>Details</h3>${terms({ Connection: '<del>Connected</del>' })}`)],
    ['as one of two values', ofStore('<h3>Details</h3><dl><dt>Connection</dt><dd>Connected</dd><dd>Disconnected</dd></dl>')],
    ['with an alarming link', ofStore(`<h3>Details</h3>${terms({ Connection: 'Connected <a class="btn">Fix it to stay so</a>' })}`)],
    ['of a store with a longer name', ofStore(`<h3>Details</h3>${terms({ Connection: 'Connected' })}`, 'Plateau – Nord')],
    ['where a field says another store', ofStore(`<h3>Details</h3><input value="Vieux-Port">${terms({ Connection: 'Connected' })}`)],
    [
      'where only an aside names the store',
      `<ol class="breadcrumb"><li>Stores</li></ol><h1>Details</h1>${terms({ Connection: 'Connected' })}<aside><h4>Plateau</h4></aside>`,
    ],
    ['in a dialog', ofStore(`<div role="dialog">${terms({ Connection: 'Connected' })}</div>`)],
    [
      'in a list of something else',
      `<h1>Stores</h1><h3>Accounting connections</h3>${table([['Plateau', 'Connected']], ['Store', 'Status'])}`,
    ],
    [
      'in two lists that differ',
      `<h1>Stores</h1>${table([['Plateau', 'Connected']], ['Store', 'Status'])}${table([['Plateau', 'Disconnected']], ['Store', 'Status'])}`,
    ],
  ])('is not read %s', (_, html) => {
    expect(claims(html)).toEqual([]);
  });

  it('is that of the store in the column of names, not of its parent', () => {
    expect(claims(`<h1>Stores</h1>${table([['Vieux-Port', 'Plateau', 'Connected']], ['Store', 'Parent', 'Connection'])}`)).toEqual([
      '3 connected',
    ]);
  });
  it('is not that of a store whose name is a word of another title', () => {
    expect(
      claims(`<ol class="breadcrumb"><li>Stores</li></ol><h3>QuickBooks Online</h3>${terms({ Connection: 'Connected' })}`, '/x', [
        { id: '9', name: 'Online' },
      ]),
    ).toEqual([]);
  });
});

const sales = (rows: string[][], heads?: string[], more = '') => ofMapping(part('Sales', table(rows, heads) + more));
const BIKES = ['Bikes at None'];
const mapped = sales([['Bikes', opt('4000')]]);

describe('the mapping', () => {
  it.each<[string, string, string[]]>([
    ['with a count beside its title', ofMapping(part('SALES (2)', table([['Bikes', opt('None')]]))), BIKES],
    [
      'by the column of accounts, not that of classes',
      sales([['Bikes', opt('4000'), opt('None')]], ['Name', 'Account', 'Class']),
      ['Sales complete'],
    ],
    ['by the column of accounts, behind another', sales([['Bikes', 'Goods', 'None']], ['Name', 'Type', 'Account']), BIKES],
    ['beside a control of something else', sales([['Bikes', 'None', opt('4000')]], ['Name', 'Account', 'Tax']), BIKES],
    ['behind a code', sales([['12', 'Bikes', 'None']], ['Code', 'Name', 'Account']), BIKES],
    [
      'in the drop-down of a library',
      sales([['Bikes', '<span class="k-dropdown"><span class="k-input">None</span><span class="k-select">select</span></span>']]),
      BIKES,
    ],
    ['with a link to change it', sales([['Bikes', 'None <a class="btn">Change</a>']]), BIKES],
    [
      'in the panel of a tab',
      ofMapping(
        `<ul class="nav"><li><a href="#s">Sales</a></li></ul><div class="tab-pane" id="s">${table([['Bikes', opt('None')]])}</div>`,
      ),
      BIKES,
    ],
    [
      'behind the button that opens it',
      ofMapping(`<h2><button>Sales</button></h2><div>${table([['Bikes', opt('None')]])}</div><h2><button>Payments</button></h2>`),
      BIKES,
    ],
    ['in rows of the layout', ofMapping(part('Sales', `<div class="row"><label>Bikes</label><div>${opt('None')}</div></div>`)), BIKES],
    ['in a form within its cell', sales([['Bikes', `<form class="row">${opt('None')}</form>`]]), BIKES],
  ])('is read %s', (_, html, said) => {
    expect(claims(html)).toEqual(said);
  });

  it.each<[string, string]>([
    ...['Select an account', '—', 'Empty', 'Not mapped', 'None (default)', 'Use default (None)', 'Loading…'].map(
      (text): [string, string] => [`“${text}” is chosen`, sales([['Bikes', text]])],
    ),
    ['a choice is not saved', sales([['Bikes', '<a class="editable editable-unsaved">4000</a>']])],
    [
      'nothing tells whether a drawn list is saved',
      sales([['Bikes', '<span class="k-dropdown"><span class="k-input">4000</span></span>']]),
    ],
    ['three columns have no names', sales([['Bikes', 'Goods', 'None']], [])],
    ['no column is that of the accounts', sales([['Bikes', 'None']], ['Name', 'Class'])],
    ['the row has no name yet', sales([['Add a category', opt('None')]])],
    ['a row is hidden', mapped.replace('</tbody>', `<tr style="display:none"><td>Helmets</td><td>${opt('None')}</td></tr></tbody>`)],
    ['there are pages, in a menu', sales([['Bikes', '4000']], undefined, '<nav><ul class="pagination"><li>2</li></ul></nav>')],
    ['there is more to load', sales([['Bikes', '4000']], undefined, '<button>Load more</button>')],
    ['only mapped rows are shown', sales([['Bikes', '4000']], undefined, '<label><input type="checkbox"> Show only mapped</label>')],
    ['a sentence says so', sales([['Bikes', '4000']], undefined, '<p>1 of 12 rows</p>')],
    ['a sentence says that it isn’t saved', sales([['Bikes', '4000']], undefined, '<p>You have unsaved changes</p>')],
    ['the site refused it', sales([['Bikes', '4000']], undefined, '<div class="alert-danger">It could not be kept</div>')],
    ['a part of it is in a tab behind', sales([['Bikes', '4000']], undefined, '<div class="tab-pane" style="display:none"></div>')],
    ['it is a dashboard', `<h1>Plateau</h1>${part('Sales', table([['Cash', 'None']], []))}`],
  ])('claims nothing where %s', (_, html) => {
    expect(claims(html)).toEqual([]);
  });

  it('is complete where none of that is so', () => {
    expect(claims(mapped)).toEqual(['Sales complete']);
  });
  it('counts what stands under a smaller title, and not what was once', () => {
    expect(
      claims(
        sales([['Bikes', '4000']], undefined, `<h4>Taxes</h4>${table([['GST', 'None']])}<h4>History</h4>${table([['Helmets', 'None']])}`),
      ),
    ).toEqual(['GST at None']);
  });
  it('names a row by its link, not by the count beside it', () => {
    expect(claims(sales([['<a>Bikes</a> (3)', opt('None')]]))).toEqual(BIKES);
  });
});

const companies = (...parts: string[]) => `<h1>Companies</h1>${parts.join('')}`;

describe('the accounting software', () => {
  it.each<[string, string, string[]]>([
    [
      'of the stores in a list',
      companies(part('A', terms({ Connection: 'Connected', Stores: '<ul><li>Plateau</li><li>Vieux-Port</li></ul>' }))),
      ['1 connected', '3 connected'],
    ],
    ['beside its province', companies(part('A', terms({ State: 'QC', Connection: 'Connected', Stores: 'Plateau' }))), ['1 connected']],
    ['in a table of companies', companies(table([['A', 'Connected', 'Plateau']], ['Company', 'Connection', 'Stores'])), ['1 connected']],
  ])('is read %s', (_, html, said) => {
    expect(claims(html)).toEqual(said);
  });

  it.each<[string, string, string?]>([
    ['one company, perhaps of several', companies(part('A', terms({ Connection: 'Connected' }))), '/company/show/5'],
    [
      'one of two, the other in other words',
      companies(part('A', terms({ Connection: 'Connected' })), part('B', '<p>Click to connect</p>')),
    ],
    ['the first page of two', companies(part('A', terms({ Connection: 'Connected' })), '<ul class="pagination"></ul>')],
    ['the POS of a company', companies(part('A', `<h4>Lightspeed Retail</h4>${terms({ Status: 'Connected', Stores: 'Plateau' })}`))],
    [
      'something else of a company',
      companies(part('A', `${terms({ Stores: 'Plateau' })}<strong>Bank feed</strong>${terms({ Connection: 'Connected' })}`)),
    ],
  ])('is not read from %s', (_, html, path) => {
    expect(claims(html, path)).toEqual([]);
  });

  it('of a store whose name has a comma is not that of another', () => {
    const stores = [
      { id: '1', name: 'Plateau' },
      { id: '2', name: 'Plateau, QC' },
    ];
    expect(claims(companies(part('A', terms({ Connection: 'Connected', Stores: 'Plateau, QC' }))), '/x', stores)).toEqual(['2 connected']);
  });
});
