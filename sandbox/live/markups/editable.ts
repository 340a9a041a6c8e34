// Statuses as the first generation of public userscripts found them (domain 1.3); Bootstrap 3.4.1 with x-editable
// 1.5.1 and Font Awesome 4.7.0 from npm. The tooltips move the words of `title` to `data-original-title`.
import type { Markup } from '../markup.ts';
import { FONT_AWESOME_4, icons } from '../parts/glyphs.ts';

export const editable: Markup = {
  name: 'editable',
  about: 'x-editable statuses, Bootstrap 3 tooltips, Font Awesome 4, jQuery listening at the document',
  libraries: ['jquery', 'bootstrap3', 'x-editable', 'font-awesome-4'],
  grid: 'plain',
  dates: 'iso',
  rowStatus: 'text',
  dayStatus: 'editable',
  icons: icons(FONT_AWESOME_4, 'title'),
  iconClass: 'tool btn btn-default btn-sm',
  press: 'delegated',
  tooltips: 'bootstrap3',
  after: 'alert',
};
