import {
  type BusinessDate,
  type Closing,
  EARLIEST_ZONE,
  type Instant,
  type LocalTime,
  MIDNIGHT,
  runningDate,
} from '../values/businessDate.ts';
import { type Fact, mapFact, unknown } from '../values/fact.ts';

export const SOFTWARE = ['quickbooks-online', 'quickbooks-desktop', 'xero', 'sage'] as const;
export type Software = (typeof SOFTWARE)[number] | 'unknown';

/** How a store stands to its accounting software. */
export const LEDGER_STATES = ['connected', 'disconnected'] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];
/** How a store stands to its POS. */
export const CONNECTION_STATES = [...LEDGER_STATES, 'error'] as const;
/** How a page speaks of either; `unclear`: in words that we don't know. */
export const LINK_STATES = [...LEDGER_STATES, 'unclear'] as const;
export type LinkState = (typeof LINK_STATES)[number];
/** Whether every row of the mapping has an account. */
export const MAPPING_STATES = ['complete', 'incomplete'] as const;

export interface StoreConnection {
  readonly state: (typeof CONNECTION_STATES)[number] | 'unknown';
  readonly detail?: string | undefined;
  readonly checkedAt: Instant;
}

export interface Mapping {
  readonly state: (typeof MAPPING_STATES)[number] | 'unknown';
  readonly missing: readonly { readonly area: string; readonly name: string }[];
  readonly changedAt: Instant | null;
}

export interface Accounting {
  readonly software: Software;
  readonly company: string;
  readonly connection: LedgerState | 'unknown';
  /** The last closed day of the books, inclusive; null: nothing is closed. */
  readonly booksClosedThrough: BusinessDate | null;
  readonly referenceDataAt: Instant | null;
  readonly postingMethod: string;
  readonly booksCogs: boolean;
  readonly syncsPurchaseOrders: boolean;
  readonly tracksSalesTax: boolean;
}

export interface PostingQueue {
  readonly postsAutomatically: boolean;
  readonly everyMinutes: number;
}

/** The connection to the accounting software, as far as it goes without its settings. */
export type Ledger = Pick<Accounting, 'software' | 'company' | 'connection'>;

/** A store of the account. Each group of facts may be unknown, because not every service publishes it. */
export interface Store {
  readonly id: string;
  readonly name: string;
  readonly timeZone: Fact<string>;
  /** When its business date ends, on the next day; midnight where the service doesn't say. */
  readonly businessDayEnds: LocalTime;
  readonly connection: Fact<StoreConnection>;
  readonly mapping: Fact<Mapping>;
  readonly accounting: Fact<Accounting>;
  readonly queue: Fact<PostingQueue>;
  /** Only where that much is known without the rest of `accounting`: from a page of the site. */
  readonly ledger?: Fact<Ledger>;
  /** The sections of the mapping that were seen to have an account in every row, where the others are not known. */
  readonly mappedSections?: readonly string[];
}

/** The connection to the accounting software, from wherever it is known. */
export function ledgerOf(store: Fact<Store>): Fact<Ledger> {
  if (!store.known) return unknown(store.why);
  const { accounting, ledger } = store.value;
  return accounting.known ? accounting : (ledger ?? accounting);
}

/** What decides when a day of the store is over; unknown where its time zone is. */
export function closingOf(store: Fact<Store>): Fact<Closing> {
  if (!store.known) return unknown(store.why);
  const dayEnds = store.value.businessDayEnds;
  return mapFact(store.value.timeZone, (timeZone) => ({ timeZone, dayEnds }));
}

/** The closing that comes first of all that the store may have: what is not over by it is not over. */
export function earliestClosingOf(store: Fact<Store>): Closing {
  return { timeZone: EARLIEST_ZONE, dayEnds: store.known ? store.value.businessDayEnds : MIDNIGHT };
}

/** The business date that runs in the store; by UTC where its zone is not known, for what need not be exact. */
export function runningDateOf(store: Fact<Store>, now: Instant): BusinessDate {
  const closing = closingOf(store);
  return (closing.known ? runningDate(closing.value, now) : undefined) ?? runningDate({ timeZone: 'UTC', dayEnds: MIDNIGHT }, now)!;
}
