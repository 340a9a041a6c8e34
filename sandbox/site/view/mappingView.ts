import { html } from 'hono/html';
import type { Company, LedgerAccount, PracticeMappingRow, PracticeStore, PracticeSession } from '../../engine/practice.ts';
import { companyAnchor } from './companiesView.ts';
import { form } from './form.ts';
import type { Piece, View } from './layout.ts';
import { moment } from './moment.ts';
import { count, facts, option, state } from './parts.ts';
import { SOFTWARE_NAMES } from './software.ts';

/** What the mapping of a store is shown with. */
export interface MappingState {
  readonly who: PracticeSession;
  readonly store: PracticeStore;
  readonly company: Company;
  readonly rows: readonly PracticeMappingRow[];
}

/** The sections of the page in the live app's order (domain 1.2), after General Settings. */
const SECTIONS = [
  ['sales', 'Sales'],
  ['discounts', 'Discounts/Returns/Offsets'],
  ['other-charges', 'Other Charges'],
  ['payments', 'Payments'],
  ['cash-drawer', 'Cash Drawer'],
  ['inventory-cogs', 'Inventory & COGS'],
] as const;

const METHODS: Readonly<Record<string, string>> = {
  'journal-entry': 'Journal Entry',
  'summary-sales-receipt': 'Summary Sales Receipt',
  'itemized-sales-receipt': 'Itemized Sales Receipt',
};

const yes = (on: boolean) => (on ? 'Yes' : 'No');
const isNone = ({ accountId }: PracticeMappingRow) => accountId === null;

/** The address of a store's mapping. */
export function mappingHref(storeId: string): string {
  return `/settings/accounting/${encodeURIComponent(storeId)}`;
}

/** An account as the mapping names it. */
export function accountName({ code, name }: LedgerAccount): string {
  return `${code} ${name}`;
}

/** Settings › Accounting: the stores, and how complete the mapping of each is. */
export function accountingView(stores: readonly PracticeStore[]): View {
  const mapping = ({ mapping: { missing } }: PracticeStore) =>
    missing.length === 0 ? state('well', 'Complete') : state('bad', `${count(missing.length, 'row', 'rows')} at None`);
  const row = (store: PracticeStore) => html`<tr>
    <th scope="row">${store.name}</th>
    <td>${store.accounting.company}<br /><span class="quiet-text">${SOFTWARE_NAMES[store.accounting.software].name}</span></td>
    <td>${mapping(store)}</td>
    <td><a href="${mappingHref(store.id)}" aria-label="View Details of ${store.name}">View Details</a></td>
  </tr>`;
  return {
    title: 'Accounting',
    body: html`<h1>Accounting</h1>
      <div class="scroll">
        <table>
          <thead>
            <tr><th scope="col">Store</th><th scope="col">Company</th><th scope="col">Mapping</th><th scope="col"><span class="unseen">Details</span></th></tr>
          </thead>
          <tbody>${stores.map(row)}</tbody>
        </table>
      </div>`,
  };
}

/** The accounts that a row may have: those of its own area first. One that the reference data no longer has stays visible. */
function choices({ area, accountId }: PracticeMappingRow, accounts: readonly LedgerAccount[]): Piece {
  const choice = (account: LedgerAccount) =>
    option(account.id, `${accountName(account)}${account.active ? '' : ' (inactive)'}`, account.id === accountId);
  const types = [...new Set(accounts.map(({ type }) => type))].sort((a, b) => Number(b === area) - Number(a === area));
  const gone = accountId !== null && !accounts.some(({ id }) => id === accountId);
  return html`${option('', 'None', accountId === null)}
    ${gone ? option(accountId, `Account ${accountId} (not in the reference data)`, true) : ''}
    ${types.map((type) => html`<optgroup label="${type}">${accounts.filter((account) => account.type === type).map(choice)}</optgroup>`)}`;
}

function mappingRow(row: PracticeMappingRow, { who, store, company }: MappingState): Piece {
  const select = html`<input type="hidden" name="rowId" value="${row.id}" />
    <select name="accountId" aria-label="Account for ${row.name} in ${row.area}" autocomplete="off">${choices(row, company.referenceAccounts)}</select>
    <button type="submit" aria-label="Save ${row.name} in ${row.area}">Save</button>`;
  return html`<tr id="${row.id}" class="${isNone(row) ? 'unmapped' : ''}" data-area="${row.area}" data-name="${row.name}">
    <th scope="row">${row.name} ${isNone(row) ? state('bad', 'None') : ''}</th>
    <td>${form(who, `${mappingHref(store.id)}/map`, select, 'row')}</td>
  </tr>`;
}

function section([id, area]: (typeof SECTIONS)[number], mapping: MappingState): Piece {
  const rows = mapping.rows.filter((row) => row.area === area);
  const table = html`<table class="mapping">
    <thead><tr><th scope="col">Name</th><th scope="col">Account</th></tr></thead>
    <tbody>${rows.map((row) => mappingRow(row, mapping))}</tbody>
  </table>`;
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${area}</h2>
    ${rows.length === 0 ? html`<p class="quiet-text">This store has nothing to map here.</p>` : table}
  </section>`;
}

function sectionList(rows: readonly PracticeMappingRow[]): Piece {
  const mark = (area: string) => {
    const none = rows.filter((row) => row.area === area && isNone(row)).length;
    return none === 0 ? '' : html` <em class="none">${none} None</em>`;
  };
  return html`<nav class="sections" aria-label="Sections">
    <a href="#general">General Settings</a>
    ${SECTIONS.map(([id, area]) => html`<a href="#${id}">${area}${mark(area)}</a>`)}
  </nav>`;
}

/** What is missing, each a link to its row: the first thing that somebody comes here for. */
function missingNote(rows: readonly PracticeMappingRow[]): Piece {
  const missing = rows.filter(isNone);
  if (missing.length === 0) return html`<p>${state('well', 'Every row has an account.')}</p>`;
  const link = (row: PracticeMappingRow) => html`<li><a href="#${row.id}">${row.area} › ${row.name}</a></li>`;
  return html`<div class="notice refused">
    ${missing.length === 1 ? 'One row has' : `${missing.length} rows have`} no account. Days with such sales stay on hold.
    <ul>${missing.map(link)}</ul>
  </div>`;
}

function general({ store: { accounting, timeZone, mapping }, company }: MappingState): Piece {
  const referenceData = html`${company.referenceDataAt ? moment(company.referenceDataAt, timeZone) : 'Never'}
    · <a href="/settings/companies#${companyAnchor(company.id)}">Refresh Reference Data</a>`;
  return html`<section id="general" class="panel" aria-labelledby="general-title">
    <h2 id="general-title">General Settings</h2>
    ${facts([
      ['Company', `${company.name} (${SOFTWARE_NAMES[company.software].name})`],
      ['Posting method', METHODS[accounting.postingMethod] ?? accounting.postingMethod],
      ['Book Inventory/COGS', yes(accounting.booksCogs)],
      ['Sync purchase orders', yes(accounting.syncsPurchaseOrders)],
      ['Track Sales Tax', yes(accounting.tracksSalesTax)],
      ['Reference data', referenceData],
      ['Mapping changed', mapping.changedAt ? moment(mapping.changedAt, timeZone) : 'Never'],
    ])}
  </section>`;
}

/** View Details of a store's accounting: general settings and the mapping, with the list of sections at the right. */
export function mappingView(mapping: MappingState): View {
  const { store, rows } = mapping;
  return {
    title: `${store.name}, Accounting`,
    body: html`<p class="quiet-text"><a href="/settings/accounting">Accounting</a> › ${store.name}</p>
      <h1>${store.name} <small>Accounting</small></h1>
      <div class="with-sections">
        ${sectionList(rows)}
        <div>
          ${missingNote(rows)} ${general(mapping)} ${SECTIONS.map((one) => section(one, mapping))}
        </div>
      </div>`,
  };
}
