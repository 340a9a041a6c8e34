import { html } from 'hono/html';
import type { PostingKind } from '../../../../lib/domain/day/posting.ts';
import type { LedgerAccount, LedgerEntry } from '../../../engine/practice.ts';
import { amount } from '../form.ts';
import type { Piece } from '../layout.ts';
import { moment } from '../moment.ts';
import { state } from '../parts.ts';

/** An entry with what the page found out about it. */
export interface ShownEntry {
  readonly entry: LedgerEntry;
  readonly accounts: readonly LedgerAccount[];
  /** QuickBooks Desktop: handed over, and not carried by the Web Connector yet. */
  readonly waits: boolean;
}

const KINDS: Readonly<Record<PostingKind, string>> = {
  sales: 'Sales',
  payments: 'Payments',
  cogs: 'COGS',
  'purchase-orders': 'Purchase orders',
  unknown: 'Unknown',
};

/** An entry's kind, in words. */
export function kindName(kind: PostingKind): string {
  return KINDS[kind];
}

type Revision = LedgerEntry['revisions'][number];

function revisionTable({ lines }: Revision, accounts: readonly LedgerAccount[]): Piece {
  const side = (minor: number) => (minor === 0 ? '' : amount(minor));
  const accountOf = (id: string) => {
    const account = accounts.find((one) => one.id === id);
    return account ? `${account.code} ${account.name}` : id;
  };
  return html`<div class="scroll">
    <table>
      <thead>
        <tr><th scope="col">Account</th><th scope="col">Name</th><th scope="col" class="number">Debit</th><th scope="col" class="number">Credit</th></tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ account, name, debit, credit }) => html`<tr>
          <td>${accountOf(account)}</td>
          <td>${name}</td>
          <td class="number">${side(debit)}</td>
          <td class="number">${side(credit)}</td>
        </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const sumOf = (entry: LedgerEntry) => entry.lines.reduce((sum, { debit }) => sum + debit, 0);
const WORDS: Readonly<Record<string, string>> = { arrived: 'Arrived', updated: 'Updated' };

function history({ revisions }: LedgerEntry): string {
  return revisions.length === 1
    ? 'arrived once'
    : `arrived once, updated ${revisions.length === 2 ? 'once' : `${revisions.length - 1} times`}`;
}

/** One entry in one line, which opens into its revisions, latest first. */
export function entryCard({ entry, accounts, waits }: ShownEntry, { timeZone, open }: { timeZone: string; open: boolean }): Piece {
  const { ref, date, storeName, kind, revisions } = entry;
  const revision = (one: Revision) => html`<h3>${WORDS[one.what] ?? one.what} ${moment(one.at, timeZone)}</h3>
    ${revisionTable(one, accounts)}`;
  return html`<details class="entry" id="${ref}"${open ? html` open` : ''}>
    <summary>
      <strong>${date}</strong> <span>${storeName}</span> <span>${KINDS[kind]}</span> <span class="number">${amount(sumOf(entry))}</span>
      <span class="quiet-text">${history(entry)}</span> ${waits ? state('waiting', 'Waits for the Web Connector') : ''}
    </summary>
    <p class="quiet-text">Reference ${ref}</p>
    ${revisions.toReversed().map(revision)}
  </details>`;
}
