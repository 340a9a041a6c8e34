import { LIVE } from '../../service/sites.ts';
import type { Handlers } from '../../messages/router.ts';
import { type DeskAccountsDeps, deskAccounts } from '../account/deskAccounts.ts';
import { withProblem } from '../context/problems.ts';
import type { LinkDeps } from '../context/siteLinks.ts';
import { type ReadYearDeps, readYear, readYearDay } from '../year/readYear.ts';

export type DeskHandlersDeps = LinkDeps & DeskAccountsDeps & ReadYearDeps;

/** What the desk is about; its sections have handlers of their own. */
export function createDeskHandlers(deps: DeskHandlersDeps): Pick<Handlers, 'desk' | 'year' | 'yearDay'> {
  return {
    async desk() {
      const accounts = await withProblem(deps, '', () => deskAccounts(deps));
      return { accounts, home: deps.pageHref(LIVE, 'report') };
    },
    year: (request) => withProblem(deps, '', () => readYear(deps, request)),
    yearDay: (request) => withProblem(deps, '', () => readYearDay(deps, request)),
  };
}
