// Kendo's buttons with its font icons, 4.8.0 from npm (`@progress/kendo-font-icons`, which has no bolt); a column of
// boxes to tick (domain, N14). The grid's classes are imitated: Kendo UI with its grid is not to be had as a small package.
import type { Markup } from '../markup.ts';
import { KENDO, icons } from '../parts/glyphs.ts';

export const kendo: Markup = {
  name: 'kendo',
  about: 'Kendo buttons and icons, a column of boxes to tick, the page acts on mousedown, and says it beside the icons',
  libraries: ['kendo-font-icons'],
  grid: 'checkbox',
  dates: 'iso',
  rowStatus: 'mixed-case',
  dayStatus: 'text',
  icons: icons(KENDO, 'label'),
  iconClass: 'tool k-button k-button-md',
  press: 'mousedown',
  after: 'inline',
};
