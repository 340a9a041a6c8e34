/** How a status word stands in the report and on the day page. */
import { html } from 'hono/html';
import type { Posting } from '../../../lib/domain/day/posting.ts';
import type { Piece } from '../../site/view/layout.ts';
import type { DayStatus, RowStatus } from '../markup.ts';

const capital = (word: string) => word.slice(0, 1) + word.slice(1).toLowerCase();
/** The words that a control of the site offers; which it offers is not known. */
const CHOICES = ['POST', 'POSTED', 'HOLD', 'FAILED'];

/** A choice among statuses, with the one that holds. */
const choices = (word: string) =>
  (CHOICES.includes(word) ? CHOICES : [word, ...CHOICES]).map((one) => html`<option${one === word ? html` selected` : ''}>${one}</option>`);

const IN_ROW: Readonly<Record<RowStatus, (word: string) => Piece>> = {
  text: (word) => html`${word}`,
  badge: (word) => html`<span class="badge text-bg-secondary label label-default">${word}</span>`,
  'mixed-case': (word) => html`<span>${capital(word)}</span>`,
  'with-time': (word) => html`${word} <small>08:15</small>`,
  title: (word) => html`<span class="dot" title="${word}">●</span>`,
  control: (word) => html`<select>${choices(word)}</select>`,
};

/** A status word as a cell of the report holds it. */
export const rowStatus = (form: RowStatus, word: string): Piece => (word === '' ? html`` : IN_ROW[form](word));

const ON_DAY: Readonly<Record<DayStatus, (word: string, key: string, url: string) => Piece>> = {
  editable: (word, key, url) =>
    html`<a href="#" class="postingStatus" data-type="select" data-pk="${key}" data-url="${url}" data-name="status" data-value="${word}" data-title="Status">${word}</a>`,
  select: (word, key, url) => html`<select class="postingStatus form-control" data-pk="${key}" data-url="${url}">${choices(word)}</select>`,
  input: (word, key, url) => html`<input class="postingStatus" data-pk="${key}" data-url="${url}" value="${word}" readonly />`,
  text: (word, key, url) => html`<span class="postingStatus" data-pk="${key}" data-url="${url}">${word}</span>`,
  badge: (word, key, url) =>
    html`<span class="postingStatus badge text-bg-secondary" data-pk="${key}" data-url="${url}">${capital(word)}</span>`,
};

/** The status of one entry as the day page has it (domain 1.3); nothing answers at its `data-url`. */
export function dayStatus(form: DayStatus, { kind, status }: Posting, storeId: string, date: string): Piece {
  return ON_DAY[form](status, `${storeId}-${date}-${kind}`, kind === 'sales' ? '/sales/updateReceipt' : '/sales/updateJournalEntry');
}
