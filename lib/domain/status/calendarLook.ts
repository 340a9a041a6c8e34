import { FAMILIES } from './family.ts';

/**
 * How a date is drawn in a calendar: by the state of its day where that was read, else by why there is none.
 * - `settled`: its merchant settled it by hand
 * - `closed`: the store was closed, and nothing is missing
 * - `unread`: nobody has read what the site has of it
 * - `before`: it is none of the subscription's days (B0.4)
 * - `ahead`: it is not over
 */
export const CALENDAR_LOOKS = [...FAMILIES, 'settled', 'closed', 'unread', 'before', 'ahead'] as const;
export type CalendarLook = (typeof CALENDAR_LOOKS)[number];
