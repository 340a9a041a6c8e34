// Statuses by Ajax after the page, as an app of controllers and actions loads them (domain 1.1, C); Kendo's pager (N14).
// Font Awesome 6.7.2 from npm, as styles.
import type { Markup } from '../markup.ts';
import { FONT_AWESOME_6, icons } from '../parts/glyphs.ts';

export const late: Markup = {
  name: 'late',
  about: 'statuses that come after the page, a grid of pages, Font Awesome 6, data with moments',
  libraries: ['jquery', 'font-awesome-6'],
  grid: 'paging',
  dates: 'iso',
  rowStatus: 'text',
  dayStatus: 'input',
  late: true,
  icons: icons(FONT_AWESOME_6, 'title'),
  iconClass: 'tool',
  press: 'delegated',
  after: 'alert',
  data: 'moments',
};
