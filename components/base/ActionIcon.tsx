import type { Action } from '../../lib/domain/day/action.ts';

/** The vendor's metaphors in our own drawing: arrows, calculator, bolt (B0.8, B0.11). */
const PATHS: Readonly<Record<Action, string>> = {
  refresh: 'M3 7a5.2 5.2 0 0 1 9-2.4L13.5 6M13.5 2.8V6h-3.2M13 9a5.2 5.2 0 0 1-9 2.4L2.5 10M2.5 13.2V10h3.2',
  regenerate: 'M3.5 2h9v12h-9zM6 4.8h4M6 8h.1M8 8h.1M10 8h.1M6 11h.1M8 11h.1M10 11h.1',
  post: 'M9 1.8 3.8 9h3.7L7 14.2 12.2 7H8.5z',
};

/** The icon of one of the three actions; its name always stands beside it or in its label. */
export function ActionIcon({ action }: { action: Action }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[action]} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
