import { html } from 'hono/html';
import { type DayDetail, TOTAL_KINDS, type TotalKind } from '../../../../lib/domain/day/day.ts';
import { amount } from '../form.ts';
import type { Piece } from '../layout.ts';
import { moment } from '../moment.ts';

/** The six figures of a day, by the names that the pages use. */
export const TOTAL_NAMES: Readonly<Record<TotalKind, string>> = {
  sales: 'Sales',
  discounts: 'Discounts',
  tax: 'Tax',
  payments: 'Payments',
  cogs: 'COGS',
  purchaseOrders: 'Purchase orders',
};

function difference(pos: number, accounting: number): string {
  if (pos === accounting) return 'The same';
  return `POS has ${amount(Math.abs(pos - accounting))} ${pos > accounting ? 'more' : 'less'}`;
}

/** The figures of the POS as they are now beside those that accounting holds. */
export function summaryTab({ pos, accounting, currency, loadedAt }: DayDetail, timeZone: string): Piece {
  if (!pos || !accounting) return html`<p>The figures of this day are not known.</p>`;
  const row = (kind: TotalKind) => html`<tr class="${pos[kind] === accounting[kind] ? '' : 'differs'}">
    <th scope="row">${TOTAL_NAMES[kind]}</th>
    <td class="number">${amount(pos[kind])}</td>
    <td class="number">${amount(accounting[kind])}</td>
    <td>${difference(pos[kind], accounting[kind])}</td>
  </tr>`;
  return html`<p class="quiet-text">In ${currency ?? ''}. Last loaded from the POS: ${loadedAt ? moment(loadedAt, timeZone) : 'never'}.</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" class="number">POS</th>
            <th scope="col" class="number">Accounting</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          ${TOTAL_KINDS.map(row)}
        </tbody>
      </table>
    </div>`;
}

/** The checks that keep the day from being posted. */
export function checksTab({ checks }: DayDetail): Piece {
  if (checks.length === 0) return html`<p>No check of this day is open or out of balance.</p>`;
  const words = { open: 'Open', unbalanced: 'Out of balance', unknown: 'Unknown' };
  return html`<div class="scroll">
    <table>
      <thead>
        <tr><th scope="col">Check</th><th scope="col">State</th><th scope="col" class="number">Amount</th></tr>
      </thead>
      <tbody>
        ${checks.map((one) => html`<tr><td>${one.id}</td><td>${words[one.state]}</td><td class="number">${amount(one.amount)}</td></tr>`)}
      </tbody>
    </table>
  </div>`;
}

/** What happened to the day, latest first. */
export function historyTab({ history }: DayDetail, timeZone: string): Piece {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr><th scope="col">When</th><th scope="col">What</th><th scope="col">By</th></tr>
      </thead>
      <tbody>
        ${(history ?? []).toReversed().map(({ at, what, by }) => html`<tr><td class="moment">${moment(at, timeZone)}</td><td>${what}</td><td>${by}</td></tr>`)}
      </tbody>
    </table>
  </div>`;
}
