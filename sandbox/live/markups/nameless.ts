// Icons without a word, a class or a name: nothing tells which is which but the drawing. Nobody can know them without
// being shown them once.
import type { Markup } from '../markup.ts';
import { NAMELESS, icons } from '../parts/glyphs.ts';

export const nameless: Markup = {
  name: 'nameless',
  about: 'svg icons with no word and no name at all',
  libraries: [],
  grid: 'plain',
  dates: 'iso',
  rowStatus: 'text',
  dayStatus: 'text',
  icons: icons(NAMELESS, 'none'),
  iconClass: 'tool',
  press: 'onclick',
  after: 'reload',
};
