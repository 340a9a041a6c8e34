import { DESK_PARTS } from '../base/page/ownPages.ts';
import { History } from './history/History.tsx';
import { Needs } from './needs/Needs.tsx';
import type { Section } from './section.ts';
import { Year } from './year/Year.tsx';

const VIEWS = { needs: Needs, year: Year, history: History } as const;

/** All parts of the desk, in the order of their links; the first is where it opens. */
export const DESK_SECTIONS: readonly Section[] = DESK_PARTS.map(({ id, title }) => ({ id, title, view: VIEWS[id] }));
