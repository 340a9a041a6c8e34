/**
 * The state of a day, by all that it should have in the books: the one rule for whether a day is well.
 *
 * A day takes the state of its worst entry, the sales first. It is well only where every entry that its store posts is
 * known to be in the books. What the store does not post counts for nothing; where it can't be seen what the store
 * posts, less is said, never more.
 */
import { type Instant, addDays, runningDate } from '../values/businessDate.ts';
import { type DayDetail, type DaySummary, type Totals, seenDifferences } from './day.ts';
import { POSTING_KINDS, type Posting, type PostingKind } from './posting.ts';
import type { Fact } from '../values/fact.ts';
import { FAMILIES, type Family, HEALING_DAYS, familyOf, healsByItself, posChangedSinceLoad, waitsForWebConnector } from './statuses.ts';
import { type SeenDay, isSettled } from './settledByHand.ts';
import type { ClosedDays } from '../store/closedDays.ts';
import type { Session } from '../store/session.ts';
import { type Accounting, type Store, closingOf, runningDateOf } from '../store/store.ts';

/** The entries that a day should have in the books. */
export interface Expected {
  /** By kind; undefined: it can't be seen. */
  readonly entries: Readonly<Partial<Record<PostingKind, boolean>>>;
  /** True where POSTED says that the entry is in the books; false: the Web Connector carries it. Undefined: that can't be seen. */
  readonly atOnce: boolean | undefined;
}

export interface DayState {
  readonly family: Family;
  /** The entry that speaks for the day: its worst, the sales first; null: it has none, or what is not there is worse. */
  readonly speaks: Posting | null;
  /** What should be in the books and isn't, while the rest of the day is. */
  readonly lacking: readonly PostingKind[];
  /** True where everything that is seen is in the books, and it can't be seen whether that is all. */
  readonly unseen: boolean;
}

/** The posting methods without an entry of their own for payments (domain 2.1, N6). */
const WITHOUT_PAYMENTS = ['journal-entry', 'summary-invoice', 'itemized-invoice'];

function postsPayments({ postingMethod, tracksSalesTax }: Accounting): boolean | undefined {
  if (!tracksSalesTax || WITHOUT_PAYMENTS.includes(postingMethod)) return false;
  return postingMethod.endsWith('sales-receipt') ? true : undefined;
}

/** What a day should have in the books (domain 2.1, 5): the sales, the rest by the settings of its store, and nothing of which it has no amount. */
export function expectedOf(store: Fact<Store>, { totals }: Pick<DaySummary, 'totals'>): Expected {
  const accounting = store.known && store.value.accounting.known ? store.value.accounting.value : null;
  const posts = (on: boolean | undefined, ...figures: readonly (keyof Totals)[]): boolean | undefined => {
    if (on === false || (totals && figures.every((kind) => totals[kind] === 0))) return false;
    return totals ? on : undefined;
  };
  const entries = {
    sales: totals === null || posts(true, 'sales', 'discounts', 'tax', 'payments')!,
    payments: posts(accounting ? postsPayments(accounting) : undefined, 'payments'),
    cogs: posts(accounting?.booksCogs, 'cogs'),
    'purchase-orders': posts(accounting?.syncsPurchaseOrders, 'purchaseOrders'),
  };
  const known = accounting && accounting.software !== 'unknown';
  return {
    entries: Object.fromEntries(Object.entries(entries).filter(([, posted]) => posted !== undefined)),
    atOnce: known ? accounting.software !== 'quickbooks-desktop' : undefined,
  };
}

/** As the entry reads in this store: where the Web Connector carries it, POSTED alone doesn't say that it has. */
function readIn(expected: Expected, posting: Posting): Family {
  const family = familyOf(posting);
  return family === 'done' && posting.sync === null && expected.atOnce === false ? 'unknown' : family;
}

/** The state of a day by its entries and by what it should have. */
export function stateOf({ postings }: Pick<DaySummary, 'postings'>, expected: Expected): DayState {
  const wanted = (kind: PostingKind): boolean | undefined => expected.entries[kind];
  const read = [...POSTING_KINDS, 'unknown' as const].flatMap((kind) =>
    postings.filter((posting) => posting.kind === kind).map((posting) => ({ posting, family: readIn(expected, posting) })),
  );
  const counted = read.filter(({ posting, family }) => family !== 'inactive' || wanted(posting.kind) === true);
  const worst = counted.toSorted((a, b) => FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family))[0];
  const speaks = worst?.posting ?? read[0]?.posting ?? null;
  if (worst && !['inactive', 'done'].includes(worst.family)) return { family: worst.family, speaks, lacking: [], unseen: false };

  const absent = POSTING_KINDS.filter((kind) => wanted(kind) === true && read.every(({ posting }) => posting.kind !== kind));
  const nothingIn = counted.every(({ family }) => family === 'inactive');
  if (nothingIn && !absent.includes('sales')) return { family: 'inactive', speaks, lacking: [], unseen: false };

  const lacking = POSTING_KINDS.filter(
    (kind) => absent.includes(kind) || counted.some(({ posting, family }) => posting.kind === kind && family === 'inactive'),
  );
  if (absent.length > 0) return { family: 'unknown', speaks: null, lacking, unseen: false };
  if (lacking.length > 0) return { family: 'inactive', speaks, lacking, unseen: false };

  const seen = POSTING_KINDS.every(
    (kind) => wanted(kind) !== undefined || read.some(({ posting, family }) => posting.kind === kind && family === 'done'),
  );
  const nameless = read.some(({ posting, family }) => posting.kind === 'unknown' && family === 'inactive');
  const unseen = !seen || nameless || expected.atOnce === undefined;
  return { family: unseen ? 'unknown' : 'done', speaks, lacking: [], unseen };
}

/** The state of a day of a store, as far as the store is known. */
export const stateOfDay = (day: Pick<DaySummary, 'postings' | 'totals'>, store: Fact<Store>): DayState =>
  stateOf(day, expectedOf(store, day));

/** What is known around a day: who is signed in, its store, and what o'clock it is by the service. */
export interface Surroundings {
  readonly session: Fact<Session>;
  readonly store: Fact<Store>;
  readonly now: Instant;
  /** When the day was last refreshed, where that is known of this one day; null: never. */
  readonly lastRefresh?: Fact<Instant | null> | undefined;
  /** When the store is closed, as its merchant says. */
  readonly closed?: ClosedDays | undefined;
  /** How its merchant settled this one day by hand; null: not. */
  readonly settled?: SeenDay | null | undefined;
}

/** True where the figures of POS and accounting were read and differ, and no Refresh has left them so (B0.2, N5). */
function figuresDiffer(day: DaySummary | DayDetail, { lastRefresh }: Surroundings): boolean {
  const refreshed = lastRefresh?.known === true && lastRefresh.value !== null;
  return seenDifferences(day).length > 0 && !refreshed;
}

/** True where the day is seen to be none that may be repaired: not after the first day of the subscription, or not over (B0.4). */
function isOutside({ date }: Pick<DaySummary, 'date'>, { session, store, now }: Surroundings): boolean {
  if (session.known && date <= session.value.account.subscriptionStart) return true;
  const closing = closingOf(store);
  const running = closing.known ? runningDate(closing.value, now) : undefined;
  return running !== undefined && date >= running;
}

/** True where somebody has to run the Web Connector; only QuickBooks Desktop has one. */
function waitsForMerchant({ postings }: Pick<DaySummary, 'postings'>, { store }: Surroundings): boolean {
  const software = store.known && store.value.accounting.known ? store.value.accounting.value.software : 'unknown';
  return postings.some(
    (posting) => waitsForWebConnector(posting) && (posting.sync !== null || ['quickbooks-desktop', 'unknown'].includes(software)),
  );
}

/** True where unpaid checks or late card fees are not asked for any more: from now on somebody else has to (S3, S4, S8). */
function waitedLong({ date, postings }: Pick<DaySummary, 'date' | 'postings'>, { store, now }: Surroundings): boolean {
  return postings.some(healsByItself) && addDays(date, HEALING_DAYS) <= runningDateOf(store, now);
}

/**
 * True where the merchant has something to look at or to do: a day that failed, is blocked, has a word that we don't
 * know or lacks an entry, that changed in the POS or has other figures there, that waits for the Web Connector, or waited for too long. A day that
 * was never loaded is none of them: it is counted by itself (`loading.ts`); nor is one that its merchant settled by hand,
 * for as long as it stays as it was.
 */
export function needsMerchant(day: DaySummary | DayDetail, around: Surroundings): boolean {
  if (isOutside(day, around) || isSettled(day, around.settled)) return false;
  // It has entries, and says that it was never loaded: that can't both be.
  if (day.loadedAt === null) return day.postings.length > 0;
  const { family, lacking, unseen } = stateOfDay(day, around.store);
  const broken = ['failed', 'blocked'].includes(family) || (family === 'unknown' && !unseen) || lacking.length > 0;
  return broken || posChangedSinceLoad(day) || figuresDiffer(day, around) || waitsForMerchant(day, around) || waitedLong(day, around);
}
