// Bootstrap 5.3.8 and Font Awesome 6.7.2 as a script, which puts an svg in the place of each `<i>`, from npm. Rows that
// open are Kendo's detail rows (domain, N14). The tooltips move `title` to `data-bs-original-title` and `aria-label`.
import type { Markup } from '../markup.ts';
import { FONT_AWESOME_6, icons } from '../parts/glyphs.ts';

export const bootstrap5: Markup = {
  name: 'bootstrap-5',
  about: 'Bootstrap 5 tooltips and badges, Font Awesome 6 as a script, rows that open, US dates, a message that goes by itself',
  libraries: ['bootstrap5', 'font-awesome-6-script'],
  grid: 'hierarchy',
  dates: 'us',
  rowStatus: 'badge',
  dayStatus: 'badge',
  icons: icons(FONT_AWESOME_6, 'title'),
  iconClass: 'tool btn btn-outline-secondary btn-sm',
  press: 'listener',
  tooltips: 'bootstrap5',
  after: 'toast',
};
