/** The three icons of a day, as a markup has them, and what looks like them. */
import { html } from 'hono/html';
import { ACTIONS, type Action, type DayTarget } from '../../../lib/domain/day/action.ts';
import type { Piece } from '../../site/view/layout.ts';
import type { Icon, Markup, Press } from '../markup.ts';

/** The addresses that take the site's own presses. The live app's are not known (domain 1.1). */
export const PRESS_PATHS: Readonly<Record<Action, string>> = {
  refresh: '/sales/reloadDay',
  regenerate: '/sales/regenerateDay',
  post: '/sales/postDay',
};

/** Which of the three it is, without a word that says so: the pages' own script knows. */
const CODES: Readonly<Record<Action, number>> = { refresh: 1, regenerate: 2, post: 3 };

const TOOLTIPS: Readonly<Record<NonNullable<Markup['tooltips']>, Piece>> = {
  bootstrap3: html` data-toggle="tooltip"`,
  bootstrap5: html` data-bs-toggle="tooltip"`,
};

/** What an icon says beside its glyph. */
const wordsOf = ({ title, label }: Icon, { tooltips }: Markup): Piece =>
  html`${title === undefined ? '' : html` title="${title}"${tooltips ? TOOLTIPS[tooltips] : ''}`}${label === undefined ? '' : html` aria-label="${label}"`}`;

interface Pressed {
  readonly action: Action;
  readonly icon: Icon;
  readonly className: string;
  readonly words: Piece;
  readonly target: DayTarget;
}

const inForm = (
  { action, target }: Pressed,
  control: Piece,
): Piece => html`<form method="post" action="${PRESS_PATHS[action]}" class="day-form">
  <input type="hidden" name="storeId" value="${target.storeId}" /><input type="hidden" name="date" value="${target.date}" />${control}
</form>`;

const PRESSED: Readonly<Record<Press, (pressed: Pressed) => Piece>> = {
  onclick: ({ action, icon, className, words }) =>
    html`<a href="#" class="${className}"${words} onclick="dayOp(${CODES[action]}); return false">${icon.glyph}</a>`,
  delegated: ({ action, icon, className, words }) =>
    html`<a href="#" class="${className} day-op" data-op="${CODES[action]}"${words}>${icon.glyph}</a>`,
  listener: ({ action, icon, className, words }) =>
    html`<button type="button" class="${className} day-op" data-op="${CODES[action]}"${words}>${icon.glyph}</button>`,
  trusted: ({ action, icon, className, words }) =>
    html`<button type="button" class="${className} day-op" data-op="${CODES[action]}"${words}>${icon.glyph}</button>`,
  javascript: ({ action, icon, className, words }) =>
    html`<a href="javascript:dayOp(${CODES[action]})" class="${className}"${words}>${icon.glyph}</a>`,
  mousedown: ({ action, icon, className, words }) =>
    html`<a class="${className}" role="button" tabindex="0"${words} onmousedown="dayOp(${CODES[action]})">${icon.glyph}</a>`,
  pointerdown: ({ action, icon, className, words }) =>
    html`<span class="${className}" role="button" tabindex="0"${words} onpointerdown="dayOp(${CODES[action]})">${icon.glyph}</span>`,
  form: (pressed) =>
    inForm(pressed, html`<button type="submit" class="${pressed.className}"${pressed.words}>${pressed.icon.glyph}</button>`),
  image: (pressed) =>
    inForm(pressed, html`<input type="image" class="${pressed.className}" src="${pressed.icon.src ?? ''}" alt=""${pressed.words} />`),
};

/** The three icons of a day. */
export function dayTools(markup: Markup, target: DayTarget): Piece {
  const { press, icons, iconClass: className } = markup;
  const inOrder = ACTIONS.toSorted((one, other) => CODES[one] - CODES[other]);
  return html`<div class="day-tools">${inOrder.map((action) => PRESSED[press]({ action, icon: icons[action], className, words: wordsOf(icons[action], markup), target }))}</div>`;
}

const alike = (name: string, content: Piece | string, title?: string): Piece =>
  html`<a href="#" class="alike" data-alike="${name}"${title === undefined ? '' : html` title="${title}"`}>${content}</a>`;

/** What looks like an icon and is none, in the menu of every page: what a press does there is written down by the page's script. */
export function menuAlikes({ icons }: Markup): Piece {
  return html`${alike('menu-bolt', icons.post.glyph, 'What’s new')} ${alike('menu-calculator', html`${icons.regenerate.glyph} Calculator`)}`;
}

/** The same in every row of the report. */
export const rowAlike = ({ icons }: Markup): Piece => alike('row-refresh', icons.refresh.glyph, 'Refresh row');

/** The same inside the Accounting tab. */
export function tabAlikes({ icons }: Markup): Piece {
  return html`<p>${alike('posted-ago', html`${icons.post.glyph} Posted 3 days ago`)} ${alike('reference-data', html`${icons.refresh.glyph} Refresh Reference Data`)}</p>
    <div class="k-grid-toolbar">${alike('grid-refresh', icons.refresh.glyph, 'Refresh')}</div>
    <p><label>Comment <input type="text" size="20" /></label> <button type="button" class="alike" data-alike="comment-post">Post</button></p>`;
}

/** A tab that is not shown, with icons like the three that do something else. */
export function hiddenAlikes(markup: Markup): Piece {
  const { icons, iconClass } = markup;
  return html`${ACTIONS.map((action) => html`<button type="button" class="${iconClass} alike" data-alike="hidden-${action}"${wordsOf(icons[action], markup)}>${icons[action].glyph}</button>`)}`;
}
