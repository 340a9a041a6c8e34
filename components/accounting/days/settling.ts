import type { DateRange } from '../../../lib/domain/day/daysAnswer.ts';
import { same } from './storeDays.ts';

/** How long a report has to show other dates before they are asked for: a grid that is drawn in portions shows some of them at first, ms. */
const SETTLED_MS = 250;

export interface Settling {
  /** Begins with other dates of a store, once they have been shown for a while. */
  settle(storeId: string, range: DateRange, inSight: DateRange): void;
  /** The dates of before are shown again. */
  unsettle(storeId: string): void;
  /** The page shows none of the other stores any more. */
  keepOnly(storeIds: readonly string[]): void;
}

/** @param start begins with other dates */
export function createSettling(start: (storeId: string, range: DateRange, inSight: DateRange) => void): Settling {
  const settling = new Map<string, { readonly range: DateRange; inSight: DateRange; readonly timer: ReturnType<typeof setTimeout> }>();
  function unsettle(storeId: string): void {
    clearTimeout(settling.get(storeId)?.timer);
    settling.delete(storeId);
  }
  return {
    unsettle,
    settle(storeId, range, inSight) {
      const waiting = settling.get(storeId);
      if (waiting && same(waiting.range, range)) return void (waiting.inSight = inSight);
      unsettle(storeId);
      const next = { range, inSight, timer: setTimeout(() => (settling.delete(storeId), start(storeId, range, next.inSight)), SETTLED_MS) };
      settling.set(storeId, next);
    },
    keepOnly(storeIds) {
      for (const id of settling.keys()) if (!storeIds.includes(id)) unsettle(id);
    },
  };
}
