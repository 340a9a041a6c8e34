import type { JournalRow } from '../cache/journalRow.ts';
import { addSeconds, compareInstants, isLater } from '../domain/businessDate.ts';
import type { OperationView } from '../messages/views.ts';
import type { Since } from './aftermath.ts';
import { operationView } from './operationView.ts';
import type { Parts } from './parts.ts';
import type { Site } from './site.ts';

/** How long a finished operation is still shown on the page. */
const SHOWN_SECONDS = 24 * 3600;

/** The operations of an account, newest first: those that run, and those that ended within a day. */
export async function operationsOf(
  parts: Parts,
  site: Site,
  account: string,
  storeId?: string,
): Promise<OperationView[]> {
  const rows = await parts.cache.journal.since(account, addSeconds(site.clock.now(), -SHOWN_SECONDS));
  const shown = rows
    .filter((row) => storeId === undefined || row.target.storeId === storeId)
    .toSorted((a, b) => compareInstants(b.preparedAt, a.preparedAt));
  return Promise.all(shown.map(async (row) => operationView(row, await sinceOf(parts, site, row))));
}

/** The day of an operation as the cache has it; null where it was not read again since the operation ended. */
async function sinceOf(parts: Parts, site: Site, { account, target, settledAt }: JournalRow): Promise<Since | null> {
  const { days, asOf } = await parts.cache.days.read(account, target.storeId, { from: target.date, to: target.date });
  const [day] = days;
  return day && isLater(asOf, settledAt) ? { postings: day.postings, now: site.clock.now() } : null;
}
