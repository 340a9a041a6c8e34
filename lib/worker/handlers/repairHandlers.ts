import type { Handlers } from '../../messages/router.ts';
import { withProblem } from '../context/problems.ts';
import { viewWithPost } from '../journal/pairView.ts';
import { type JudgeDeps, createJudge } from '../repair/judge.ts';
import { type ManualClicksDeps, createManualClicks } from '../repair/manualClicks.ts';
import type { Poller } from '../repair/polling/poller.ts';
import { type RunnerDeps, createRunner } from '../repair/runner.ts';
import { type TrackedRunsDeps, createTrackedRuns } from '../repair/trackedRuns.ts';
import type { RequestContexts } from '../account/requestContexts.ts';

export type RepairHandlersDeps = JudgeDeps &
  RunnerDeps &
  TrackedRunsDeps &
  ManualClicksDeps & {
    readonly poller: Pick<Poller, 'hold' | 'follow'>;
    readonly contexts: Pick<RequestContexts, 'contextOf'>;
  };

/** The way of an action: its checklist, Run, what became of it, and the merchant's own clicks. */
export function createRepairHandlers(
  deps: RepairHandlersDeps,
): Pick<Handlers, 'judge' | 'run' | 'outcome' | 'letThrough' | 'letThroughEnded'> {
  const { contextOf } = deps.contexts;
  const { judge, outdate } = createJudge(deps);
  const { run, outcome } = createTrackedRuns(deps, createRunner(deps, deps.poller));
  const manualClicks = createManualClicks(deps, deps.poller);

  return {
    judge: (request, sender) => judge(contextOf(sender), request),
    async run(request, sender) {
      try {
        const row = await run(contextOf(sender), request);
        if (row.state === 'refused') outdate(sender.tabId);
        return await viewWithPost(deps, row);
      } catch (error) {
        outdate(sender.tabId);
        throw error;
      }
    },
    outcome: ({ clearance }, sender) => withProblem(deps, sender.origin, () => outcome(sender.origin, clearance)),
    letThrough: (request, sender) => withProblem(deps, sender.origin, () => manualClicks.begin(contextOf(sender), request)),
    async letThroughEnded(end, sender) {
      await withProblem(deps, sender.origin, () => manualClicks.end(contextOf(sender), end));
      return {};
    },
  };
}
