import type { Instant } from '../values/businessDate.ts';

/** The entries that one day may hold. */
export const POSTING_KINDS = ['sales', 'payments', 'cogs', 'purchase-orders'] as const;
export type PostingKind = (typeof POSTING_KINDS)[number] | 'unknown';

/** How far the Web Connector is with an entry. */
export const SYNC_STATUSES = ['pending', 'synced', 'error'] as const;
export type SyncStatus = (typeof SYNC_STATUSES)[number] | 'unknown';

/** One entry of a day, as the service reports it. */
export interface Posting {
  readonly kind: PostingKind;
  /** The product's own word, upper case; it may be one that we do not know (`statuses.ts`). */
  readonly status: string;
  /** QuickBooks Desktop: whether the Web Connector has carried it over. Null where the software has no such step. */
  readonly sync: SyncStatus | null;
  /** The ledger's literal message, text only. */
  readonly message: string | null;
  readonly postedAt: Instant | null;
  readonly ledgerRef: string | null;
}
