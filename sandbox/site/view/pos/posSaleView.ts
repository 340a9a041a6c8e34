import { html } from 'hono/html';
import type { PosSale, PracticeStore, PracticeSession } from '../../../engine/practice.ts';
import { amount, dateField, form } from '../form.ts';
import type { Piece } from '../layout.ts';
import { type Tone, option, state } from '../parts.ts';

/** What a sale is shown with, besides itself. */
export interface SaleContext {
  readonly who: PracticeSession;
  readonly store: PracticeStore;
  readonly categories: readonly string[];
}

const STATES: Readonly<Record<PosSale['state'], readonly [Tone, string]>> = {
  completed: ['well', 'Completed'],
  voided: ['off', 'Voided'],
  open: ['waiting', 'Open'],
};

const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}" />`;

function lineRow(line: PosSale['lines'][number], sale: PosSale, { who, store, categories }: SaleContext): Piece {
  const known = categories.includes(line.category) ? categories : [line.category, ...categories];
  const change = html`${hidden('storeId', store.id)}${hidden('saleId', sale.id)}${hidden('lineId', line.id)}${hidden('date', sale.date)}
    <select name="category" aria-label="Category of line ${line.id}" autocomplete="off">${known.map((one) => option(one, one, one === line.category))}</select>
    <button type="submit" aria-label="Change category of line ${line.id}">Change</button>`;
  const category = sale.state === 'voided' ? line.category : form(who, '/pos/category', change, 'row');
  return html`<tr>
    <td>${line.item}</td>
    <td>${category}</td>
    <td class="number">${amount(line.amount)}</td>
    <td class="number">${amount(line.discount)}</td>
    <td class="number">${amount(line.tax)}</td>
    <td class="number">${amount(line.cost)}</td>
  </tr>`;
}

function actions(sale: PosSale, { who, store }: SaleContext): Piece {
  const named = html`${hidden('storeId', store.id)}${hidden('saleId', sale.id)}${hidden('date', sale.date)}`;
  const press = (path: string, label: string, className: string) =>
    form(
      who,
      `/pos/${path}`,
      html`${named}<button type="submit" class="${className}" aria-label="${label} sale ${sale.id}">${label}</button>`,
    );
  const move = html`${named}<span>${dateField('to', 'Move to', sale.date, `to-${sale.id}`)}</span>
    <button type="submit" aria-label="Back-date sale ${sale.id}">Back-date</button>`;
  return html`${sale.state === 'open' ? press('complete', 'Complete', 'primary') : ''} ${form(who, '/pos/back-date', move, 'row')}
  ${press('void', 'Void', 'danger')}`;
}

/** One sale: its lines and payments, and what can still be done to it. */
export function saleCard(sale: PosSale, context: SaleContext): Piece {
  const paid = sale.payments.map(({ type, amount: minor }) => `${type} ${amount(minor)}`).join(', ');
  return html`<section class="panel sale" aria-labelledby="sale-${sale.id}">
    <h3 id="sale-${sale.id}">${sale.time} <span class="quiet-text">Sale ${sale.id}</span> ${state(...STATES[sale.state])}</h3>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Item</th><th scope="col">Category</th><th scope="col" class="number">Amount</th>
            <th scope="col" class="number">Discount</th><th scope="col" class="number">Tax</th><th scope="col" class="number">Cost</th>
          </tr>
        </thead>
        <tbody>${sale.lines.map((line) => lineRow(line, sale, context))}</tbody>
      </table>
    </div>
    <div class="sale-foot">
      <p>${sale.state === 'open' ? 'To be paid' : 'Paid'}: ${paid}</p>
      ${sale.state === 'voided' ? '' : actions(sale, context)}
    </div>
  </section>`;
}

/** A sale that was forgotten on the day. */
export function addSaleForm({ who, store, categories }: SaleContext, date: string): Piece {
  return html`<section class="panel" aria-labelledby="add-sale">
    <h3 id="add-sale">Add a sale to this day</h3>
    ${form(
      who,
      '/pos/add-sale',
      html`${hidden('storeId', store.id)}${hidden('date', date)}
        <span>
          <label for="category">Category</label>
          <select id="category" name="category" autocomplete="off">${categories.map((one) => option(one, one, false))}</select>
        </span>
        <span>
          <label for="amount">Amount before tax</label>
          <input id="amount" name="amount" type="text" inputmode="decimal" size="10" maxlength="12" placeholder="45.00" autocomplete="off" required />
        </span>
        <button type="submit">Add sale</button>`,
      'row',
    )}
  </section>`;
}
