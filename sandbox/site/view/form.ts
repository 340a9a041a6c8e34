import { html } from 'hono/html';
import type { PracticeSession } from '../../engine/practice.ts';
import type { Piece } from './layout.ts';

/** A form that changes something, with the token that proves it was sent from this site. */
export function form(who: PracticeSession, action: string, content: Piece, className = ''): Piece {
  return html`<form method="post" action="${action}" class="${className}">
    <input type="hidden" name="csrf" value="${who.csrfToken}" />
    ${content}
  </form>`;
}

// Made once: the report writes thousands of amounts.
const TWO_PLACES = new Intl.NumberFormat('en-CA', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** An amount of minor units with two places, as the site writes it. */
export function amount(minor: number): string {
  return TWO_PLACES.format(minor / 100);
}

/** A date as the site has it typed: text, in the form in which all its pages write dates. */
export function dateField(name: string, label: string, value: string, id: string = name): Piece {
  return html`<label for="${id}">${label}</label>
    <input id="${id}" name="${name}" type="text" size="11" maxlength="20" placeholder="2026-11-03" autocomplete="off" value="${value}" />`;
}
