import type { GuideRow } from '../cache/guideRow.ts';
import type { JournalRow } from '../cache/journalRow.ts';
import { isLater } from '../domain/businessDate.ts';
import { known, unknown } from '../domain/fact.ts';
import type { Clicked, GuideFacts } from '../guide/guide.ts';
import { factOf } from './factOf.ts';
import { verifyIdentity } from './identity.ts';
import { isActive } from './journalStates.ts';
import { keeperOf } from './keeper.ts';
import type { Parts } from './parts.ts';
import { runningAt } from './running.ts';
import type { Identity, Site } from './site.ts';
import { sameWords } from './snapshot.ts';

/** What a guide is judged by and the service or our own record tells: everything but the page in front and what the merchant said. */
export type ServiceFacts = Pick<GuideFacts, 'store' | 'day' | 'running' | 'clicked'>;

/** Reads what a guide is judged by, afresh; what could not be read is an unknown fact with its reason. */
export async function gatherGuideFacts(parts: Parts, site: Site, { subject, startedAt }: Pick<GuideRow, 'subject' | 'startedAt'>): Promise<{ identity: Identity; facts: ServiceFacts }> {
  const { service, clock } = site;
  const { storeId, date } = subject;
  const identity = await verifyIdentity(parts, site);
  const [store, day, running] = await Promise.all([
    factOf(async () => {
      const found = (await service.stores()).find(({ id }) => id === storeId);
      return found ? known(found, 'service', clock.now()) : unknown(identity.session.known ? 'not-found' : identity.session.why);
    }),
    date === null ? unknown('not-asked') : factOf(() => service.day({ storeId, date })),
    runningAt(parts, site),
  ]);
  const keeper = service.canAct || date === null ? null : keeperOf(identity, site, storeId);
  const ours = keeper && date !== null ? await parts.cache.journal.ofDay(keeper, { storeId, date }) : [];
  const clicked = ours.filter(({ preparedAt }) => !isLater(startedAt, preparedAt)).flatMap((row) => clickOf(row) ?? []);
  return { identity, facts: { store, day, running, clicked } };
}

/** A click as a guide sees it; null: it was not made. */
function clickOf({ action, state, before, after }: JournalRow): Clicked | null {
  if (isActive(state)) return { action, state: 'running' };
  if (state === 'absent') return null;
  return { action, state: state === 'settled' && after && !sameWords(before, after) ? 'changed' : 'unclear' };
}
