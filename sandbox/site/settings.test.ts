import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../lib/domain/values/businessDate.ts';
import type { Practice } from '../engine/practice.ts';
import { openScenario } from '../startPractice.ts';
import { type Visitor, visitorOf } from './testing/visitor.ts';

const NOW = '2026-11-24T15:00:00Z' as Instant;

let practice: Practice;
let owner: Visitor;
function use(scenario: string): void {
  practice = openScenario({ scenario, now: NOW });
  owner = visitorOf(practice);
}
beforeEach(() => use('three-broken-days'));
afterEach(() => practice.close());

const rowOf = (area: string, name: string) => practice.mappingRows(owner.who, '1').find((row) => row.area === area && row.name === name)!;
const company = () => practice.companies(owner.who)[0]!;
const helmets = () => rowOf('Inventory & COGS', 'Helmets');
const accountOf = (name: string) => company().referenceAccounts.find((account) => account.name === name)!.id;

describe('the stores', () => {
  it('are listed with their connection, each with its details', async () => {
    const page = await owner.textOf('/settings/stores');
    expect(page).toContain('<span class="state well">Connected</span>');
    expect(page).toContain('href="/settings/stores/1" aria-label="View Details of Plateau"');
  });

  it('show the word Connected and since when it was checked; disconnecting and reconnecting change both', async () => {
    const page = await owner.textOf('/settings/stores/1');
    expect(page).toContain('<span class="state well">Connected</span>');
    expect(page).toContain('<dt>Checked</dt><dd>2026-11-24 10:00</dd>');
    expect(page).toContain('posted within 30 minutes');
    expect(page).not.toContain('Reconnect');

    expect(await owner.submit('/settings/stores/1/disconnect')).toContain('disconnected');
    const disconnected = await owner.textOf('/settings/stores/1');
    expect(disconnected).toContain('<span class="state bad">Disconnected</span>');
    expect(disconnected).toContain('no longer lets this site read the store');
    expect(disconnected).not.toContain('>Disconnect<');

    expect(await owner.submit('/settings/stores/1/reconnect')).toContain('The store is connected.');
    expect(practice.store(owner.who, '1').connection.state).toBe('connected');
  });
});

describe('the mapping', () => {
  it('is listed by store, with how much of it is missing', async () => {
    expect(await owner.textOf('/settings/accounting')).toContain('<span class="state bad">2 rows at None</span>');
    practice.close();
    use('clean-month');
    expect(await owner.textOf('/settings/accounting')).toContain('<span class="state well">Complete</span>');
  });

  it('shows each row in its section, and those at None at a glance', async () => {
    const page = await owner.textOf('/settings/accounting/1');
    for (const row of practice.mappingRows(owner.who, '1')) expect(page).toContain(`id="${row.id}"`);
    expect(page.match(/<tr id="m\d+" class="unmapped"/g)).toHaveLength(2);
    expect(page).toMatch(/Inventory &amp; COGS.{0,4}<em class="none">1 None<\/em>/s);
    expect(page).toContain(`<a href="#${helmets().id}">Inventory &amp; COGS › Helmets</a>`);
  });

  it('shows the general settings as they are', async () => {
    const page = await owner.textOf('/settings/accounting/1');
    for (const fact of [
      'Journal Entry',
      'Book Inventory/COGS</dt><dd>Yes',
      'Track Sales Tax</dt><dd>No',
      'href="/settings/companies#company-qbo"',
    ]) {
      expect(page).toContain(fact);
    }
  });

  it('takes an account for one row, and None again, and touches no other row', async () => {
    const before = practice.mappingRows(owner.who, '1');
    const accountId = accountOf('COGS Helmets');
    expect(await owner.submit('/settings/accounting/1/map', { rowId: helmets().id, accountId })).toContain(
      'Inventory & COGS › Helmets: 5170 COGS Helmets.',
    );
    expect(practice.mappingRows(owner.who, '1')).toEqual(before.map((row) => (row.id === helmets().id ? { ...row, accountId } : row)));
    expect(await owner.textOf('/settings/accounting/1')).toContain(`<option value="${accountId}" selected>5170 COGS Helmets</option>`);
    expect(await owner.submit('/settings/accounting/1/map', { rowId: helmets().id, accountId: '' })).toContain('Helmets: None.');
    expect(practice.mappingRows(owner.who, '1')).toEqual(before);
  });

  it.each([
    ['an account that is not offered', { accountId: '999' }, 'no such account'],
    ['a row that is not there', { rowId: 'm99', accountId: '' }, 'no such row'],
  ])('refuses %s, and says so', async (_, fields, sentence) => {
    const before = practice.mappingRows(owner.who, '1');
    expect(await owner.submit('/settings/accounting/1/map', { rowId: helmets().id, ...fields })).toContain(sentence);
    expect(practice.mappingRows(owner.who, '1')).toEqual(before);
  });

  it('keeps an account that the reference data has no more, and shows one that is inactive as such', async () => {
    practice.changeLedger(owner.who, 'qbo', { do: 'set-account-active', accountId: accountOf('Bikes'), active: false });
    expect(await owner.textOf('/settings/accounting/1')).not.toContain('(inactive)');
    practice.refreshReferenceData(owner.who, 'qbo');
    expect(await owner.textOf('/settings/accounting/1')).toContain('4000 Bikes (inactive)');
  });
});

describe('the companies', () => {
  it('show their reference data with the ids that a ledger names, as of the last refresh', async () => {
    const page = await owner.textOf('/settings/companies');
    expect(page).toContain('id="company-qbo"');
    expect(page).toContain('QuickBooks Online');
    expect(page).toContain('<dt>Reference data as of</dt><dd>2026-09-25 08:00</dd>');
    expect(page).toMatch(new RegExp(`<td>${accountOf('COGS Helmets')}</td>\\s*<td>5170</td>\\s*<td>COGS Helmets</td>`));

    practice.changeLedger(owner.who, 'qbo', { do: 'set-account-active', accountId: accountOf('Bikes'), active: false });
    expect(await owner.textOf('/settings/companies')).not.toContain('Inactive');
    expect(await owner.submit('/settings/companies/refresh', { companyId: 'qbo' })).toContain('up to date');
    const refreshed = await owner.textOf('/settings/companies');
    expect(refreshed).toContain('Inactive');
    expect(refreshed).toContain('<dt>Reference data as of</dt><dd>2026-11-24 10:00</dd>');
  });

  it('whose authorisation ended can be connected again, and only then be refreshed', async () => {
    expect(await owner.textOf('/settings/companies')).not.toContain('Connect to QuickBooks');
    practice.changeLedger(owner.who, 'qbo', { do: 'end-authorisation' });
    const page = await owner.textOf('/settings/companies');
    expect(page).toContain('the authorisation ended');
    expect(page).toContain('>Connect to QuickBooks</button>');
    expect(await owner.submit('/settings/companies/refresh', { companyId: 'qbo' })).toContain('not connected');
    expect(await owner.submit('/settings/companies/reconnect', { companyId: 'qbo' })).toContain('connected');
    expect(company().connection).toBe('connected');
  });

  it.each([
    ['quickbooks-desktop', 'Connect to QuickBooks'],
    ['xero', 'Connect to Xero'],
    ['sage', 'Connect to Sage'],
  ] as const)('%s is connected by its own name', async (software, button) => {
    practice.close();
    use('every-status');
    const { id } = practice.companies(owner.who).find((one) => one.software === software)!;
    practice.changeLedger(owner.who, id, { do: 'end-authorisation' });
    expect(await owner.textOf('/settings/companies')).toContain(`>${button}</button>`);
  });
});

describe('settings', () => {
  const FORMS = [
    ['/settings/stores/1/disconnect', {}],
    ['/settings/stores/1/reconnect', {}],
    ['/settings/accounting/1/map', { rowId: 'm1', accountId: '' }],
    ['/settings/companies/refresh', { companyId: 'qbo' }],
    ['/settings/companies/reconnect', { companyId: 'qbo' }],
  ] as const;
  const state = () => JSON.stringify([practice.stores(owner.who), practice.companies(owner.who), practice.mappingRows(owner.who, '1')]);

  it.each(['/settings/stores', '/settings/stores/1', '/settings/accounting', '/settings/accounting/1', '/settings/companies'])(
    '%s is for people who may set up',
    async (path) => {
      const refused = await visitorOf(practice, 'clerk@velo.example').get(path);
      expect(refused.status).toBe(403);
      expect(await refused.text()).toContain('Your account type is Reports Only.');
      expect((await visitorOf(practice, 'support@velo.example').get(path)).status).toBe(200);
    },
  );

  it.each(FORMS)('%s is refused to a user who may only read, and without the token', async (path, fields) => {
    const before = state();
    const clerk = visitorOf(practice, 'clerk@velo.example');
    expect((await clerk.send(path, { ...fields, csrf: clerk.who.csrfToken })).status).toBe(403);
    expect((await owner.send(path, fields)).status).toBe(403);
    expect((await owner.send(path, { ...fields, csrf: 'x' })).status).toBe(403);
    expect(state()).toBe(before);
  });

  it.each(['/settings/stores/99', '/settings/accounting/99', '/settings/stores/%00', '/settings/accounting/..%2f1', '/settings/nothing'])(
    '%s is no page',
    async (path) => {
      expect((await owner.get(path)).status).toBe(404);
    },
  );

  it.each<[string, Record<string, string>, number]>([
    ['/settings/accounting/1/map', {}, 400],
    ['/settings/accounting/1/map', { rowId: '', accountId: '' }, 400],
    ['/settings/accounting/1/map', { rowId: 'm1', accountId: 'x'.repeat(200) }, 400],
    ['/settings/companies/refresh', {}, 400],
    ['/settings/companies/refresh', { companyId: 'x'.repeat(200_000) }, 413],
  ])('%s with %j is no form', async (path, fields, status) => {
    const before = state();
    expect((await owner.send(path, { ...fields, csrf: owner.who.csrfToken })).status).toBe(status);
    expect(state()).toBe(before);
  });

  it.each([
    ['/settings/stores/99/disconnect', {}, 'no such store'],
    ['/settings/accounting/99/map', { rowId: 'm1', accountId: '' }, 'no such store'],
    ['/settings/companies/refresh', { companyId: 'none' }, 'no such company'],
  ])('%s of what is not there is refused in a sentence', async (path, fields, sentence) => {
    expect(await owner.submit(path, fields)).toContain(sentence);
  });
});
