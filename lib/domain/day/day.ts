import type { Action } from './action.ts';
import type { BusinessDate, Instant } from '../values/businessDate.ts';
import type { Posting, PostingKind } from './posting.ts';

/** The figures that a day has. */
export const TOTAL_KINDS = ['sales', 'discounts', 'tax', 'payments', 'cogs', 'purchaseOrders'] as const;
export type TotalKind = (typeof TOTAL_KINDS)[number];
/** A day's figures, integers in minor units of the day's one currency. */
export type Totals = Readonly<Record<TotalKind, number>>;

export interface DaySummary {
  readonly storeId: string;
  readonly date: BusinessDate;
  /** Opaque; another version means that something of the day changed. */
  readonly version: string;
  /** Null: this day was never loaded from the POS. Undefined: it was, and the service does not publish when. */
  readonly loadedAt: Instant | null | undefined;
  /** Null: nothing changed in the POS since it was loaded, as far as the service knows. */
  readonly posChangedAt: Instant | null;
  /** Null with the totals: a service that publishes status words only. */
  readonly currency: string | null;
  readonly totals: Totals | null;
  readonly postings: readonly Posting[];
}

export interface EntryLine {
  readonly kind: PostingKind;
  readonly account: string | null;
  readonly name: string;
  readonly debit: number;
  readonly credit: number;
}

/** What may be wrong with a check of the POS. */
export const CHECK_STATES = ['open', 'unbalanced'] as const;

export interface DayCheck {
  readonly id: string;
  readonly state: (typeof CHECK_STATES)[number] | 'unknown';
  readonly amount: number;
}

export interface HistoryLine {
  readonly at: Instant;
  /** What was carried out; null: none of the three actions. `unknown`: the service doesn't say, or in a word that we don't know. */
  readonly action: Action | 'unknown' | null;
  /** The same for people: never read by us. */
  readonly what: string;
  readonly by: string;
}

/** A day with its evidence: POS and accounting figures side by side. */
export interface DayDetail extends DaySummary {
  readonly pos: Totals | null;
  readonly accounting: Totals | null;
  readonly entry: readonly EntryLine[];
  readonly checks: readonly DayCheck[];
  /** Null: the service doesn't publish it. */
  readonly history: readonly HistoryLine[] | null;
}

/** A day that the site has no record of, as what it is: never loaded. */
export function unloadedDay({ storeId, date }: Pick<DaySummary, 'storeId' | 'date'>): DayDetail {
  const nothing = { loadedAt: null, posChangedAt: null, currency: null, totals: null, postings: [] } as const;
  return { storeId, date, version: '', ...nothing, pos: null, accounting: null, entry: [], checks: [], history: null };
}

/** The figures in which POS and accounting differ; empty where they agree, undefined where one is not known. */
export function differingTotals(day: Pick<DayDetail, 'pos' | 'accounting'>): readonly TotalKind[] | undefined {
  const { pos, accounting } = day;
  if (!pos || !accounting) return undefined;
  return TOTAL_KINDS.filter((kind) => pos[kind] !== accounting[kind]);
}

/** The figures in which a day is seen to differ; of a summary none is seen. */
export function seenDifferences(day: DaySummary | DayDetail): readonly TotalKind[] {
  return 'pos' in day ? (differingTotals(day) ?? []) : [];
}
