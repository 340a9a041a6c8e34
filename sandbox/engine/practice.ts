/**
 * What the practice service can do, as its two faces see it: the pages (`site/`) and the API (`api/`).
 * Both go through this one interface, so a press on an icon and a call of the API can never differ.
 */
import type { Action, DayTarget, GivenReason } from '../../lib/domain/day/action.ts';
import type { BusinessDate, Instant, LocalTime } from '../../lib/domain/values/businessDate.ts';
import type { DayDetail, DaySummary, Totals } from '../../lib/domain/day/day.ts';
import type { PostingKind } from '../../lib/domain/day/posting.ts';
import type { Operation } from '../../lib/domain/repair/operation.ts';
import type { Role } from '../../lib/domain/store/session.ts';
import type { Accounting, LedgerState, Mapping, PostingQueue, Software, StoreConnection } from '../../lib/domain/store/store.ts';
import type { ProblemType } from '../../lib/service/http/schemas.ts';

/** Somebody who is signed in; made from the cookie at each request. */
export interface PracticeSession {
  readonly sessionId: string;
  readonly csrfToken: string;
  readonly user: { readonly id: string; readonly name: string; readonly email: string; readonly role: Role };
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly subscriptionStart: BusinessDate;
    readonly currency: string;
    readonly locale: string;
  };
}

/** A store with every group of facts known, as `GET /stores` answers it. */
export interface PracticeStore {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly businessDayEnds: LocalTime;
  readonly companyId: string;
  readonly connection: StoreConnection;
  readonly mapping: Mapping;
  readonly accounting: Accounting;
  readonly queue: PostingQueue;
}

/** A refusal: `type` is the stable word, `detail` the plain sentence. Pages show the sentence, the API both. */
export class Refusal extends Error {
  readonly type: ProblemType;
  readonly fields: { readonly operation?: Operation; readonly version?: string; readonly retryAfterSeconds?: number };
  constructor(type: ProblemType, detail: string, fields: Refusal['fields'] = {}) {
    super(detail);
    this.type = type;
    this.fields = fields;
  }
}

export interface PracticeMappingRow {
  readonly id: string;
  /** `Sales`, `Discounts/Returns/Offsets`, `Other Charges`, `Payments`, `Cash Drawer`, `Inventory & COGS`. */
  readonly area: string;
  readonly name: string;
  /** Null is the site's *None*. */
  readonly accountId: string | null;
}

export interface LedgerAccount {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly active: boolean;
}

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly software: Software;
  readonly connection: LedgerState;
  readonly booksClosedThrough: BusinessDate | null;
  readonly referenceDataAt: Instant | null;
  /** The accounts as the ledger holds them now. */
  readonly accounts: readonly LedgerAccount[];
  /** The accounts as of the last refresh of the reference data: what the mapping page offers. */
  readonly referenceAccounts: readonly LedgerAccount[];
  /** What stands in the way of single entries, to be put right by hand; the ledger's words, or null where it says nothing. */
  readonly obstacles: readonly EntryObstacle[];
  /** QuickBooks Desktop: entries handed over that the Web Connector has not carried yet. */
  readonly webConnectorWaiting: number;
}

/** What stands in the way of one entry in the ledger. */
export interface EntryObstacle {
  readonly id: string;
  readonly storeId: string;
  readonly date: BusinessDate;
  readonly kind: Exclude<PostingKind, 'unknown'>;
  /** The package's literal words; null: it says nothing that reaches the accounting site. */
  readonly words: string | null;
}

export interface LedgerLine {
  readonly account: string;
  readonly name: string;
  readonly debit: number;
  readonly credit: number;
}

/** One entry that arrived in a ledger. `revisions[0]` is how it arrived; each update adds one. */
export interface LedgerEntry {
  readonly ref: string;
  readonly companyId: string;
  readonly storeId: string;
  readonly storeName: string;
  readonly date: BusinessDate;
  readonly kind: PostingKind;
  readonly lines: readonly LedgerLine[];
  readonly revisions: readonly { readonly at: Instant; readonly what: string; readonly lines: readonly LedgerLine[] }[];
}

/** One sale of the POS. */
export interface PosSale {
  readonly id: string;
  readonly date: BusinessDate;
  readonly time: string;
  readonly state: 'completed' | 'voided' | 'open';
  /** When the customer of an open sale comes to pay without anybody's help. */
  readonly paidAt?: Instant | undefined;
  readonly lines: readonly {
    readonly id: string;
    readonly item: string;
    readonly category: string;
    readonly amount: number;
    readonly discount: number;
    readonly tax: number;
    readonly cost: number;
  }[];
  readonly payments: readonly { readonly type: string; readonly amount: number }[];
}

export interface PosDay {
  readonly date: BusinessDate;
  readonly totals: Totals;
  readonly sales: readonly PosSale[];
  readonly purchaseOrders: readonly { readonly id: string; readonly vendor: string; readonly cost: number }[];
}

/** A change made by hand in the POS; each makes the day's reports differ from accounting. */
export type PosChange =
  | { readonly do: 'void'; readonly saleId: string }
  | { readonly do: 'complete'; readonly saleId: string }
  | { readonly do: 'category'; readonly saleId: string; readonly lineId: string; readonly category: string }
  | { readonly do: 'back-date'; readonly saleId: string; readonly date: BusinessDate }
  | { readonly do: 'add-sale'; readonly date: BusinessDate; readonly category: string; readonly amount: number };

/** A change made by hand in a ledger or its authorisation. */
export type LedgerChange =
  | { readonly do: 'close-books'; readonly through: BusinessDate | null }
  | { readonly do: 'set-account-active'; readonly accountId: string; readonly active: boolean }
  | { readonly do: 'end-authorisation' }
  | { readonly do: 'put-right'; readonly obstacleId: string }
  | { readonly do: 'run-web-connector' };

export interface Practice {
  /** The practice clock: real time, or as fast as `--speed` says. */
  now(): Instant;
  close(): void;

  // Who
  signIn(email: string, password: string): PracticeSession | undefined;
  session(sessionId: string): PracticeSession | undefined;
  signOut(sessionId: string): void;
  /** The users of the practice, for the sign-in page's list of names to try. */
  people(): readonly {
    readonly email: string;
    readonly password: string;
    readonly name: string;
    readonly role: Role;
    readonly account: string;
  }[];

  // The accounting application. All throw {@link Refusal}.
  stores(who: PracticeSession): readonly PracticeStore[];
  store(who: PracticeSession, storeId: string): PracticeStore;
  days(who: PracticeSession, storeId: string, range: { from: BusinessDate; to: BusinessDate }): readonly DaySummary[];
  daysSince(who: PracticeSession, storeId: string, cursor: string): readonly DaySummary[];
  /** Opaque; two equal cursors mean that no day of the store changed in between. */
  cursor(who: PracticeSession, storeId: string): string;
  day(who: PracticeSession, target: DayTarget): DayDetail;
  /** Customers (completed checks) by day, for the report's count column; a day without any is left out. */
  customerCounts(who: PracticeSession, storeId: string, range: { from: BusinessDate; to: BusinessDate }): ReadonlyMap<BusinessDate, number>;
  act(who: PracticeSession, request: { action: Action; target: DayTarget; given: GivenReason; key: string; ifMatch: string }): Operation;
  operation(who: PracticeSession, id: string): Operation;
  operations(who: PracticeSession, filter: { active?: boolean; key?: string }): readonly Operation[];

  // Settings
  mappingRows(who: PracticeSession, storeId: string): readonly PracticeMappingRow[];
  map(who: PracticeSession, storeId: string, rowId: string, accountId: string | null): void;
  reconnectStore(who: PracticeSession, storeId: string): void;
  disconnectStore(who: PracticeSession, storeId: string): void;
  companies(who: PracticeSession): readonly Company[];
  refreshReferenceData(who: PracticeSession, companyId: string): void;
  reconnectCompany(who: PracticeSession, companyId: string): void;

  // The POS and the ledgers behind it
  posDay(who: PracticeSession, target: DayTarget): PosDay;
  posCategories(who: PracticeSession, storeId: string): readonly string[];
  changePos(who: PracticeSession, storeId: string, change: PosChange): void;
  ledger(who: PracticeSession, companyId: string, filter?: { date?: BusinessDate; storeId?: string }): readonly LedgerEntry[];
  changeLedger(who: PracticeSession, companyId: string, change: LedgerChange): void;
}
