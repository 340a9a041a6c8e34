// Images as buttons of forms, without words: the names of the files say what they are (drawings of Font Awesome 5.15.4,
// from npm). Columns in another order and hidden ones after telerik/kendo-react 2848.
import type { Markup } from '../markup.ts';
import { IMAGES } from '../parts/glyphs.ts';
import { html } from 'hono/html';

export const images: Markup = {
  name: 'images',
  about: 'images that send a form, columns in another order and hidden ones, dates with the day first',
  libraries: [],
  grid: 'reordered',
  dates: 'day-first',
  rowStatus: 'title',
  dayStatus: 'text',
  icons: {
    refresh: { glyph: html`↻`, src: IMAGES.refresh },
    regenerate: { glyph: html`=`, src: IMAGES.regenerate },
    post: { glyph: html`!`, src: IMAGES.post },
  },
  iconClass: 'tool',
  press: 'image',
  after: 'nothing',
};
