import type { Handlers } from '../../messages/router.ts';
import type { RequestContexts } from '../account/requestContexts.ts';
import type { Backlogs } from '../backlog/backlogs.ts';
import { withProblem } from '../context/problems.ts';
import type { LinkDeps } from '../context/siteLinks.ts';

export interface BacklogHandlersDeps extends LinkDeps {
  readonly backlogs: Omit<Backlogs, 'signedOut'>;
  readonly contexts: RequestContexts;
}

/** The days of one cause, one after the other, as pages, desk and popup ask for them. */
export function createBacklogHandlers({
  backlogs,
  contexts: { siteOf, contextOf },
  ...deps
}: BacklogHandlersDeps): Pick<
  Handlers,
  'backlogLook' | 'backlogLead' | 'backlogGo' | 'backlog' | 'backlogBegin' | 'backlogResume' | 'backlogEnd'
> {
  return {
    backlogLook: (request, sender) => withProblem(deps, sender.origin, () => backlogs.look(contextOf(sender), request)),
    backlogLead: (request, sender) => withProblem(deps, sender.origin, () => backlogs.lead(contextOf(sender), request)),
    backlogGo: (request, sender) => withProblem(deps, sender.origin, () => backlogs.go(contextOf(sender), request)),
    backlog: ({ origin }) => withProblem(deps, origin, () => backlogs.at(siteOf({ origin }))),
    backlogBegin: (request) => withProblem(deps, request.origin, () => backlogs.begin(siteOf(request), request)),
    backlogResume: ({ origin }) => withProblem(deps, origin, () => backlogs.resume(siteOf({ origin }))),
    async backlogEnd({ origin }) {
      await withProblem(deps, origin, () => backlogs.end(siteOf({ origin })));
      return {};
    },
  };
}
