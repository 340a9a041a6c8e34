import type { Action } from '../../lib/domain/day/action.ts';

/** What an icon is drawn by, in a box of 16 units. */
interface IconLine {
  readonly d: string;
  readonly width: number;
}

/** The vendor's metaphors in our own drawing: arrows, calculator, bolt (B0.8, B0.11); and three dots for more. */
export const ICONS: Readonly<Record<Action | 'details', IconLine>> = {
  refresh: { d: 'M3 7a5.2 5.2 0 0 1 9-2.4L13.5 6M13.5 2.8V6h-3.2M13 9a5.2 5.2 0 0 1-9 2.4L2.5 10M2.5 13.2V10h3.2', width: 1.5 },
  regenerate: { d: 'M3.5 2h9v12h-9zM6 4.8h4M6 8h.1M8 8h.1M10 8h.1M6 11h.1M8 11h.1M10 11h.1', width: 1.5 },
  post: { d: 'M9 1.8 3.8 9h3.7L7 14.2 12.2 7H8.5z', width: 1.5 },
  details: { d: 'M3 8h.1M8 8h.1M13 8h.1', width: 2.2 },
};
