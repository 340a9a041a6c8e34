import type { JournalRow, Plan } from '../../cache/rows/journalRow.ts';
import { isGiven } from '../../domain/day/action.ts';
import { stateOfKept } from '../../domain/repair/keptDay.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import { isInTime, stopAfterRebuild } from '../../preflight/pair.ts';
import { preflight } from '../../preflight/preflight.ts';
import type { CheckResult } from '../../preflight/verdict.ts';
import { dropPlans } from '../account/dropPlans.ts';
import { createRequestContext } from '../account/requestContext.ts';
import type { Ports } from '../context/ports.ts';
import type { Site } from '../context/site.ts';
import { confirmedOf } from '../history/record.ts';
import { advance } from '../journal/advance.ts';
import { isActive } from '../journal/states.ts';
import { holderOf, turnOf } from '../journal/turn.ts';
import { type DeliveryDeps, delivery } from '../repair/delivery.ts';
import { type GatherDeps, type GatheredFacts, gatherFacts } from '../repair/facts/gatherFacts.ts';
import type { GoOn } from '../repair/polling/pursue.ts';
import { prepareRow } from '../repair/prepareRow.ts';

export type GoOnDeps = GatherDeps & DeliveryDeps & Pick<Ports, 'locks'>;

/** A rebuild that was read back. */
type Settled = JournalRow & { readonly after: NonNullable<JournalRow['after']> };
const isSettled = (row: JournalRow): row is Settled => row.state === 'settled' && row.after !== null;

/**
 * Sends the Post that was confirmed with a rebuild, or drops it. The order is the law here as well (law 3): only what is
 * still planned, only after the rebuild was read back, in the account's lock; then the facts are read, and judged against
 * what was confirmed; then the row is turned, once, and only then it is sent.
 */
export function createGoOn(deps: GoOnDeps): GoOn {
  const { journal } = deps.cache;

  const drop = ({ id }: JournalRow, { clock }: Site, problem: Phrase) => dropPlans(deps, (row) => row.id === id, problem, clock.now());

  async function inTurn(id: string, site: Site): Promise<'later' | void> {
    // Whatever was known before the lock may have changed while it was waited for.
    const row = await journal.get(id);
    if (row?.state !== 'planned') return;
    const rebuild = await journal.get(row.follows ?? '');
    if (rebuild && isActive(rebuild.state)) return 'later';
    if (!rebuild || !isSettled(rebuild)) return drop(row, site, phrase('pair.dropped.first'));
    if (await holderOf(deps, site, turnOf(site, row.account), [id])) return drop(row, site, phrase('pair.dropped.otherwise'));

    const { target, plan } = row;
    // Another version of ours planned it.
    if (!plan || !isGiven(plan.given)) return drop(row, site, phrase('pair.dropped.otherwise'));
    const { given, page } = plan;
    const context = createRequestContext(deps, { site, tabId: row.tabId });
    const gathered = await gatherFacts(deps, context, { action: 'post', target, given, page });
    const { facts } = gathered;
    const results = preflight(facts);
    const stopped = whyStopped(plan, rebuild, gathered, results);
    if (stopped === 'unread') return 'later';
    if (stopped) return drop(row, site, stopped);

    const said = plan.statements.map((statement) => statement.id);
    const confirmed = confirmedOf(results, said);
    const prepared = prepareRow(context, gathered, { id, given, confirmed, follows: rebuild.id });
    const deliver = delivery(deps, context, facts, given, undefined);
    // A computer may have slept since it was judged: then it is judged once more.
    const isDue = (one: JournalRow) => one.id === id && isInTime(rebuild.preparedAt, site.clock.now());
    const [turned] = await journal.turnPlanned((one) => (isDue(one) ? prepared : null));
    if (!turned) return;
    await deliver(await advance(deps, id, 'sent', { sentAt: site.clock.now() }));
  }

  return async (row, site) => deps.locks.request(`operation ${turnOf(site, row.account)}`, {}, () => inTurn(row.id, site));
}

/** Why it is not sent now; null: it may be. */
function whyStopped(
  plan: Plan,
  { preparedAt: confirmedAt, after, made = after.version, ...kept }: Settled,
  { facts }: GatheredFacts,
  results: readonly CheckResult[],
): ReturnType<typeof stopAfterRebuild> {
  // Somebody was quicker: what was read back is another's work.
  if (made !== after.version) return phrase('pair.dropped.changed', { change: phrase('changed.day') });
  const ready = stateOfKept(kept, after.postings) === 'queued';
  return stopAfterRebuild(plan, { confirmedAt, version: after.version, ready }, facts, results);
}
