import type { BacklogRow } from '../../cache/rows/backlogRow.ts';
import type { Action } from '../../domain/day/action.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { Reply, Request } from '../../messages/protocol.ts';
import type { BacklogView } from '../../messages/views/desk/backlogViews.ts';
import type { CauseView } from '../../messages/views/desk/causeViews.ts';
import { createReadContext } from '../account/requestContext.ts';
import type { Ports } from '../context/ports.ts';
import type { Site } from '../context/site.ts';
import { type OverviewDeps, causesNow } from '../read/overview.ts';
import { backlogView } from './backlogView.ts';
import { opensIn } from './goOn.ts';
import { type WhoseDeps, keyOf, rememberBegun, rowOf, shown } from './whose.ts';

export type BeginDeps = WhoseDeps & OverviewDeps & Pick<Ports, 'newId' | 'notify'>;

/**
 * Begins with the days of a cause, as they are now; where the account is in another backlog, that is told, and nothing begun.
 * @throws ProblemError where nobody is signed in, that cause is gone, or there is nothing to be run for it
 */
export async function begin(deps: BeginDeps, site: Site, { cause: id, instead }: Request<'backlogBegin'>): Promise<Reply<'backlogBegin'>> {
  const context = createReadContext(deps, site);
  const account = await keyOf(deps, context);
  if (account === null) throw new ProblemError({ reason: phrase('problem.not-signed-in') });
  const former = (await shown(deps, site, await rowOf(deps, context))).view;
  if (former && former.id !== instead && !isOver(former)) return { view: former, taken: true };
  const cause = (await causesNow(deps, site)).find((one) => one.id === id);
  // On, unless the merchant switched it off in the backlog that this one takes the place of.
  const leads = former?.leads ?? true;
  const row = cause && rowFor(cause, { account, origin: site.origin, id: deps.newId(), since: site.clock.now(), leads });
  if (!row) throw new ProblemError({ reason: phrase('backlog.gone') });
  const begun: BacklogRow = { ...row, opens: opensIn(site, null) };
  const view = await backlogView(deps, site, begun);
  if (!view) throw new ProblemError({ reason: phrase('problem.not-signed-in') });
  await rememberBegun(deps, begun);
  await deps.cache.backlogs.begin(begun);
  deps.notify('backlog');
  return { view, taken: false };
}

/** Its last day had its turn: nobody has to give it up. */
const isOver = ({ state, next }: BacklogView): boolean => state === 'ended' && next === null;

/**
 * What is run on the days of a cause, each by its own checklist: its next step; or what follows a fix that nobody can see, which
 * each checklist then asks about. Undefined: something has to be fixed first.
 */
const actionFor = ({ does, after }: CauseView['next']): Action | undefined => (does?.kind === 'checklist' ? does.action : after);

/** The days of a cause, none of which had its turn; undefined where nothing is to be run on them. */
function rowFor(
  { id: cause, headline, next, days }: CauseView,
  of: Pick<BacklogRow, 'id' | 'account' | 'origin' | 'since' | 'leads'>,
): BacklogRow | undefined {
  const action = actionFor(next);
  if (!action) return undefined;
  return {
    ...of,
    startedAt: of.since,
    cause,
    headline,
    action,
    days: days.map(({ storeId, storeName, date }) => ({ storeId, storeName, date })),
    at: 0,
    opens: null,
  };
}
