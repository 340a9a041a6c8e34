// A page that takes presses of a real hand only (`isTrusted`), as banks' and some admin pages do: nothing that a script
// presses does anything there. Bootstrap 5.3.8 and Font Awesome 6.7.2 from npm.
import type { Markup } from '../markup.ts';
import { FONT_AWESOME_6, icons } from '../parts/glyphs.ts';

export const realHand: Markup = {
  name: 'real-hand',
  about: 'the page ignores presses that are not trusted',
  libraries: ['bootstrap5', 'font-awesome-6'],
  grid: 'plain',
  dates: 'iso',
  rowStatus: 'badge',
  dayStatus: 'select',
  icons: icons(FONT_AWESOME_6, 'title'),
  iconClass: 'tool btn btn-light',
  press: 'trusted',
  after: 'alert',
};
