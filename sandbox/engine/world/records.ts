/** What the database holds, each as one JSON document. */
import { type BusinessDate, type Closing, type Instant, type LocalTime, MIDNIGHT } from '../../../lib/domain/values/businessDate.ts';
import type { HistoryLine } from '../../../lib/domain/day/day.ts';
import type { PostingKind, SyncStatus } from '../../../lib/domain/day/posting.ts';
import type { Operation } from '../../../lib/domain/repair/operation.ts';
import type { Role } from '../../../lib/domain/store/session.ts';
import type { LedgerState, Software, StoreConnection } from '../../../lib/domain/store/store.ts';
import type { LedgerAccount, LedgerLine, PracticeMappingRow, EntryObstacle } from '../practice.ts';

export interface UserRecord {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
}

export interface AccountRecord {
  readonly id: string;
  readonly name: string;
  readonly subscriptionStart: BusinessDate;
  readonly currency: string;
  readonly locale: string;
  readonly users: readonly UserRecord[];
}

/** Why a ledger refuses an entry. */
export const CAUSES = [
  'authorisation',
  'closed',
  'no-account',
  'unknown-account',
  'inactive-account',
  'unbalanced',
  'reference-data',
  'busy',
  'by-hand',
  'web-connector',
] as const;
export type Cause = (typeof CAUSES)[number];

/**
 * An obstacle as the ledger keeps it. For the causes that the ledger sees by itself it only puts its
 * own words; the others stand until somebody puts them right.
 */
export interface ObstacleRecord extends EntryObstacle {
  readonly cause: Cause;
  /** It stands only while the entry uses this account; null: whatever the entry uses. */
  readonly accountId: string | null;
  /** It passes by itself then; null: it does not. */
  readonly until: Instant | null;
}

export interface CompanyRecord {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly software: Exclude<Software, 'unknown'>;
  connection: LedgerState;
  booksClosedThrough: BusinessDate | null;
  referenceDataAt: Instant | null;
  accounts: LedgerAccount[];
  referenceAccounts: LedgerAccount[];
  obstacles: readonly ObstacleRecord[];
}

export interface StoreRecord {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly timeZone: string;
  /** Missing in a database that was filled before stores had one. */
  readonly businessDayEnds?: LocalTime | undefined;
  readonly companyId: string;
  readonly postingMethod: string;
  readonly booksCogs: boolean;
  readonly syncsPurchaseOrders: boolean;
  readonly tracksSalesTax: boolean;
  readonly queue: { readonly postsAutomatically: boolean; readonly everyMinutes: number };
  readonly taxRate: number;
  readonly categories: readonly string[];
  connection: StoreConnection;
  mapping: PracticeMappingRow[];
  mappingChangedAt: Instant | null;
}

/** When the days of a store end. */
export const closingOf = ({ timeZone, businessDayEnds = MIDNIGHT }: Pick<StoreRecord, 'timeZone' | 'businessDayEnds'>): Closing => ({
  timeZone,
  dayEnds: businessDayEnds,
});

/** The figures of a day as they were loaded from the POS, by the names that the mapping knows. */
export interface Loaded {
  readonly categories: Readonly<Record<string, { sales: number; cost: number }>>;
  readonly discounts: number;
  readonly tax: number;
  readonly payments: Readonly<Record<string, number>>;
  readonly purchaseOrders: number;
  readonly openChecks: readonly { readonly id: string; readonly amount: number }[];
}

export interface PostingRecord {
  readonly kind: Exclude<PostingKind, 'unknown'>;
  status: string;
  sync: SyncStatus | null;
  message: string | null;
  postedAt: Instant | null;
  ledgerRef: string | null;
  lines: readonly EntryLineRecord[];
}

/** A line whose account is null is one that the mapping leaves at *None*. */
export interface EntryLineRecord extends Omit<LedgerLine, 'account'> {
  readonly account: string | null;
}

export interface DayRecord {
  readonly storeId: string;
  readonly date: BusinessDate;
  /** Goes up with every change that a client could judge by. */
  revision: number;
  loadedAt: Instant | null;
  posChangedAt: Instant | null;
  loaded: Loaded;
  postings: PostingRecord[];
  history: HistoryLine[];
  /** When the fees of the card batch arrive, where they are late; until then the payments are not sent. */
  readonly cardFeesAt?: Instant | undefined;
  /** When the queue posts this day, or the morning run asks for it again, by itself; null: it is not due. */
  queuedUntil: Instant | null;
}

export interface OperationRecord extends Operation {
  readonly account: string;
  /** What was asked, to tell the same request again from another one under the same key. */
  readonly body: string;
}
