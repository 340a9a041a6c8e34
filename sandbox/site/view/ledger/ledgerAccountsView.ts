import { html } from 'hono/html';
import type { Company, LedgerAccount, PracticeSession } from '../../../engine/practice.ts';
import { form } from '../form.ts';
import type { Piece } from '../layout.ts';
import { state } from '../parts.ts';

function accountRow(who: PracticeSession, companyId: string, { id, code, name, type, active }: LedgerAccount): Piece {
  const label = active ? 'Make inactive' : 'Make active';
  const press = html`<input type="hidden" name="companyId" value="${companyId}" />
    <input type="hidden" name="accountId" value="${id}" />
    <input type="hidden" name="active" value="${active ? 'no' : 'yes'}" />
    <button type="submit" aria-label="${label}: ${code} ${name}">${label}</button>`;
  return html`<tr>
    <td>${code}</td>
    <th scope="row">${name}</th>
    <td class="type">${type}</td>
    <td>${active ? state('well', 'Active') : state('off', 'Inactive')}</td>
    <td>${form(who, '/ledger/account', press)}</td>
  </tr>`;
}

/** The accounts as the ledger holds them now, each with a switch. */
export function accountsTable(who: PracticeSession, { id, accounts }: Company): Piece {
  return html`<div class="scroll">
    <table class="accounts">
      <thead>
        <tr>
          <th scope="col">Code</th><th scope="col">Name</th><th scope="col" class="type">Type</th><th scope="col">State</th>
          <th scope="col"><span class="unseen">Change</span></th>
        </tr>
      </thead>
      <tbody>${accounts.map((account) => accountRow(who, id, account))}</tbody>
    </table>
  </div>`;
}
