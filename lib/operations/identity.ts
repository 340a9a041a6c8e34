import { known, unknown } from '../domain/fact.ts';
import { ServiceError } from '../service/errors.ts';
import type { Parts } from './parts.ts';
import { type Identity, type Site, accountKey } from './site.ts';

/**
 * Asks the service who is signed in, and makes the cache agree: another account's rows are forgotten, and so
 * is everything where nobody is signed in.
 * @returns the session as a fact; an unreachable service is an unknown session, not an ended one
 * @throws nothing; what failed is the reason of the unknown fact
 */
export async function verifyIdentity(parts: Parts, site: Site): Promise<Identity> {
  try {
    const session = await site.service.session();
    if (!session.known) return { session, account: null };
    site.clock.learn(session.value.serverTime);
    const account = accountKey(site.origin, session.value.account.id);
    if ((await parts.verified.get(site.origin)) !== account) {
      await parts.cache.accounts.remember({ origin: site.origin, account, session: session.value, at: site.clock.now() });
      await parts.verified.set(site.origin, account);
    }
    return { session: known(session.value, session.source, session.at), account };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    if (error.kind === 'not-signed-in') {
      await forgetIdentity(parts, site.origin);
      return { session: unknown('not-signed-in'), account: null };
    }
    return { session: unknown(error.kind === 'not-understood' ? 'not-understood' : 'unreachable'), account: null };
  }
}

/** Nobody is signed in at `origin` any more: nothing of theirs stays, but what still runs. */
export async function forgetIdentity(parts: Parts, origin: string): Promise<void> {
  if ((await parts.verified.get(origin)) === null && (await parts.cache.accounts.at(origin)) === null) return;
  await parts.verified.set(origin, null);
  await parts.cache.accounts.forget(origin);
  parts.notify('session');
}
