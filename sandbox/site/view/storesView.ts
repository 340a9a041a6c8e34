import { html } from 'hono/html';
import type { PracticeStore, PracticeSession } from '../../engine/practice.ts';
import { form } from './form.ts';
import type { Piece, View } from './layout.ts';
import { moment } from './moment.ts';
import { type Tone, facts, standIn, state } from './parts.ts';

const CONNECTION: Readonly<Record<PracticeStore['connection']['state'], readonly [Tone, string]>> = {
  connected: ['well', 'Connected'],
  disconnected: ['bad', 'Disconnected'],
  error: ['bad', 'Error'],
  unknown: ['off', 'Unknown'],
};

const WHY: Readonly<Record<PracticeStore['connection']['state'], string>> = {
  connected: 'Sales, payments and purchase orders of this store can be loaded from Retail POS.',
  disconnected: 'Retail POS no longer lets this site read the store. Reconnect, then load its days again.',
  error: 'The last try to reach Retail POS failed. Reconnect, then load its days again.',
  unknown: 'It is not known whether Retail POS lets this site read the store.',
};

/** The address of a store's View Details. */
export function storeHref(storeId: string): string {
  return `/settings/stores/${encodeURIComponent(storeId)}`;
}

/** Settings › Stores. */
export function storesView(stores: readonly PracticeStore[]): View {
  const row = (store: PracticeStore) => html`<tr>
    <th scope="row">${store.name}</th>
    <td>${store.timeZone}</td>
    <td>${state(...CONNECTION[store.connection.state])}</td>
    <td><a href="${storeHref(store.id)}" aria-label="View Details of ${store.name}">View Details</a></td>
  </tr>`;
  return {
    title: 'Stores',
    body: html`<h1>Stores</h1>
      <div class="scroll">
        <table>
          <thead>
            <tr><th scope="col">Store</th><th scope="col">Time zone</th><th scope="col">POS connection</th><th scope="col"><span class="unseen">Details</span></th></tr>
          </thead>
          <tbody>${stores.map(row)}</tbody>
        </table>
      </div>`,
  };
}

function connectionForms(who: PracticeSession, { id, connection }: PracticeStore): Piece {
  const reconnect = form(who, `${storeHref(id)}/reconnect`, html`<button type="submit" class="primary">Reconnect</button>`);
  const disconnect = form(who, `${storeHref(id)}/disconnect`, html`<button type="submit" class="danger">Disconnect</button>`);
  if (connection.state !== 'connected') return reconnect;
  return html`${standIn('Ends the connection, as if somebody had changed the POS user’s rights.')} ${disconnect}`;
}

// What the practice service does with each preference of the live page; it has no way to change them.
const PREFERENCES = [
  ['Reload Lookback Days', '0 (posted days are never loaded again by themselves)'],
  ['Period Close Days', '0 (off)'],
  ['Discrepancy Plug Max Value', '0.00 (off)'],
  ['Batch Treatment', 'None'],
] as const;

function queueFact({ queue }: PracticeStore): string {
  return queue.postsAutomatically
    ? `On: a day that is ready is posted within ${queue.everyMinutes} minutes`
    : 'Off: days are posted by hand';
}

/** View Details of one store: its connection, and its preferences. */
export function storeView(who: PracticeSession, store: PracticeStore): View {
  const { connection, timeZone } = store;
  return {
    title: `${store.name}, View Details`,
    body: html`<p class="quiet-text"><a href="/settings/stores">Stores</a> › ${store.name}</p>
      <h1>${store.name} <small>View Details</small></h1>
      <section class="panel" aria-labelledby="connection">
        <h2 id="connection">POS connection</h2>
        ${facts([
          ['State', state(...CONNECTION[connection.state])],
          ['Meaning', WHY[connection.state]],
          ...(connection.detail ? [['What Retail POS said', connection.detail] as const] : []),
          ['Checked', moment(connection.checkedAt, timeZone)],
          ['Time zone', timeZone],
        ])}
        ${connectionForms(who, store)}
      </section>
      <section class="panel" aria-labelledby="preferences">
        <h2 id="preferences">Preferences</h2>
        ${facts([['Posting queue', queueFact(store)], ...PREFERENCES])}
      </section>
      <p><a href="/settings/accounting/${encodeURIComponent(store.id)}">Accounting settings of ${store.name}</a></p>`,
  };
}
