import { LIVE } from '../../service/sites.ts';
import type { Handlers } from '../../messages/router.ts';
import { type DeskAccountsDeps, deskAccounts } from '../account/deskAccounts.ts';
import { withProblem } from '../context/problems.ts';
import type { LinkDeps } from '../context/siteLinks.ts';
import { type SayDeps, closeDays, settleDay, unsettleDay } from '../year/say.ts';
import { readYear, readYearDay } from '../year/readYear.ts';

export type DeskHandlersDeps = LinkDeps & DeskAccountsDeps & SayDeps;

/** What the desk is about; its sections have handlers of their own. */
export function createDeskHandlers(
  deps: DeskHandlersDeps,
): Pick<Handlers, 'desk' | 'year' | 'yearDay' | 'closeDays' | 'settleDay' | 'unsettleDay'> {
  const said = async (keep: () => Promise<void>) => {
    await withProblem(deps, '', keep);
    return {};
  };
  return {
    async desk() {
      const accounts = await withProblem(deps, '', () => deskAccounts(deps));
      return { accounts, home: deps.pageHref(LIVE, 'report') };
    },
    year: (request) => withProblem(deps, '', () => readYear(deps, request)),
    yearDay: (request) => withProblem(deps, '', () => readYearDay(deps, request)),
    closeDays: (request) => said(() => closeDays(deps, request)),
    settleDay: (request) => said(() => settleDay(deps, request)),
    unsettleDay: (request) => said(() => unsettleDay(deps, request)),
  };
}
