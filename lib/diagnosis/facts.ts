import type { BusinessDate, Instant } from '../domain/businessDate.ts';
import type { DayDetail, DaySummary } from '../domain/day.ts';
import { type Fact, unknown } from '../domain/fact.ts';
import type { RecentPress } from '../domain/press.ts';
import type { Mapping, Software, Store } from '../domain/store.ts';

/** What a diagnosis is made of: a day, and whatever else is known at the moment. What is not known is not assumed. */
export interface DiagnosisFacts {
  readonly day: DaySummary | DayDetail;
  readonly store: Fact<Store>;
  /** The latest refresh or regenerate of this day; null: none known. */
  readonly lastPress: Fact<RecentPress | null>;
  readonly subscriptionStart: Fact<BusinessDate>;
  /** The service's clock; null: not asked. */
  readonly now: Instant | null;
}

const NOT_ASKED = unknown('not-asked');

/** The facts where only the day itself is at hand, as in a row of the report. */
export function factsOfDay(day: DaySummary | DayDetail): DiagnosisFacts {
  return { day, store: NOT_ASKED, lastPress: NOT_ASKED, subscriptionStart: NOT_ASKED, now: null };
}

type StoreFacts = { [K in keyof Store as Store[K] extends Fact<unknown> ? K : never]: Store[K] };

/** A fact of the store; where the store itself is not known, neither is the fact. */
export function storeFactOf<K extends keyof StoreFacts>(store: Fact<Store>, name: K): StoreFacts[K] {
  return (store.known ? store.value[name] : unknown(store.why)) as StoreFacts[K];
}

/** The accounting software, or that it is not known. */
export function softwareOf(store: Fact<Store>): Software {
  const accounting = storeFactOf(store, 'accounting');
  return accounting.known ? accounting.value.software : 'unknown';
}

/** The rows without an account, or that there are some without a name; null: complete, or not known. */
export function missingRowsOf(store: Fact<Store>): Mapping['missing'] | null {
  const mapping = storeFactOf(store, 'mapping');
  if (!mapping.known) return null;
  const { state, missing } = mapping.value;
  return missing.length > 0 || state === 'incomplete' ? missing : null;
}
