import type { JournalRow, Plan } from '../../cache/rows/journalRow.ts';
import { isLater } from '../../domain/values/businessDate.ts';
import { type DayTarget, type GivenReason, isGiven } from '../../domain/day/action.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { Request } from '../../messages/protocol.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { ProblemView } from '../../messages/views/views.ts';
import { pairOf } from '../../preflight/pair.ts';
import { preflight } from '../../preflight/preflight.ts';
import { type Stop, stopAtLastLook } from '../../preflight/lastLook.ts';
import type { Cache } from '../../cache/cache.ts';
import type { RequestContext } from '../account/requestContext.ts';
import type { Ports } from '../context/ports.ts';
import { withProblem } from '../context/problems.ts';
import type { Site } from '../context/site.ts';
import { type LinkDeps, remedyView } from '../context/siteLinks.ts';
import { tolerate } from '../context/tolerate.ts';
import { type RecordDeps, confirmedOf, forgetOpened, recordJudged } from '../history/record.ts';
import { type JournalDeps, advance } from '../journal/advance.ts';
import { isActive } from '../journal/states.ts';
import { holderOf, turnOf } from '../journal/turn.ts';
import { type BacklogDayDeps, keepAndPost, stopOfBacklog } from './backlogDay.ts';
import { type DeliveryDeps, delivery } from './delivery.ts';
import { type GatherDeps, type GatheredFacts, gatherFacts } from './facts/gatherFacts.ts';
import { SOONEST_ALARM_SECONDS } from './polling/backoff.ts';
import type { Poller } from './polling/poller.ts';
import { plannedPost, prepareRow } from './prepareRow.ts';

export type RunnerDeps = GatherDeps &
  RecordDeps &
  JournalDeps &
  BacklogDayDeps &
  LinkDeps &
  DeliveryDeps &
  Pick<Ports, 'localNow' | 'locks' | 'keepWaking' | 'newId'> & { readonly cache: Pick<Cache, 'clearances'> };

const stop = (reason: Phrase): ProblemError => new ProblemError({ reason });

/** The backlog that opened the checklist has gone on, or its day is another one now. */
const stopBy = (reason: Phrase | null): Stop | null => reason && { reason, retry: false };

/** Why the last look stopped Run, with its way on. */
function stoppedBy({ reason, remedy, retry }: Stop, deps: LinkDeps, origin: string, target: DayTarget): ProblemView {
  return {
    reason,
    ...(remedy ? { remedy: remedyView(deps, origin, remedy, target) } : {}),
    ...(retry ? { retry } : {}),
  };
}

/**
 * Runs one action on one day. The order is the law (law 3): take the clearance, take the lock, read the facts
 * again, judge again, write the journal, and only then send, once.
 */
export function createRunner(deps: RunnerDeps, poller: Pick<Poller, 'hold' | 'follow'>) {
  /** @throws ProblemError where nothing was sent, with the reason; afterwards the row tells what became of it */
  return async function run(context: RequestContext, request: Request<'run'>): Promise<JournalRow> {
    return withProblem(deps, context.site.origin, async () => {
      const clearance = await deps.cache.clearances.take(request.clearance);
      const expired = clearance && !isLater(clearance.expiresAt, deps.localNow());
      if (!clearance || expired || clearance.tabId !== context.tabId || clearance.origin !== context.site.origin) {
        throw stop(phrase('problem.clearance'));
      }
      const turn = turnOf(context.site, clearance.account);
      return deps.locks.request(`operation ${turn}`, { ifAvailable: true }, async (lock) => {
        if (!lock) throw stop(phrase('problem.already-running'));
        await refuseSecond(context.site, turn);
        const { action, target, given } = clearance;
        // Another version of ours handed it out, for a reason that this one doesn't know.
        if (!isGiven(given)) throw stop(phrase('problem.clearance'));
        const gathered = await gatherFacts(deps, context, { action, target, given, page: request.page });
        const results = preflight(gathered.facts);
        const stopped =
          stopAtLastLook(clearance.fingerprint, clearance.confirmed, gathered.facts, results) ??
          stopBy(await stopOfBacklog(deps, context.site.origin, gathered, clearance));
        if (stopped) {
          await recordJudged(deps, gathered, 'refused', [stopped.reason]);
          throw new ProblemError(stoppedBy(stopped, deps, context.site.origin, target));
        }
        const confirmed = confirmedOf(results, clearance.confirmed);
        const plan = clearance.andPost;
        const pair = context.site.service.canAct ? pairOf(gathered.facts, results) : null;
        if (plan && pair?.fingerprint !== plan.fingerprint) throw stop(phrase('pair.not-any-more'));
        if (pair) await tolerate(keepAndPost(deps, clearance, plan !== undefined));
        return send(context, gathered, { id: clearance.id, given, confirmed }, { loadedAt: request.loadedAt, plan });
      });
    });
  };

  /** Our own one-day lock: the journal is asked inside the lock, so two tabs can't both find it free. */
  async function refuseSecond(site: Site, turn: string): Promise<void> {
    const running = await holderOf(deps, site, turn);
    if (!running) return;
    const date = { date: running.target.date };
    throw stop(
      running.storeName === ''
        ? phrase('problem.operation-running.unnamed', { date })
        : phrase('problem.operation-running', { date, store: running.storeName }),
    );
  }

  /** The operation bears the id of its clearance: the page that lost the answer finds out by it what became of the run. */
  async function send(
    context: RequestContext,
    gathered: GatheredFacts,
    { id, given, confirmed }: { readonly id: string; readonly given: GivenReason; readonly confirmed: Phrase[] },
    { loadedAt, plan }: { readonly loadedAt: number | undefined; readonly plan: Plan | undefined },
  ) {
    const { clock } = context.site;
    const deliver = delivery(deps, context, gathered.facts, given, loadedAt);
    const prepared = prepareRow(context, gathered, {
      id,
      given,
      confirmed,
      ...(context.site.service.canAct ? {} : { by: 'worker' as const }),
      ...(plan ? { andPost: deps.newId() } : {}),
    });
    const done = poller.hold(prepared.id);
    try {
      await deps.cache.journal.put(prepared, plan && plannedPost(prepared, plan, gathered.facts.page));
      const sent = await advance(deps, prepared.id, 'sent', { sentAt: clock.now() });
      await deps.keepWaking(SOONEST_ALARM_SECONDS);
      try {
        const row = await deliver(sent).finally(done);
        if (isActive(row.state)) poller.follow(row.id);
        else if (row.andPost) poller.follow(row.andPost);
        return row;
      } finally {
        // It was sent, whatever came of it.
        await forgetOpened(deps, sent);
      }
    } finally {
      done();
    }
  }
}
