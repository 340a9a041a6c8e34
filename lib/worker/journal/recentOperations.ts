import type { JournalRow } from '../../cache/rows/journalRow.ts';
import { addSeconds, compareInstants, isLater } from '../../domain/values/businessDate.ts';
import type { OperationView } from '../../messages/views/views.ts';
import type { Cache } from '../../cache/cache.ts';
import type { Site } from '../context/site.ts';
import { operationView } from './operationView.ts';
import { pairView } from './pairView.ts';
import type { Since } from './settlement.ts';

export interface RecentOperationsDeps {
  readonly cache: Pick<Cache, 'journal' | 'days'>;
}

/** How long a finished operation is still shown on the page. */
const SHOWN_SECONDS = 24 * 3600;

/** The operations of an account, newest first: those that run, and those that ended within a day. */
export async function recentOperations(
  deps: RecentOperationsDeps,
  site: Site,
  account: string,
  storeId?: string,
): Promise<OperationView[]> {
  const rows = await deps.cache.journal.since(account, addSeconds(site.clock.now(), -SHOWN_SECONDS), storeId);
  const shown = rows.toSorted((a, b) => compareInstants(b.preparedAt, a.preparedAt));
  const follower = ({ andPost }: JournalRow) => rows.find(({ id }) => id === andPost);
  // Two that were confirmed by one press are told as one.
  const followed = shown.flatMap((row) => follower(row)?.id ?? []);
  return Promise.all(
    shown
      .filter(({ id }) => !followed.includes(id))
      .map(async (row) => {
        const andPost = follower(row);
        return andPost ? pairView(row, andPost, (one) => sinceOf(deps, site, one)) : operationView(row, await sinceOf(deps, site, row));
      }),
  );
}

/** The day of an operation as the cache has it; null where it was not read again since the operation ended. */
async function sinceOf(deps: RecentOperationsDeps, site: Site, { account, target, settledAt }: JournalRow): Promise<Since | null> {
  const { days, asOf } = await deps.cache.days.read(account, target.storeId, { from: target.date, to: target.date });
  const [day] = days;
  return day && isLater(asOf, settledAt) ? { postings: day.postings, now: site.clock.now() } : null;
}
