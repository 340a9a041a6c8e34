// The look-alikes that were measured beforehand: bolts in the menu, Refresh of a grid, Refresh Reference Data, a bolt
// before “Posted 3 days ago”, a comment's Post, a calculator, and a hidden tab with the same three.
import type { Markup } from '../markup.ts';
import { FONT_AWESOME_4, icons } from '../parts/glyphs.ts';

export const lookAlikes: Markup = {
  name: 'look-alikes',
  about: 'everything that looks like one of the three, beside the three',
  libraries: ['jquery', 'font-awesome-4'],
  grid: 'plain',
  dates: 'iso',
  rowStatus: 'text',
  dayStatus: 'text',
  icons: icons(FONT_AWESOME_4, 'title'),
  iconClass: 'tool',
  press: 'onclick',
  after: 'alert',
  lookAlikes: true,
};
