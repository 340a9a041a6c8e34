/** Facts for tests of guides: a store and a day that are well, of which each test changes what it is about. */
import type { BusinessDate, Instant } from '../../domain/values/businessDate.ts';
import type { DayDetail, HistoryLine, Totals } from '../../domain/day/day.ts';
import type { Posting } from '../../domain/day/posting.ts';
import { known, unknown } from '../../domain/values/fact.ts';
import type { SpotName } from '../../domain/site/spot.ts';
import type { Accounting, Mapping, StoreConnection } from '../../domain/store/store.ts';
import { completeMapping, healthyAccounting, healthyStore } from '../../domain/testing/store.ts';
import type { GuideFacts, PageInFront } from '../guide.ts';

export const NOW = '2026-11-24T15:00:00.000Z' as Instant;
export const BEGAN = '2026-11-24T14:00:00.000Z' as Instant;
export const LATER = '2026-11-24T14:30:00.000Z' as Instant;
export const SUBJECT = { storeId: '1', date: '2026-11-03' as BusinessDate };
const LOADED = '2026-11-04T09:15:00Z' as Instant;
const TOTALS: Totals = { sales: 1000, discounts: 0, tax: 0, payments: 1000, cogs: 0, purchaseOrders: 0 };

export const postingOf = (status: string, changes: Partial<Posting> = {}): Posting => ({
  kind: 'sales',
  status,
  sync: null,
  message: null,
  postedAt: LOADED,
  ledgerRef: null,
  ...changes,
});

export interface Changes {
  readonly postings?: readonly Posting[];
  readonly day?: Partial<DayDetail>;
  /** What was pressed since the guide began. */
  readonly pressed?: readonly HistoryLine['action'][];
  readonly mapping?: Partial<Mapping>;
  readonly accounting?: Partial<Accounting>;
  readonly connection?: StoreConnection['state'];
  readonly page?: PageInFront['page'];
  readonly seen?: readonly SpotName[];
  readonly answers?: Readonly<Record<string, string>>;
  readonly rest?: Partial<GuideFacts>;
}

/** Facts as the service tells them; on the page of the day where `page` says so. */
export function factsOf({
  postings = [postingOf('POSTED')],
  day,
  pressed = [],
  mapping,
  accounting,
  connection = 'connected',
  page = 'other',
  seen = [],
  answers = {},
  rest,
}: Changes = {}): GuideFacts {
  const told = <T>(value: T) => known(value, 'service', NOW);
  const onDay = page === 'day' ? SUBJECT : { storeId: page === 'mapping' || page === 'stores' ? '1' : null, date: null };
  return {
    subject: SUBJECT,
    startedAt: BEGAN,
    now: NOW,
    canAct: true,
    store: told(
      healthyStore(NOW, {
        connection: told({ state: connection, checkedAt: NOW }),
        mapping: told(completeMapping(mapping)),
        accounting: told(healthyAccounting(accounting)),
      }),
    ),
    day: told({
      ...SUBJECT,
      version: 'v1',
      loadedAt: LOADED,
      posChangedAt: null,
      currency: 'CAD',
      totals: TOTALS,
      pos: TOTALS,
      accounting: TOTALS,
      entry: [],
      checks: [],
      history: pressed.map((action) => ({ at: LATER, action, what: 'in the words of the site', by: 'Camille' })),
      ...day,
      postings,
    }),
    running: told(null),
    clicked: [],
    page: { page, ...onDay, seen },
    answers,
    ...rest,
  };
}

/** Facts of a site that publishes nothing but its pages. */
export const blindFacts = (changes: Changes = {}): GuideFacts =>
  factsOf({
    ...changes,
    rest: {
      canAct: false,
      store: unknown('not-published'),
      day: unknown('not-published'),
      running: unknown('not-published'),
      ...changes.rest,
    },
  });
