import { QUEUE_SECONDS } from '../domain/repair/builds.ts';

/** What may be otherwise a moment later is confirmed for one repair, and for the Post that follows it (L1). */
export const REPAIR_SECONDS = QUEUE_SECONDS;
export const DAY_SECONDS = 24 * 3600;
