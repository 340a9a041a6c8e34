// Bootstrap 3.4.1 from npm with its Glyphicons, of which none is a calculator (domain, N13). Grouped rows after Kendo's
// (N14). A site of this age asks with `confirm()` and has its code in the address of a link.
import type { Markup } from '../markup.ts';
import { GLYPHICONS, icons } from '../parts/glyphs.ts';

export const glyphicons: Markup = {
  name: 'glyphicons',
  about: 'Glyphicons, href="javascript:", the page asks confirm(), grouped rows',
  libraries: ['jquery', 'bootstrap3'],
  grid: 'grouped',
  dates: 'weekday',
  rowStatus: 'text',
  dayStatus: 'text',
  icons: icons(GLYPHICONS, 'title'),
  iconClass: 'tool btn btn-default btn-xs',
  press: 'javascript',
  confirms: true,
  after: 'alert',
};
