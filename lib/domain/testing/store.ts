/** A store for tests in which everything is well; each test breaks what it is about. */
import { type Instant, MIDNIGHT } from '../values/businessDate.ts';
import { known } from '../values/fact.ts';
import type { Accounting, Mapping, Store } from '../store/store.ts';

export const completeMapping = (changes: Partial<Mapping> = {}): Mapping => ({
  state: 'complete',
  missing: [],
  changedAt: null,
  ...changes,
});

export const healthyAccounting = (changes: Partial<Accounting> = {}): Accounting => ({
  software: 'quickbooks-online',
  company: 'Vélo Plateau inc.',
  connection: 'connected',
  booksClosedThrough: null,
  referenceDataAt: null,
  postingMethod: 'journal-entry',
  booksCogs: false,
  syncsPurchaseOrders: false,
  tracksSalesTax: false,
  ...changes,
});

/** The store as the service tells of it at that instant. */
export function healthyStore(at: Instant, changes: Partial<Store> = {}): Store {
  const told = <T>(value: T) => known(value, 'service', at);
  return {
    id: '1',
    name: 'Plateau',
    timeZone: told('America/Toronto'),
    businessDayEnds: MIDNIGHT,
    connection: told({ state: 'connected', checkedAt: at }),
    mapping: told(completeMapping()),
    accounting: told(healthyAccounting()),
    queue: told({ postsAutomatically: true, everyMinutes: 30 }),
    ...changes,
  };
}
