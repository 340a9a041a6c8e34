// Kendo's later buttons: a drawing in the page, and a label that Kendo makes of the drawing's name (“Arrow rotate cw”)
// beside the site's own title, as Kendo UI 2026 was seen to do. Imitated: Kendo UI is not to be had as a small package.
// After a press the page asks for the entries again and draws them, and the icons, again.
import type { Action } from '../../../lib/domain/day/action.ts';
import type { Icon, Markup } from '../markup.ts';
import { KENDO_SVG, WORDS } from '../parts/glyphs.ts';

const icon = (action: Action, label: string): Icon => ({ glyph: KENDO_SVG[action], title: WORDS[action], label });

export const kendoSvg: Markup = {
  name: 'kendo-svg',
  about: 'Kendo svg buttons with labels that name the drawing, entries and icons drawn again after a press',
  libraries: [],
  grid: 'locked',
  dates: 'iso',
  rowStatus: 'text',
  dayStatus: 'text',
  icons: { refresh: icon('refresh', 'Arrow rotate cw'), regenerate: icon('regenerate', 'Calculator'), post: icon('post', 'Lightning') },
  iconClass: 'tool k-button k-icon-button',
  press: 'onclick',
  after: 'redraw',
};
