import type { BusinessDate, Instant } from './businessDate.ts';
import type { Fact } from './fact.ts';

export const SOFTWARE = ['quickbooks-online', 'quickbooks-desktop', 'xero', 'sage'] as const;
export type Software = (typeof SOFTWARE)[number] | 'unknown';

export interface StoreConnection {
  readonly state: 'connected' | 'disconnected' | 'error' | 'unknown';
  readonly detail?: string | undefined;
  readonly checkedAt: Instant;
}

export interface Mapping {
  readonly state: 'complete' | 'incomplete' | 'unknown';
  readonly missing: readonly { readonly area: string; readonly name: string }[];
  readonly changedAt: Instant | null;
}

export interface Accounting {
  readonly software: Software;
  readonly company: string;
  readonly connection: 'connected' | 'disconnected' | 'unknown';
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

/** A store of the account. Each group of facts may be unknown, because not every service publishes it. */
export interface Store {
  readonly id: string;
  readonly name: string;
  readonly timeZone: Fact<string>;
  readonly connection: Fact<StoreConnection>;
  readonly mapping: Fact<Mapping>;
  readonly accounting: Fact<Accounting>;
  readonly queue: Fact<PostingQueue>;
}
