import type { BacklogRow } from '../../cache/rows/backlogRow.ts';
import type { Cache } from '../../cache/cache.ts';
import { isLater } from '../../domain/values/businessDate.ts';
import type { BacklogView } from '../../messages/views/desk/backlogViews.ts';
import { type RecordOwnerDeps, recordOwnerSeen } from '../account/recordOwner.ts';
import type { Ports } from '../context/ports.ts';
import type { Site } from '../context/site.ts';
import { isActive } from '../journal/states.ts';

export type BacklogViewDeps = Pick<RecordOwnerDeps, 'verified'> & Pick<Ports, 'pageHref'> & { readonly cache: Pick<Cache, 'journal'> };

/** How it stands with the day at hand, by the journal alone. @param owner under whose key its operations are kept */
async function stateOf({ cache }: BacklogViewDeps, { days, at, since, action }: BacklogRow, owner: string): Promise<BacklogView['state']> {
  const found = (await cache.journal.ofDay(owner, days[at]!)).filter(({ preparedAt }) => !isLater(since, preparedAt));
  if (found.some(({ state }) => isActive(state))) return 'running';
  // What never reached the site, or was refused there, was no turn: the day can still have it.
  return found.some((row) => row.action === action && (row.state === 'settled' || row.state === 'failed')) ? 'ended' : 'open';
}

/**
 * A backlog as pages, desk and popup show it; null: its day at hand is of a store that nobody was seen to have access to since
 * the browser started.
 */
export async function backlogView(deps: BacklogViewDeps, site: Site, row: BacklogRow): Promise<BacklogView | null> {
  const { id, headline, action, days, at } = row;
  const day = days[at]!;
  const owner = await recordOwnerSeen(deps, site, day.storeId);
  if (owner === null) return null;
  return {
    id,
    headline,
    action,
    at: at + 1,
    of: days.length,
    day,
    href: deps.pageHref(site.origin, 'day', day),
    state: await stateOf(deps, row, owner),
    next: days[at + 1] ?? null,
  };
}
