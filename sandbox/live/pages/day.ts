import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod/mini';
import { ACTIONS, type Action, type DayTarget } from '../../../lib/domain/day/action.ts';
import { parseBusinessDate } from '../../../lib/domain/values/businessDate.ts';
import type { DayDetail, EntryLine } from '../../../lib/domain/day/day.ts';
import type { Posting } from '../../../lib/domain/day/posting.ts';
import { businessDate } from '../../../lib/service/http/schemas.ts';
import { Refusal } from '../../engine/practice.ts';
import { USUAL_REASONS, recordOf } from '../../site/pages/day.ts';
import { ICONS } from '../../site/view/actionIcons.ts';
import { amount } from '../../site/view/form.ts';
import type { Piece, View } from '../../site/view/layout.ts';
import { TITLES } from '../../site/view/day/journalView.ts';
import { dayHref } from '../../site/view/report/reportRows.ts';
import { type PageNotice, leaveNotice, signedIn } from '../../site/web/cookies.ts';
import { PageProblem } from '../../site/web/problem.ts';
import { id, read } from '../../site/web/read.ts';
import type { PracticeSite, Visit } from '../../site/web/site.ts';
import type { Markup } from '../markup.ts';
import { dayStatus } from '../parts/statuses.ts';
import { PRESS_PATHS, dayTools, hiddenAlikes, tabAlikes } from '../parts/tools.ts';

/** The one day that the address names twice. @throws PageProblem 400 */
function targetOf(query: URLSearchParams): DayTarget {
  const storeId = query.get('storeId');
  const date = parseBusinessDate(query.get('startDate') ?? '');
  if (!storeId || !date || query.get('endDate') !== date) throw new PageProblem(400, 'This page shows one day of one store.');
  return { storeId, date };
}

const side = (minor: number) => (minor === 0 ? '' : amount(minor));

function journal(posting: Posting, { storeId, date, entry }: DayDetail, markup: Markup): Piece {
  const line = ({ account, name, debit, credit }: EntryLine) =>
    html`<tr><td>${account ?? 'None'}</td><td>${name}</td><td>${side(debit)}</td><td>${side(credit)}</td></tr>`;
  return html`<section class="journal">
    <h3>${TITLES[posting.kind]}</h3>
    ${dayStatus(markup.dayStatus, posting, storeId, date)}
    ${posting.message ? html`<p class="text-danger ledger-message">${posting.message}</p>` : ''}
    <table class="table"><thead><tr><th>Account</th><th>Name</th><th>Debit</th><th>Credit</th></tr></thead><tbody>${entry.filter(({ kind }) => kind === posting.kind).map(line)}</tbody></table>
  </section>`;
}

const journals = (day: DayDetail, markup: Markup): Piece => html`${day.postings.map((posting) => journal(posting, day, markup))}`;

/** The two headings whose totals must be equal (domain, N9). */
function totals({ accounting }: DayDetail): Piece {
  const receipts = accounting ? accounting.sales - accounting.discounts + accounting.tax : 0;
  return html`<table class="table"><tbody>
    <tr><th scope="row">Total Receipts</th><td>${amount(receipts)}</td></tr>
    <tr><th scope="row">Total Payments</th><td>${amount(accounting?.payments ?? 0)}</td></tr>
  </tbody></table>`;
}

function tabsOf(day: DayDetail, markup: Markup): readonly (readonly [string, string, Piece])[] {
  return [
    ['tab_summary', 'Summary', totals(day)],
    [
      'tab_accounting',
      'Accounting',
      html`${dayTools(markup, day)}${markup.lookAlikes ? tabAlikes(markup) : ''}
        <div id="journals"${markup.late ? html` data-late` : ''}>${markup.late ? 'Loading…' : journals(day, markup)}</div>`,
    ],
    ['tab_checks', 'Checks', html`<ul>${day.checks.map(({ id: check, amount: of }) => html`<li>${check} ${amount(of)}</li>`)}</ul>`],
    ...(markup.lookAlikes ? [['tab_print', 'Print', hiddenAlikes(markup)] as const] : []),
  ];
}

function dayView(visit: Visit, markup: Markup): View {
  const target = targetOf(visit.query);
  const store = visit.practice.store(visit.who, target.storeId);
  const day = recordOf(visit.practice, visit.who, target);
  const tabs = day ? tabsOf(day, markup) : [];
  return {
    title: 'Sales Summary',
    script: 'day.js',
    body: html`<h1>Sales Summary <small>${store.name}</small></h1>
      <p class="day-of" data-store="${target.storeId}" data-date="${target.date}">${target.date}</p>
      ${day ? '' : html`<p>No sales.</p>`}
      <ul class="nav nav-tabs">${tabs.map(([tab, label]) => html`<li class="nav-item"><a class="nav-link" href="#${tab}">${label}</a></li>`)}</ul>
      <div class="tab-content">${tabs.map(([tab, , body]) => html`<div class="tab-pane" id="${tab}">${body}</div>`)}</div>`,
  };
}

const pressed = z.object({ storeId: id, date: businessDate });

/** The page of one day, and the requests of its own that its icons make. Nothing here writes a status (domain 1.4). */
export function addDay(site: PracticeSite, markup: Markup): void {
  const { app, practice } = site;
  site.page('/sales/summary', (visit) => dayView(visit, markup));

  app.get('/sales/journals', (c) => {
    const who = signedIn(c, practice);
    if (!who) return c.redirect('/login');
    const day = practice.day(who, targetOf(new URL(c.req.url).searchParams));
    return c.html(journals(day, markup));
  });

  /** What the service does for a press, as the sentence that the site says about it. */
  function act(c: Context, action: Action, target: DayTarget): PageNotice {
    const who = signedIn(c, practice)!;
    try {
      const { version } = practice.day(who, target);
      practice.act(who, { action, target, given: USUAL_REASONS[action], key: randomUUID(), ifMatch: version });
      return { tone: 'done', text: `${ICONS[action].name} of ${target.date} was asked for.` };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { tone: 'refused', text: error.message };
    }
  }

  for (const action of ACTIONS) {
    app.post(PRESS_PATHS[action], async (c) => {
      if (!signedIn(c, practice)) return c.redirect('/login', 303);
      const sent = await c.req.formData().catch(() => {
        throw new PageProblem(400, 'This is not a form of this site.');
      });
      const target = read(pressed, sent);
      const said = act(c, action, target);
      if (c.req.header('x-requested-with') === 'XMLHttpRequest') return c.json({ success: said.tone === 'done', message: said.text });
      leaveNotice(c, said);
      return c.redirect(dayHref(target.storeId, target.date), 303);
    });
  }
}
