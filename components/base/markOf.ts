import type { Family } from '../../lib/domain/day/statuses.ts';
import type { DayView } from '../../lib/messages/views/views.ts';

const WELL: readonly Family[] = ['done', 'queued', 'waiting', 'inactive'];

/** A day that needs the merchant never wears the mark of one that is well: posted, but changed in the POS since. */
export function markOf({ family, attention }: Pick<DayView, 'family' | 'attention'>): Family {
  return attention && WELL.includes(family) ? 'blocked' : family;
}
