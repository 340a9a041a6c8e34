import type { Action } from '../day/action.ts';
import { SALES_PAGES } from '../values/sitePage.ts';
import type { Unread } from './unread.ts';

/** As what a page is taken where an action is to run on it. */
export const SEEN_KINDS = [...SALES_PAGES, 'unrecognised'] as const;

/** Whether the two grand totals of a day's page agree. */
export const BALANCES = ['equal', 'differs'] as const;
export type Balance = (typeof BALANCES)[number];

/** What the content script says that it sees. It is a wish, not an authority: the worker only compares (law 1). */
export interface PageSeen {
  readonly kind: (typeof SEEN_KINDS)[number];
  /** The store and the date that the page names; null where it names none, or more than one. */
  readonly storeId: string | null;
  readonly date: string | null;
  /** The status words that the page shows for the day, to be compared with the service's; null: none seen. */
  readonly statuses: readonly string[] | null;
  /** Why there are statuses on the page that could not be read; absent where there are none. */
  readonly unread?: Unread | undefined;
  /** Which of the site's own icons are known on this page and could be clicked; absent: none is. */
  readonly icons?: readonly Action[] | undefined;
  /** Whether the two grand totals that it shows agree; absent where it does not show both. */
  readonly balance?: Balance | undefined;
  /** Who the page says is signed in; absent where it says so in no form that we know. */
  readonly who?: { readonly user: string; readonly account: string } | undefined;
}
