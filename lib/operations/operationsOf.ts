import { addSeconds } from '../domain/businessDate.ts';
import type { OperationView } from '../messages/views.ts';
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
  return rows
    .filter((row) => storeId === undefined || row.target.storeId === storeId)
    .toSorted((a, b) => b.preparedAt.localeCompare(a.preparedAt))
    .map(operationView);
}
