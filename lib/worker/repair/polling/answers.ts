import type { JournalRow } from '../../../cache/rows/journalRow.ts';
import { ServiceError } from '../../../service/errors.ts';
import type { Identity } from '../../account/account.ts';
import { type IdentityDeps, verifyIdentity } from '../../account/identity.ts';
import { recordOwnerOf } from '../../account/recordOwner.ts';
import type { Site } from '../../context/site.ts';

/** The refusals by which a service says that it does not know any more what it knew. */
const FORGOTTEN: readonly (string | undefined)[] = ['unknown-operation', 'unknown-store', 'unknown-day'];

/** Who is signed in, and the key of their record of the row's store. */
export async function identityFor(deps: IdentityDeps, { target }: JournalRow, site: Site): Promise<Identity> {
  const identity = await verifyIdentity(deps, site);
  return { session: identity.session, account: recordOwnerOf(identity, site, target.storeId) };
}

/** True where the account of the row is signed in now. @throws ServiceError where the service can't say who is */
export async function isStill(deps: IdentityDeps, row: JournalRow, site: Site): Promise<boolean> {
  const { session, account } = await identityFor(deps, row, site);
  if (!session.known && session.why === 'unreachable') throw new ServiceError('unreachable');
  return account === row.account;
}

/** What the service answers about a row; null where it knew it once and does not any more. */
export async function answerAbout<T>(deps: IdentityDeps, row: JournalRow, site: Site, ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    const gone = error instanceof ServiceError && FORGOTTEN.includes(error.details.problem);
    // Another account's service does not know it either: that is no answer.
    if (!gone || (await identityFor(deps, row, site)).account !== row.account) throw error;
    return null;
  }
}
