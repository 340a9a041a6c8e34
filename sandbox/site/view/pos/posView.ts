import { html } from 'hono/html';
import { type BusinessDate, addDays } from '../../../../lib/domain/values/businessDate.ts';
import { TOTAL_KINDS } from '../../../../lib/domain/day/day.ts';
import type { PosDay, PracticeStore, PracticeSession } from '../../../engine/practice.ts';
import { TOTAL_NAMES } from '../day/dayTabs.ts';
import { amount, dateField } from '../form.ts';
import type { Piece, View } from '../layout.ts';
import { count, option, standIn } from '../parts.ts';
import { addSaleForm, saleCard } from './posSaleView.ts';
import { dayHref } from '../report/reportRows.ts';

/** What the POS is shown with. */
export interface PosState {
  readonly who: PracticeSession;
  readonly stores: readonly PracticeStore[];
  readonly store: PracticeStore;
  readonly day: PosDay;
  readonly categories: readonly string[];
}

const inOrder = (sales: PosDay['sales']) => sales.toSorted((a, b) => a.time.localeCompare(b.time, 'en'));

/** The address of a store's day in the POS. */
export function posHref(storeId: string, date: string): string {
  return `/pos?${new URLSearchParams({ storeId, date })}`;
}

function filters({ stores, store, day }: PosState): Piece {
  return html`<form class="filters" method="get" action="/pos">
    <span>
      <label for="store">Store</label>
      <select id="store" name="storeId" autocomplete="off">${stores.map(({ id, name }) => option(id, name, id === store.id))}</select>
    </span>
    <span>${dateField('date', 'Date', day.date)}</span>
    <button type="submit">Show</button>
  </form>`;
}

function totalsTable({ totals }: PosDay, currency: string): Piece {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>${TOTAL_KINDS.map((kind) => html`<th scope="col" class="number">${TOTAL_NAMES[kind]}</th>`)}</tr>
      </thead>
      <tbody>
        <tr>${TOTAL_KINDS.map((kind) => html`<td class="number">${amount(totals[kind])}</td>`)}</tr>
      </tbody>
    </table>
  </div>
  <p class="quiet-text">In ${currency}. Voided and open sales are not in the totals.</p>`;
}

function purchaseOrders({ purchaseOrders: orders }: PosDay): Piece {
  if (orders.length === 0) return html`<p class="quiet-text">None arrived on this day.</p>`;
  return html`<table>
    <thead>
      <tr><th scope="col">Order</th><th scope="col">Vendor</th><th scope="col" class="number">Cost</th></tr>
    </thead>
    <tbody>
      ${orders.map(({ id, vendor, cost }) => html`<tr><td>${id}</td><td>${vendor}</td><td class="number">${amount(cost)}</td></tr>`)}
    </tbody>
  </table>`;
}

/** The POS of one store and day: what was sold, and what a shop can change about it afterwards. */
export function posView(state: PosState): View {
  const { who, store, day, categories } = state;
  const link = (other: BusinessDate, label: string) => html`<a href="${posHref(store.id, other)}">${label}</a>`;
  return {
    title: `POS, ${day.date}, ${store.name}`,
    body: html`<h1>The POS <small>${store.name}, ${day.date}</small></h1>
      ${standIn('This page stands in for Lightspeed Retail POS. What changes here, accounting learns only when the day is loaded again.')}
      ${filters(state)}
      <nav class="days" aria-label="Other days">
        ${link(addDays(day.date, -1), '‹ Day before')} ${link(addDays(day.date, 1), 'Day after ›')}
        <a href="${dayHref(store.id, day.date)}">This day in accounting</a>
      </nav>
      <h2>Totals</h2>
      ${totalsTable(day, who.account.currency)}
      <h2>Sales <small>${day.sales.length === 0 ? 'none' : count(day.sales.length, 'sale', 'sales')}</small></h2>
      ${inOrder(day.sales).map((sale) => saleCard(sale, { who, store, categories }))}
      ${addSaleForm({ who, store, categories }, day.date)}
      <h2>Purchase orders</h2>
      ${purchaseOrders(day)}`,
  };
}
