// Statuses as the second generation of public userscripts found them: in the `.value` of a control (domain 1.3). Locked
// columns after telerik/kendo-ui-core 4922 and 4707. Font Awesome 5.15.4 from npm, as styles.
import type { Markup } from '../markup.ts';
import { FONT_AWESOME_5, icons } from '../parts/glyphs.ts';

export const formControl: Markup = {
  name: 'form-control',
  about: 'statuses in select boxes, a locked column, Font Awesome 5, onclick attributes, the page reloads after a press',
  libraries: ['font-awesome-5'],
  grid: 'locked',
  dates: 'iso',
  rowStatus: 'control',
  dayStatus: 'select',
  icons: icons(FONT_AWESOME_5, 'title'),
  iconClass: 'tool',
  press: 'onclick',
  after: 'reload',
};
