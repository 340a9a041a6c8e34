import { html } from 'hono/html';
import type { PracticeSession } from '../../engine/practice.ts';
import type { PageNotice } from '../web/cookies.ts';

/** A piece of a page: what `html` makes; every value in it is written as text. */
export type Piece = ReturnType<typeof html>;

/** One page, without what all pages share. */
export interface View {
  readonly title: string;
  readonly body: Piece;
  /** The name of a file in `assets/` that this page runs, such as `report.js`. */
  readonly script?: string | undefined;
  /** The page asks again after so many seconds: something on it is still moving. */
  readonly refreshSeconds?: number | undefined;
}

const MENU = [
  ['/salesReport/index', 'Reports › Sales Totals'],
  ['/settings/stores', 'Settings › Stores'],
  ['/settings/accounting', 'Settings › Accounting'],
  ['/settings/companies', 'Settings › Companies'],
] as const;

/** Behind the accounting site, and not part of the live app: where a practice makes things go wrong. */
const BEHIND = [
  ['/pos', 'The POS'],
  ['/ledger', 'The ledgers'],
] as const;

const links = (entries: readonly (readonly [string, string])[]) => entries.map(([href, label]) => html`<a href="${href}">${label}</a>`);

function signedInAs({ user, account, csrfToken }: PracticeSession): Piece {
  return html`<form class="who" method="post" action="/logout">
    <input type="hidden" name="csrf" value="${csrfToken}" />
    <span>${user.name} · ${account.name}</span> <button type="submit" class="quiet">Sign out</button>
  </form>`;
}

/** A whole page of the site: the band that says what it is, the menu, the notice that a form left, and the view. */
export function layout(
  { title, body, script, refreshSeconds }: View,
  who: PracticeSession | undefined,
  notice: PageNotice | undefined,
): Piece {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        ${refreshSeconds ? html`<meta http-equiv="refresh" content="${refreshSeconds}" />` : ''}
        <title>${title} · Practice</title>
        <link rel="icon" type="image/svg+xml" href="/assets/icon.svg" />
        <link rel="stylesheet" href="/assets/site.css" />
        ${script ? html`<script type="module" src="/assets/${script}"></script>` : ''}
      </head>
      <body>
        <div class="band">Practice service: nothing here is real. <nav aria-label="Behind the site">${links(BEHIND)}</nav></div>
        <header class="top">
          <strong>Accounting</strong>
          ${who ? html`<nav aria-label="Main">${links(MENU)}</nav>${signedInAs(who)}` : ''}
        </header>
        <main>
          ${notice ? html`<p class="notice ${notice.tone}" role="status">${notice.text}</p>` : ''} ${body}
        </main>
      </body>
    </html>`;
}
