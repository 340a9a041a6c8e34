import { known, unknown } from '../domain/fact.ts';
import type { GuideFacts } from '../guide/guide.ts';
import type { GuideRow } from '../cache/guideRow.ts';
import { factOf } from './facts.ts';
import { verifyIdentity } from './identity.ts';
import type { Parts } from './parts.ts';
import type { Identity, Site } from './site.ts';

/** What a guide is judged by and the service tells: everything but the page in front and what the merchant said. */
export type ServiceFacts = Pick<GuideFacts, 'store' | 'day' | 'running'>;

/** Reads what a guide is judged by, afresh; what could not be read is an unknown fact with its reason. */
export async function gatherGuideFacts(parts: Parts, site: Site, { subject }: Pick<GuideRow, 'subject'>): Promise<{ identity: Identity; facts: ServiceFacts }> {
  const { service, clock } = site;
  const { storeId, date } = subject;
  const identity = await verifyIdentity(parts, site);
  const [store, day, running] = await Promise.all([
    factOf(async () => {
      const found = (await service.stores()).find(({ id }) => id === storeId);
      return found ? known(found, 'service', clock.now()) : unknown(identity.session.known ? 'not-found' : identity.session.why);
    }),
    date === null ? unknown('not-asked') : factOf(() => service.day({ storeId, date })),
    factOf(async () => known((await service.activeOperations())[0] ?? null, 'service', clock.now())),
  ]);
  return { identity, facts: { store, day, running } };
}
