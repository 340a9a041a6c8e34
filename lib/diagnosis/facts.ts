import type { Instant } from '../domain/values/businessDate.ts';
import type { DayDetail, DaySummary } from '../domain/day/day.ts';
import type { Fact } from '../domain/values/fact.ts';
import type { Operation } from '../domain/repair/operation.ts';
import type { RecentBuild } from '../domain/repair/builds.ts';
import type { SettledByHand } from '../domain/day/settledByHand.ts';
import type { ClosedDays } from '../domain/store/closedDays.ts';
import type { Session } from '../domain/store/session.ts';
import type { Mapping, Store } from '../domain/store/store.ts';
import { softwareOf, storeFact } from '../domain/store/storeFact.ts';
import type { PhraseValue } from '../i18n/phrase.ts';

/** The part of an operation that another day has to wait for. */
export type RunningOperation = Pick<Operation, 'action' | 'date' | 'state'>;

/**
 * What a diagnosis is made of: a day, and whatever else is known at the moment. What is not known is not assumed. In a
 * list a day is a summary: its figures, its entry and what others pressed are not at hand.
 */
export interface DiagnosisFacts {
  readonly day: DaySummary | DayDetail;
  readonly session: Fact<Session>;
  readonly store: Fact<Store>;
  /** The latest refresh or regenerate of this day; null: none known. Of a summary it is one of ours. */
  readonly lastBuild: Fact<RecentBuild | null>;
  /** When the day was last refreshed; null: never, as far as is known. */
  readonly lastRefresh: Fact<Instant | null>;
  /** The operation that runs in this account now; null: none. */
  readonly running: Fact<RunningOperation | null>;
  /** The service's clock. */
  readonly now: Instant;
  /** When the store is closed, as its merchant says. */
  readonly closed?: ClosedDays | undefined;
  /** How its merchant settled the day by hand; null: not. */
  readonly settled?: SettledByHand | null | undefined;
}

/** The name of the accounting software, as words in a sentence. */
export const softwareName = ({ store }: Pick<DiagnosisFacts, 'store'>): PhraseValue => ({ text: `software.${softwareOf(store)}` });

/** The rows without an account, or that there are some without a name; null: complete, or not known. */
export function missingRowsOf(store: Fact<Store>): Mapping['missing'] | null {
  const mapping = storeFact({ store }, 'mapping');
  if (!mapping.known) return null;
  const { state, missing } = mapping.value;
  return missing.length > 0 || state === 'incomplete' ? missing : null;
}
