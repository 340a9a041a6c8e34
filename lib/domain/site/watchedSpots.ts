import type { SpotName } from './spot.ts';

/** The spots that a page reports as there or not, because a step may end by them. */
export const WATCHED_SPOTS = [
  'day-link',
  'day-entries',
  'day-checks',
  'icon-refresh',
  'icon-regenerate',
  'icon-post',
  'sheet',
  'checklist-refresh',
  'checklist-regenerate',
  'checklist-post',
] as const satisfies readonly SpotName[];
