import { html } from 'hono/html';
import type { BusinessDate } from '../../../../lib/domain/values/businessDate.ts';
import type { Company, PracticeSession } from '../../../engine/practice.ts';
import { dateField, form } from '../form.ts';
import type { Piece, View } from '../layout.ts';
import { accountsTable } from './ledgerAccountsView.ts';
import { type ShownEntry, entryCard } from './ledgerEntryView.ts';
import { obstaclesTable } from './ledgerObstaclesView.ts';
import { count, option, standIn, state } from '../parts.ts';
import { SOFTWARE_NAMES } from '../software.ts';

/** What a ledger is shown with. */
export interface LedgerShown {
  readonly who: PracticeSession;
  readonly companies: readonly Company[];
  readonly company: Company;
  /** The zone in which its moments are written. */
  readonly timeZone: string;
  /** The one date that is asked for. */
  readonly date: BusinessDate | undefined;
  /** How many entries there are, of that date or in all. */
  readonly total: number;
  /** A store, date and kind of which more than one entry arrived. */
  readonly twice: readonly string[];
  /** The latest of them. */
  readonly entries: readonly ShownEntry[];
}

/** The address of a company's ledger. */
export function ledgerHref(companyId: string, date?: string): string {
  return `/ledger?${new URLSearchParams({ companyId, ...(date ? { date } : {}) })}`;
}

function filters({ companies, company, date }: LedgerShown): Piece {
  return html`<form class="filters" method="get" action="/ledger">
    <span>
      <label for="company">Company</label>
      <select id="company" name="companyId" autocomplete="off">${companies.map(({ id, name, software }) =>
        option(id, `${name} (${SOFTWARE_NAMES[software].name})`, id === company.id),
      )}</select>
    </span>
    <span>${dateField('date', 'Date, or empty', date ?? '')}</span>
    <button type="submit">Show</button>
  </form>`;
}

const companyField = ({ company }: LedgerShown) => html`<input type="hidden" name="companyId" value="${company.id}" />`;

function webConnector(shown: LedgerShown): Piece | '' {
  const { who, company } = shown;
  if (company.software !== 'quickbooks-desktop') return '';
  const waiting = company.webConnectorWaiting;
  const word = waiting === 0 ? state('well', 'Nothing waits') : state('waiting', `${count(waiting, 'entry', 'entries')} waiting`);
  const run = html`${companyField(shown)}<button type="submit"${waiting === 0 ? html` disabled` : html` class="primary"`}>Run the Web Connector</button>`;
  return html`<div class="control">
    <h3>Web Connector</h3>
    <p>${word}</p>
    ${form(who, '/ledger/web-connector', run)}
  </div>`;
}

function books(shown: LedgerShown): Piece {
  const { who, company } = shown;
  const { booksClosedThrough: through } = company;
  const close = html`${companyField(shown)}<span>${dateField('through', 'Close through', through ?? '')}</span>
    <button type="submit">Close the books</button>`;
  const reopen = html`${companyField(shown)}<button type="submit">Reopen</button>`;
  return html`<div class="control">
    <h3>Books</h3>
    <p>${through ? state('off', `Closed through ${through}`) : state('well', 'Open')}</p>
    ${form(who, '/ledger/close-books', close, 'row')} ${through ? form(who, '/ledger/reopen-books', reopen) : ''}
  </div>`;
}

function authorisation(shown: LedgerShown): Piece {
  const { who, company } = shown;
  if (company.connection !== 'connected') {
    return html`<div class="control">
      <h3>Authorisation</h3>
      <p>${state('bad', 'Ended')}</p>
      <p><a href="/settings/companies">Connect it again in Settings › Companies</a></p>
    </div>`;
  }
  const end = html`${companyField(shown)}<button type="submit" class="danger">End the authorisation</button>`;
  return html`<div class="control">
    <h3>Authorisation</h3>
    <p>${state('well', 'The accounting site may write')}</p>
    ${form(who, '/ledger/end-authorisation', end)}
  </div>`;
}

/** Whether anything arrived twice, in words that are counted and not assumed. */
function verdict({ total, twice, date, entries }: LedgerShown): Piece {
  const where = date ? ` of ${date}` : '';
  if (total === 0) return html`<p>No entry${where} has arrived.</p>`;
  if (twice.length > 0) {
    return html`<p class="notice refused" role="alert">${count(total, 'entry', 'entries')}${where}. Arrived more than once: ${twice.join('; ')}.</p>`;
  }
  const shown =
    entries.length < total
      ? html` <span class="quiet-text">The latest ${entries.length} are shown; ask for a date to see an older one.</span>`
      : '';
  return html`<p>${state('well', `${count(total, 'entry', 'entries')}${where}, nothing twice`)}${shown}</p>`;
}

/** The ledger of one company: what a bookkeeper can do there, every entry that arrived, and its accounts. */
export function ledgerView(shown: LedgerShown): View {
  const { who, company, entries, timeZone, date } = shown;
  const { name } = SOFTWARE_NAMES[company.software];
  return {
    title: `Ledger, ${company.name}`,
    body: html`<h1>The ledgers <small>${company.name}, ${name}</small></h1>
      ${standIn('This page stands in for the accounting software. Each entry is shown as it arrived, with every change since.')}
      ${filters(shown)}
      <div class="controls">${webConnector(shown)} ${books(shown)} ${authorisation(shown)}</div>
      <h2 id="entries">Entries</h2>
      ${verdict(shown)} ${entries.map((entry) => entryCard(entry, { timeZone, open: date !== undefined }))}
      ${obstaclesTable(who, company)}
      <h2 id="accounts">Accounts</h2>
      ${accountsTable(who, company)}
      <p class="quiet-text">The accounting site sees a change of accounts once its <a href="/settings/companies">reference data</a> is refreshed.</p>`,
  };
}
