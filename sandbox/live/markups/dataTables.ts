// DataTables 1.13.11, daterangepicker 3.1.0 and Font Awesome 5.15.4 as a script, from npm. Not Kendo: a site may have
// changed its grid since the public userscripts were written.
import type { Markup } from '../markup.ts';
import { FONT_AWESOME_5, icons } from '../parts/glyphs.ts';

export const dataTables: Markup = {
  name: 'data-tables',
  about: 'DataTables instead of Kendo, daterangepicker, Font Awesome 5 as a script, the page acts on pointerdown',
  libraries: ['jquery', 'datatables', 'daterangepicker', 'font-awesome-5-script'],
  grid: 'datatable',
  dates: 'iso',
  rowStatus: 'text',
  dayStatus: 'text',
  icons: icons(FONT_AWESOME_5, 'title'),
  iconClass: 'tool',
  press: 'pointerdown',
  after: 'alert',
};
