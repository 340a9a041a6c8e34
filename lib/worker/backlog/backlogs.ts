import type { DayTarget } from '../../domain/day/action.ts';
import { isLater } from '../../domain/values/businessDate.ts';
import type { Reply, Request } from '../../messages/protocol.ts';
import { unnamed } from '../account/account.ts';
import { type RequestContext, createReadContext } from '../account/requestContext.ts';
import type { Site } from '../context/site.ts';
import { type BeginDeps, begin } from './begin.ts';
import { type NextDayDeps, goOn, opensIn, refuseEarly, refuseToLead } from './goOn.ts';
import { type BacklogTold, keyOf, rowOf, shown } from './whose.ts';

export type BacklogsDeps = BeginDeps & NextDayDeps;

const same = (one: DayTarget, other: DayTarget): boolean => one.storeId === other.storeId && one.date === other.date;

/**
 * The days of one cause, one after the other: the worker keeps which one is at hand, pages show it (law 1). Nothing here
 * acts on the site, judges a checklist or hands out a clearance: each day is the merchant's own press.
 */
export function createBacklogs(deps: BacklogsDeps) {
  const { backlogs } = deps.cache;

  return {
    /** What a page of the site shows, and whether its checklist opens by itself. */
    async look(context: RequestContext, { target, front }: Request<'backlogLook'>): Promise<Reply<'backlogLook'>> {
      const { site, tabId } = context;
      const closed = (answer: BacklogTold) => ({ ...answer, opens: false });
      const row = await rowOf(deps, context);
      const answer = await shown(deps, site, row);
      const { view } = answer;
      if (!front || !target || row === null || row === 'unreadable') return closed(answer);
      if (view?.state !== 'open' || !same(view.day, target)) return closed(answer);
      const taken = await backlogs.change(row.account, row.id, ({ opens }) => {
        const isHere = opens !== null && (opens.tabId ?? tabId) === tabId && !isLater(site.clock.now(), opens.until);
        return isHere ? { opens: null } : null;
      });
      return { ...answer, opens: taken !== null };
    },

    /** The merchant goes on, or leaves the day at hand out. @throws ProblemError where that is not done with */
    async go(context: RequestContext, { id, from, skip, led }: Request<'backlogGo'>): Promise<BacklogTold> {
      const row = await rowOf(deps, context);
      const now = await shown(deps, context.site, row);
      if (row === null || row === 'unreadable' || !now.view || row.id !== id || !same(now.view.day, from)) return now;
      refuseEarly(now.view, skip);
      if (led) await refuseToLead(deps, context, row, now.view, led);
      return goOn(deps, context, row, context.tabId);
    },

    /** The merchant switches off that they are led on, or on again. */
    async lead(context: RequestContext, { id, yes }: Request<'backlogLead'>): Promise<BacklogTold> {
      const row = await rowOf(deps, context);
      if (row === null || row === 'unreadable') return shown(deps, context.site, row);
      const chosen = await backlogs.change(row.account, id, () => ({ leads: yes }));
      deps.notify('backlog');
      return shown(deps, context.site, chosen ?? row);
    },

    /** The backlog at a site, for our own pages. */
    at: async (site: Site): Promise<BacklogTold> => shown(deps, site, await rowOf(deps, createReadContext(deps, site))),

    begin: (site: Site, request: Request<'backlogBegin'>): Promise<Reply<'backlogBegin'>> => begin(deps, site, request),

    /** The merchant comes back to it: to the day at hand, or to the next one where that had its turn. */
    async resume(site: Site): Promise<BacklogTold> {
      const context = createReadContext(deps, site);
      const row = await rowOf(deps, context);
      const now = await shown(deps, site, row);
      if (row === null || row === 'unreadable' || !now.view) return now;
      if (now.view.state === 'ended') return goOn(deps, context, row, null);
      await backlogs.change(row.account, row.id, ({ at }) => (at === row.at ? { opens: opensIn(site, null) } : null));
      return now;
    },

    /** It is given up, and so is what can't be read of one. */
    async end(site: Site): Promise<void> {
      const key = await keyOf(deps, createReadContext(deps, site));
      if (key !== null) await backlogs.forget(key);
      deps.notify('backlog');
    },

    /** Nobody is signed in at a site that does not tell who is: who comes next is perhaps somebody else. */
    signedOut: (origin: string): Promise<void> => backlogs.forget(unnamed(origin)),
  };
}
export type Backlogs = ReturnType<typeof createBacklogs>;
