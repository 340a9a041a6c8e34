import type { HistoryEntry } from '../../../../lib/messages/views/desk/historyViews.ts';

export interface EntryProps {
  readonly account: string;
  readonly entry: HistoryEntry;
  /** True where all entries are of one day: then it goes without saying. */
  readonly ofOneDay: boolean;
}
