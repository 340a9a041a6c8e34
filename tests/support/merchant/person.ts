import type { LedgerEntry, Practice, PracticeSession } from '../../../sandbox/engine/practice.ts';
import type { Merchant } from './merchant.ts';

/** What a merchant does alike in a browser and without one. */
export type Person = Pick<Merchant, 'open' | 'look' | 'tree' | 'sees' | 'press' | 'choose' | 'tick' | 'until'> & {
  key(key: 'Escape'): Promise<void>;
};

/** A practice with a person at it, in a browser or not, and what a test may know behind the person's back. */
export interface Played {
  readonly server: { readonly practice: Practice };
  readonly merchant: Person;
  /** The owner, to ask the practice itself. */
  readonly owner: PracticeSession;
  /** What the ledger of a company holds of a day. */
  ledgerOf(companyId: string, date: string): readonly LedgerEntry[];
  /** How many writes arrived, whatever became of them. */
  writes(): number;
  /** Lets so many seconds of the practice's clock pass at once. */
  skip(seconds: number): void;
  stop(): unknown;
}
