import { type ReadonlySignal, computed } from '@preact/signals-core';
import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import type { DateRange } from '../../../lib/domain/day/daysAnswer.ts';
import type { DayView, NextView } from '../../../lib/messages/views/views.ts';
import type { Ask } from './ask.ts';
import { createReading } from './reading.ts';
import { createSettling } from './settling.ts';
import { type StoreDays, covers, dayKey, same } from './storeDays.ts';

export interface Days {
  /** By store id. */
  readonly stores: ReadonlySignal<ReadonlyMap<string, StoreDays>>;
  /** By {@link dayKey}. */
  readonly byKey: ReadonlySignal<ReadonlyMap<string, DayView>>;
  /** Those that need the merchant, wherever on the page they are. */
  readonly needs: ReadonlySignal<readonly DayView[]>;
  /** The page shows `range` of a store, and `inSight` of it is in sight. */
  want(storeId: string, range: DateRange, inSight: DateRange): void;
  /** The page shows none of the other stores any more. */
  keepOnly(storeIds: readonly string[]): void;
  /** What the details of a day tell, as they were just read, its row tells as well; the service is not asked for that. */
  told(storeId: string, date: BusinessDate, next: NextView): void;
  /** Asks the service again. */
  refresh(): void;
}

/** The days on the page, until `contact` ends: from the worker's cache at once, then fresh from the service. */
export function createDays(ask: Ask, contact: AbortSignal): Days {
  const { stores, start, look, load, reread, keepOnly } = createReading(ask, contact);
  const settling = createSettling(start);
  const byKey = computed(() => {
    // Those that need the merchant are known wherever on the page they are.
    const days = [...stores.value.values()].flatMap(({ view }) => [...(view?.attention ?? []), ...(view?.days ?? [])]);
    return new Map(days.map((day) => [dayKey(day.storeId, day.date), day]));
  });

  contact.addEventListener('abort', () => settling.keepOnly([]));
  return {
    stores,
    byKey,
    needs: computed(() => [...byKey.value.values()].filter(({ attention }) => attention)),
    want(storeId, range, inSight) {
      const known = stores.value.get(storeId);
      if (!known) return start(storeId, range, inSight);
      if (!same(known.range, range)) return settling.settle(storeId, range, inSight);
      settling.unsettle(storeId);
      if (!covers(known.window, inSight)) look(known, range, inSight);
    },
    keepOnly(storeIds) {
      settling.keepOnly(storeIds);
      keepOnly(storeIds);
    },
    told(storeId, date, next) {
      const known = stores.value.get(storeId);
      const row = byKey.value.get(dayKey(storeId, date));
      if (known && row && JSON.stringify(row.next) !== JSON.stringify(next)) void reread(known);
    },
    refresh() {
      for (const storeId of stores.value.keys()) void load(storeId);
    },
  };
}
