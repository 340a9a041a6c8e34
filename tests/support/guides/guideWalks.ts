import type { Walk } from './guideWalk.ts';
import { CAUSES } from './walks/causes.ts';
import { REPAIRS } from './walks/repairs.ts';
import { SETTINGS } from './walks/settings.ts';

/** Each guide, in the order of the index. */
export const WALKS: readonly Walk[] = [...REPAIRS, ...SETTINGS, ...CAUSES];
