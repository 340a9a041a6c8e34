import { type Fact, unknown } from '../values/fact.ts';
import type { Software, Store } from './store.ts';

type StoreFacts = { [K in keyof Store as Store[K] extends Fact<unknown> ? K : never]: Store[K] };

/** A fact of a store; where the store itself is not known, neither is the fact (law 2). */
export function storeFact<K extends keyof StoreFacts>({ store }: { readonly store: Fact<Store> }, name: K): StoreFacts[K] {
  return store.known ? store.value[name] : unknown(store.why);
}

/** The accounting software, or that it is not known. */
export function softwareOf(store: Fact<Store>): Software {
  const accounting = storeFact({ store }, 'accounting');
  return accounting.known ? accounting.value.software : 'unknown';
}
