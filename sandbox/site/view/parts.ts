import { html } from 'hono/html';
import type { Piece } from './layout.ts';

/** How a word of state stands: each tone has its own shape beside its colour. */
export type Tone = 'well' | 'waiting' | 'off' | 'bad';

/** A word of state with its shape. */
export function state(tone: Tone, word: string): Piece {
  return html`<span class="state ${tone}">${word}</span>`;
}

/** A list of facts: what it is about, and what is so. */
export function facts(entries: readonly (readonly [string, Piece | string])[]): Piece {
  return html`<dl>${entries.map(([about, fact]) => html`<dt>${about}</dt><dd>${fact}</dd>`)}</dl>`;
}

/** A choice in a `select`. */
export function option(value: string, label: string, chosen: boolean): Piece {
  return html`<option value="${value}"${chosen ? html` selected` : ''}>${label}</option>`;
}

/** `one row`, `2 rows`. */
export function count(number: number, one: string, many: string): string {
  return number === 1 ? `one ${one}` : `${number.toLocaleString('en-CA')} ${many}`;
}

/** Where a page is not part of the accounting site: a sentence that says what it stands for. */
export function standIn(text: string): Piece {
  return html`<p class="stand-in"><strong>Practice only.</strong> ${text}</p>`;
}
