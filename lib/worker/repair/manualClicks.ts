import type { JournalRow } from '../../cache/rows/journalRow.ts';
import type { Request } from '../../messages/protocol.ts';
import { ProblemError } from '../../messages/problemError.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Policy } from '../../settings/policy.ts';
import { preflight } from '../../preflight/preflight.ts';
import type { CheckResult } from '../../preflight/verdict.ts';
import type { RequestContext } from '../account/requestContext.ts';
import type { Ports } from '../context/ports.ts';
import { type RecordDeps, confirmedOf, forgetOpened } from '../history/record.ts';
import { type JournalDeps, advance } from '../journal/advance.ts';
import { type GatherDeps, gatherFacts } from './facts/gatherFacts.ts';
import type { Poller } from './polling/poller.ts';
import { prepareRow } from './prepareRow.ts';

export type ManualClicksDeps = GatherDeps &
  RecordDeps &
  JournalDeps &
  Pick<Ports, 'newId' | 'wait'> & {
    /** What an organisation has fixed, as it is now. */
    readonly policy: () => Promise<Pick<Policy, 'clickAnyway'>>;
  };

/** How long the page is waited for to say how it ended: it lets a click through for half a minute. */
const END_MS = 45_000;

/** True where a merchant who clicks does so against it, or without having seen it. */
const isUnclear = ({ id, kind }: CheckResult, confirmed: readonly string[]): boolean =>
  kind !== 'pass' && kind !== 'note' && !confirmed.includes(id);

/**
 * The clicks on the site's own icons that are the merchant's: each is in the journal before it can be made (law 3), with
 * what was not clear, and is followed by reading like any other.
 */
export function createManualClicks(deps: ManualClicksDeps, poller: Pick<Poller, 'hold' | 'follow'>) {
  /** Those that may be made at any moment. */
  const waiting = new Map<string, () => void>();

  function letGo(id: string): void {
    waiting.get(id)?.();
    if (waiting.delete(id)) poller.follow(id);
  }

  return {
    /**
     * @throws ProblemError where nothing could be written down: the merchant may click all the same, and is told so; but
     * where the organisation lets no one click past what is not clear, the page lets nothing through
     */
    async begin(context: RequestContext, { confirmed, ...request }: Request<'letThrough'>): Promise<{ readonly id: string }> {
      const gathered = await gatherFacts(deps, context, request);
      const results = preflight({ ...gathered.facts, canAct: true });
      const unclear = results.filter((result) => isUnclear(result, confirmed)).map(({ reason }) => reason);
      if (unclear.length > 0 && (await deps.policy()).clickAnyway === 'nobody')
        throw new ProblemError({ reason: phrase('problem.policy') });
      if (gathered.identity.account === null) throw new ProblemError({ reason: phrase('problem.not-recorded') });
      // Never as prepared: where our answer is lost the merchant clicks all the same, and nobody may take it for not made.
      const row: JournalRow = {
        ...prepareRow(context, gathered, {
          id: deps.newId(),
          given: request.given,
          by: 'hand',
          unclear,
          confirmed: confirmedOf(results, confirmed),
        }),
        state: 'sent',
        sentAt: context.site.clock.now(),
      };
      waiting.set(row.id, poller.hold(row.id));
      try {
        await deps.cache.journal.put(row);
      } catch (error) {
        letGo(row.id);
        throw error;
      }
      await forgetOpened(deps, row);
      deps.notify('operations');
      void deps.wait(END_MS).then(() => letGo(row.id));
      return { id: row.id };
    },

    /** The page says how it ended; only the tab that was asked is heard, and only once. */
    async end({ site, tabId }: RequestContext, { id, how }: Request<'letThroughEnded'>): Promise<void> {
      const row = await deps.cache.journal.get(id);
      const isOpen =
        row?.by === 'hand' && row.origin === site.origin && row.tabId === tabId && (row.state === 'sent' || row.state === 'unknown');
      if (!isOpen) return;
      if (how === 'clicked') await advance(deps, id, 'accepted', { acceptedAt: site.clock.now() });
      else await advance(deps, id, 'unknown');
      if (how === 'unused') await advance(deps, id, 'absent', { settledAt: site.clock.now(), problem: phrase('click.not-clicked.unused') });
      letGo(id);
    },
  };
}
