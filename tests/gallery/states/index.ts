import type { GalleryState } from '../state.ts';
import { BACKLOGS } from './backlog.tsx';
import { CHECKLISTS } from './checklist.tsx';
import { DAYS } from './day.tsx';
import { DESKS } from './desk.tsx';
import { GUIDES } from './guide.tsx';
import { HISTORIES } from './history.tsx';
import { PAGES } from './pages.tsx';
import { PROGRESS } from './progress.tsx';
import { REPORTS } from './report.tsx';
import { YEARS } from './year.tsx';

/** Every state that is shown, in the order of the way of one repair. */
export const STATES: readonly GalleryState[] = [
  ...REPORTS,
  ...CHECKLISTS,
  ...PROGRESS,
  ...BACKLOGS,
  ...DAYS,
  ...GUIDES,
  ...PAGES,
  ...DESKS,
  ...YEARS,
  ...HISTORIES,
];
