import type { BacklogRow } from '../../cache/rows/backlogRow.ts';
import type { JournalRow } from '../../cache/rows/journalRow.ts';
import type { Cache } from '../../cache/cache.ts';
import type { DayTarget } from '../../domain/day/action.ts';
import { type Instant, compareInstants, isLater } from '../../domain/values/businessDate.ts';
import type { Phrase } from '../../i18n/phrase.ts';
import type { BacklogView } from '../../messages/views/desk/backlogViews.ts';
import { type RecordOwnerDeps, recordOwnerSeen } from '../account/recordOwner.ts';
import type { Ports } from '../context/ports.ts';
import type { Site } from '../context/site.ts';
import { viewWithPost } from '../journal/pairView.ts';
import { isActive } from '../journal/states.ts';
import { wentAsExpected } from '../day/asExpected.ts';

export type BacklogViewDeps = Pick<RecordOwnerDeps, 'verified'> & Pick<Ports, 'pageHref'> & { readonly cache: Pick<Cache, 'journal'> };

/** What ran on a day since then, where the record of its store may be shown; null: it may not. */
export async function ranOn(deps: BacklogViewDeps, site: Site, day: DayTarget, since: Instant): Promise<JournalRow[] | null> {
  const owner = await recordOwnerSeen(deps, site, day.storeId);
  return owner === null ? null : (await deps.cache.journal.ofDay(owner, day)).filter(({ preparedAt }) => !isLater(since, preparedAt));
}

/** How it stands with the day at hand, by the journal alone. */
function stateOf(found: readonly JournalRow[], { action }: BacklogRow): BacklogView['state'] {
  if (found.some(({ state }) => isActive(state))) return 'running';
  // What never reached the site, or was refused there, was no turn: the day can still have it.
  return found.some((row) => row.action === action && (row.state === 'settled' || row.state === 'failed')) ? 'ended' : 'open';
}

/** What came of the day before, while it had its turn. */
async function formerOf(deps: BacklogViewDeps, site: Site, { days, at, startedAt }: BacklogRow): Promise<Phrase | null> {
  const former = days[at - 1];
  const found = (former && (await ranOn(deps, site, former, startedAt))) ?? [];
  // A Post that was confirmed with a rebuild is told with it.
  const [last] = found
    .filter(({ follows }) => follows === undefined)
    .toSorted((one, other) => compareInstants(other.preparedAt, one.preparedAt));
  return last ? (await viewWithPost(deps, last)).outcome : null;
}

/**
 * A backlog as pages, desk and popup show it; null: its day at hand is of a store that nobody was seen to have access to since
 * the browser started.
 */
export async function backlogView(deps: BacklogViewDeps, site: Site, row: BacklogRow): Promise<BacklogView | null> {
  const { id, headline, action, days, at, since, leads = false, andPost = false } = row;
  const day = days[at]!;
  const found = await ranOn(deps, site, day, since);
  if (found === null) return null;
  const state = stateOf(found, row);
  return {
    id,
    headline,
    action,
    at: at + 1,
    of: days.length,
    day,
    href: deps.pageHref(site.origin, 'day', day),
    state,
    next: days[at + 1] ?? null,
    expected: state === 'ended' && wentAsExpected(found),
    leads,
    andPost,
    former: await formerOf(deps, site, row),
  };
}
