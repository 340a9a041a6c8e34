import { html } from 'hono/html';
import { type BusinessDate, addDays } from '../../../../lib/domain/values/businessDate.ts';
import type { DayDetail } from '../../../../lib/domain/day/day.ts';
import type { Operation } from '../../../../lib/domain/repair/operation.ts';
import type { LedgerAccount, PracticeStore, PracticeSession } from '../../../engine/practice.ts';
import { ICONS, actionIcons } from '../actionIcons.ts';
import { checksTab, historyTab, summaryTab } from './dayTabs.ts';
import { journal } from './journalView.ts';
import type { Piece, View } from '../layout.ts';
import { dayHref } from '../report/reportRows.ts';

/** What the page of a day is shown with. */
export interface DayShown {
  readonly who: PracticeSession;
  readonly store: PracticeStore;
  readonly date: BusinessDate;
  /** Undefined: there is no record of this day. */
  readonly day: DayDetail | undefined;
  /** The accounts as the ledger holds them now. */
  readonly accounts: readonly LedgerAccount[];
  /** What is running in the account, for whichever day. */
  readonly running: readonly Operation[];
}

const TABS = [
  ['tab_summary', 'Summary'],
  ['tab_accounting', 'Accounting'],
  ['tab_checks', 'Checks'],
  ['tab_history', 'History'],
] as const;

function runningNote({ action, date, step, of, requestedBy }: Operation): Piece {
  return html`<p class="notice running" role="status">Running: ${ICONS[action].name} of ${date} (${step}/${of}), asked for by ${requestedBy}</p>`;
}

function accountingTab(day: DayDetail, { who, store, accounts }: DayShown): Piece {
  return html`${actionIcons(who, day)}
    ${day.postings.length === 0 ? html`<p>This day has no entries.</p>` : ''}
    ${day.postings.map((posting) => journal(posting, { day, accounts, timeZone: store.timeZone }))}`;
}

function tabs(day: DayDetail, state: DayShown): Piece {
  const { timeZone } = state.store;
  const bodies: Record<(typeof TABS)[number][0], Piece> = {
    tab_summary: summaryTab(day, timeZone),
    tab_accounting: accountingTab(day, state),
    tab_checks: checksTab(day),
    tab_history: historyTab(day, timeZone),
  };
  return html`<div class="day">
    <nav class="tabs" aria-label="Parts of the day">${TABS.map(([id, label]) => html`<a href="#${id}">${label}</a>`)}</nav>
    ${TABS.map(([id, label]) => html`<section class="tab" id="${id}" aria-label="${label}">${bodies[id]}</section>`)}
  </div>`;
}

/** The page of one day: its figures, its entries with the three icons, its open checks and its history. */
export function dayView(state: DayShown): View {
  const { store, date, day, running } = state;
  const link = (other: BusinessDate, label: string) => html`<a href="${dayHref(store.id, other)}">${label}</a>`;
  return {
    title: `${date}, ${store.name}`,
    script: 'day.js',
    refreshSeconds: running.length > 0 ? 2 : undefined,
    body: html`<p class="quiet-text"><a href="/salesReport/index?${new URLSearchParams({ storeId: store.id })}">Sales Totals</a> › ${store.name}</p>
      <h1>${date} <small>${store.name}</small></h1>
      <nav class="days" aria-label="Other days">${link(addDays(date, -1), '‹ Day before')} ${link(addDays(date, 1), 'Day after ›')}</nav>
      ${running.map(runningNote)}
      ${day ? tabs(day, state) : html`<p>There is no record of this day: nothing was loaded from the POS.</p>`}`,
  };
}
