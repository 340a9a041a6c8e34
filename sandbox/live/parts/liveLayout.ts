import { html } from 'hono/html';
import type { PracticeSession } from '../../engine/practice.ts';
import type { Piece, View } from '../../site/view/layout.ts';
import type { PageNotice } from '../../site/web/cookies.ts';
import { filesOf } from '../libraries.ts';
import type { Markup } from '../markup.ts';
import { menuAlikes } from './tools.ts';

/** The menus of the live app, as far as their words are known (domain 1.2). */
function menus(markup: Markup): Piece {
  return html`<nav class="menu" aria-label="Main">
    <a href="/sales/index">Sales</a> <a href="/forecasting/index">Forecasting</a>
    <span>Reports: <a href="/salesReport/index">Sales Totals</a></span>
    <span>Settings: <a href="/settings/stores">Stores</a> <a href="/settings/accounting">Accounting</a> <a href="/settings/companies">Companies</a></span>
    ${markup.lookAlikes ? menuAlikes(markup) : ''}
  </nav>`;
}

function signedInAs({ user, account, csrfToken }: PracticeSession): Piece {
  return html`<form class="who" method="post" action="/logout">
    <input type="hidden" name="csrf" value="${csrfToken}" /><span>${user.name} · ${account.name}</span> <button type="submit" class="btn btn-link">Sign out</button>
  </form>`;
}

/** What the page's own script is told of a markup. */
const told = ({ press, after, confirms, tooltips, grid, rowStatus, late, dayStatus }: Markup): Record<string, unknown> => ({
  press,
  after,
  confirms,
  tooltips,
  grid,
  rowStatus,
  late,
  dayStatus,
});

/** A whole page of the double. Nothing on it says that it is one. */
export function liveLayout(
  markup: Markup,
  { title, body, script }: View,
  who: PracticeSession | undefined,
  notice: PageNotice | undefined,
): Piece {
  const { styles, scripts } = filesOf(markup.libraries);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" type="image/svg+xml" href="/assets/icon.svg" />
        ${styles.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        <link rel="stylesheet" href="/assets/site.css" />
        <link rel="stylesheet" href="/live/live.css" />
        ${scripts.map((src) => html`<script src="${src}"></script>`)}
      </head>
      <body data-markup="${JSON.stringify(told(markup))}">
        <header class="top"><strong>Accounting</strong> ${who ? html`${menus(markup)}${signedInAs(who)}` : ''}</header>
        <main>
          <div id="messages">${notice ? html`<div class="alert alert-${notice.tone === 'done' ? 'success' : 'danger'}" role="alert">${notice.text}</div>` : ''}</div>
          ${body}
        </main>
        <script src="/live/page.js"></script>
        ${script ? html`<script src="/live/${script}"></script>` : ''}
      </body>
    </html>`;
}
