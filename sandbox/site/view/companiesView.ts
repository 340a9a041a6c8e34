import { html } from 'hono/html';
import type { Company, LedgerAccount, PracticeStore, PracticeSession } from '../../engine/practice.ts';
import { form } from './form.ts';
import type { Piece, View } from './layout.ts';
import { moment } from './moment.ts';
import { facts, state } from './parts.ts';
import { SOFTWARE_NAMES } from './software.ts';

/** Where a company stands on its page. */
export function companyAnchor(companyId: string): string {
  return `company-${companyId}`;
}

function accountRow({ id, code, name, type, active }: LedgerAccount): Piece {
  return html`<tr>
    <td>${id}</td>
    <td>${code}</td>
    <td>${name}</td>
    <td>${type}</td>
    <td>${active ? state('well', 'Active') : state('off', 'Inactive')}</td>
  </tr>`;
}

/** The accounts as the site knows them; a ledger's messages name them by their id. */
function referenceData(accounts: readonly LedgerAccount[]): Piece {
  return html`<details>
    <summary>Reference data: ${accounts.length} accounts</summary>
    <div class="scroll">
      <table>
        <thead>
          <tr><th scope="col">Id</th><th scope="col">Code</th><th scope="col">Name</th><th scope="col">Type</th><th scope="col">State</th></tr>
        </thead>
        <tbody>${accounts.map(accountRow)}</tbody>
      </table>
    </div>
  </details>`;
}

function companySection(who: PracticeSession, company: Company, stores: readonly PracticeStore[]): Piece {
  const { name, connect } = SOFTWARE_NAMES[company.software];
  const mine = stores.filter(({ companyId }) => companyId === company.id);
  const connected = company.connection === 'connected';
  const hidden = html`<input type="hidden" name="companyId" value="${company.id}" />`;
  const refresh = html`${hidden}<button type="submit" aria-label="Refresh reference data of ${company.name}">Refresh reference data</button>`;
  const reconnect = html`${hidden}<button type="submit" class="primary" aria-label="${connect}: ${company.name}">${connect}</button>`;
  const zone = mine[0]?.timeZone ?? 'UTC';
  return html`<section class="panel" id="${companyAnchor(company.id)}" aria-labelledby="${companyAnchor(company.id)}-title">
    <h2 id="${companyAnchor(company.id)}-title">${company.name}</h2>
    ${facts([
      ['Software', name],
      ['Connection', connected ? state('well', 'Connected') : state('bad', 'Disconnected: the authorisation ended')],
      ['Stores', mine.map((store) => store.name).join(', ') || 'None'],
      ['Reference data as of', company.referenceDataAt ? moment(company.referenceDataAt, zone) : 'Never'],
    ])}
    <div class="row">
      ${connected ? '' : form(who, '/settings/companies/reconnect', reconnect)} ${form(who, '/settings/companies/refresh', refresh)}
    </div>
    ${referenceData(company.referenceAccounts)}
  </section>`;
}

/** Settings › Companies: the connection to each ledger, and its accounts as of the last refresh. */
export function companiesView(who: PracticeSession, companies: readonly Company[], stores: readonly PracticeStore[]): View {
  return {
    title: 'Companies',
    body: html`<h1>Companies</h1>
      ${companies.map((company) => companySection(who, company, stores))}`,
  };
}
