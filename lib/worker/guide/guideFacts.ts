import { sameWords } from '../../domain/repair/keptDay.ts';
import type { GuideRow } from '../../cache/rows/guideRow.ts';
import type { JournalRow } from '../../cache/rows/journalRow.ts';
import { isLater } from '../../domain/values/businessDate.ts';
import { known, unknown } from '../../domain/values/fact.ts';
import type { ClickOutcome, GuideFacts } from '../../guide/guide.ts';
import type { Identity } from '../account/account.ts';
import type { IdentityDeps } from '../account/identity.ts';
import { recordOwnerOf } from '../account/recordOwner.ts';
import type { ReadContext } from '../account/requestContext.ts';
import { readFact } from '../context/readFact.ts';
import type { JournalDeps } from '../journal/advance.ts';
import { runningAt } from '../journal/runningOperation.ts';
import { isActive } from '../journal/states.ts';

export type GuideFactsDeps = IdentityDeps & Pick<JournalDeps, 'cache'>;

/** What a guide is judged by and the service or our own record tells: everything but the page in front and what the merchant said. */
export type ServiceFacts = Pick<GuideFacts, 'store' | 'day' | 'running' | 'clicked'>;

/** Reads what a guide is judged by, afresh; what could not be read is an unknown fact with its reason. */
export async function gatherGuideFacts(
  deps: GuideFactsDeps,
  { site, identity: whoIsSignedIn }: ReadContext,
  { subject, startedAt }: Pick<GuideRow, 'subject' | 'startedAt'>,
): Promise<{ identity: Identity; facts: ServiceFacts }> {
  const { service, clock } = site;
  const { storeId, date } = subject;
  const identity = await whoIsSignedIn();
  const [store, day, running] = await Promise.all([
    readFact(async () => {
      const found = (await service.stores()).find(({ id }) => id === storeId);
      return found ? known(found, 'service', clock.now()) : unknown(identity.session.known ? 'not-found' : identity.session.why);
    }),
    date === null ? unknown('not-asked') : readFact(() => service.day({ storeId, date })),
    runningAt(deps, site),
  ]);
  const owner = service.canAct || date === null ? null : recordOwnerOf(identity, site, storeId);
  const ours = owner && date !== null ? await deps.cache.journal.ofDay(owner, { storeId, date }) : [];
  const clicked = ours.filter(({ preparedAt }) => !isLater(startedAt, preparedAt)).flatMap((row) => clickOf(row) ?? []);
  return { identity, facts: { store, day, running, clicked } };
}

/** A click as a guide sees it; null: it was not made. */
function clickOf({ action, state, before, after }: JournalRow): ClickOutcome | null {
  if (isActive(state)) return { action, state: 'running' };
  if (state === 'absent') return null;
  return { action, state: state === 'settled' && after && !sameWords(before, after) ? 'changed' : 'unclear' };
}
