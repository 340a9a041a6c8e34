// Kendo's virtual scrolling uses the same rows for other days (domain, N14). Icons that somebody drew as svg without a
// name, known by their words only.
import type { Markup } from '../markup.ts';
import { NAMELESS, icons } from '../parts/glyphs.ts';

export const virtual: Markup = {
  name: 'virtual',
  about: 'virtual scrolling with rows that are used again, svg icons known by their labels only, the page says nothing',
  libraries: [],
  grid: 'virtual',
  dates: 'iso',
  rowStatus: 'text',
  dayStatus: 'text',
  icons: icons(NAMELESS, 'label'),
  iconClass: 'tool',
  press: 'listener',
  after: 'nothing',
};
