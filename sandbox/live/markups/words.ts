// No icons but words, by the names of the help pages (domain 1.5), each a form's button; a Kendo grid that does not
// scroll has no `.k-grid-content` (N14).
import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import { WORDS } from '../parts/glyphs.ts';

export const words: Markup = {
  name: 'words',
  about: 'words on buttons that send forms, confirm(), a grid that does not scroll, dates in words, statuses with a time',
  libraries: [],
  grid: 'unscrollable',
  dates: 'words',
  rowStatus: 'with-time',
  dayStatus: 'input',
  icons: {
    refresh: { glyph: html`${WORDS.refresh}` },
    regenerate: { glyph: html`${WORDS.regenerate}` },
    post: { glyph: html`${WORDS.post}` },
  },
  iconClass: 'btn',
  press: 'form',
  confirms: true,
  after: 'nothing',
  data: 'texts',
};
