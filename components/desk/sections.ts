import { History } from './history/History.tsx';
import { Needs } from './needs/Needs.tsx';
import type { Section } from './section.ts';
import { Year } from './year/Year.tsx';

/** All parts of the desk, in the order of their links; the first is where it opens. */
export const SECTIONS: readonly [Section, ...Section[]] = [
  { id: 'needs', title: 'desk.needs', view: Needs },
  { id: 'year', title: 'desk.year', view: Year },
  { id: 'history', title: 'desk.history', view: History },
];
