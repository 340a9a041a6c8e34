import { html } from 'hono/html';
import type { DayDetail, EntryLine } from '../../../../lib/domain/day/day.ts';
import type { Posting, PostingKind } from '../../../../lib/domain/day/posting.ts';
import type { LedgerAccount } from '../../../engine/practice.ts';
import { amount } from '../form.ts';
import type { Piece } from '../layout.ts';
import { moment } from '../moment.ts';

/** What the journal of each kind of entry is called. */
export const TITLES: Readonly<Record<PostingKind, string>> = {
  sales: 'Sales Journal',
  payments: 'Payment Journal',
  cogs: 'COGS Journal',
  'purchase-orders': 'Purchase Order Journal',
  unknown: 'Journal',
};

/** What an entry is shown with, besides itself. */
export interface JournalContext {
  readonly day: DayDetail;
  readonly accounts: readonly LedgerAccount[];
  readonly timeZone: string;
}

const sumOf = (lines: readonly EntryLine[], side: 'debit' | 'credit') => lines.reduce((total, line) => total + line[side], 0);
const side = (minor: number) => (minor === 0 ? '' : amount(minor));

function lineRow(line: EntryLine, accounts: readonly LedgerAccount[]): Piece {
  const account = accounts.find(({ id }) => id === line.account);
  const shown = line.account === null ? html`<em class="none">None</em>` : account ? `${account.code} ${account.name}` : line.account;
  return html`<tr>
    <td>${shown}</td>
    <td>${line.name}</td>
    <td class="number">${side(line.debit)}</td>
    <td class="number">${side(line.credit)}</td>
  </tr>`;
}

function notes({ sync, message, postedAt, ledgerRef }: Posting, timeZone: string): Piece {
  return html`${message ? html`<p class="ledger-message">${message}</p>` : ''}
    ${sync === 'pending' ? html`<p class="sync-note">Handed over. It waits until somebody runs the QuickBooks Web Connector.</p>` : ''}
    ${ledgerRef ? html`<p class="quiet-text">Reference ${ledgerRef}${postedAt ? `, sent ${moment(postedAt, timeZone)}` : ''}</p>` : ''}`;
}

/**
 * One entry of the day. The status stands as on the live app, with its `data-pk` and `data-url` (domain 1.3);
 * nothing answers at that address here, because a status is never to be written by hand (domain 1.4).
 */
export function journal(posting: Posting, { day, accounts, timeZone }: JournalContext): Piece {
  const lines = day.entry.filter(({ kind }) => kind === posting.kind);
  const key = `${day.storeId}-${day.date}-${posting.kind}`;
  return html`<section class="journal" aria-labelledby="journal-${posting.kind}">
    <h2 id="journal-${posting.kind}">${TITLES[posting.kind]}</h2>
    <span class="postingStatus" data-pk="${key}" data-url="/sales/updateJournalEntry">${posting.status}</span>
    ${notes(posting, timeZone)}
    <div class="scroll">
      <table>
        <thead>
          <tr><th scope="col">Account</th><th scope="col">Name</th><th scope="col" class="number">Debit</th><th scope="col" class="number">Credit</th></tr>
        </thead>
        <tbody>
          ${lines.map((line) => lineRow(line, accounts))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="2">Total</th>
            <td class="number">${amount(sumOf(lines, 'debit'))}</td>
            <td class="number">${amount(sumOf(lines, 'credit'))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  </section>`;
}
