import type { BacklogRow } from '../../cache/rows/backlogRow.ts';
import type { Cache } from '../../cache/cache.ts';
import type { Reply } from '../../messages/protocol.ts';
import { standKey } from '../account/account.ts';
import { type IdentityDeps, verifyIdentity } from '../account/identity.ts';
import type { ReadContext } from '../account/requestContext.ts';
import type { Site } from '../context/site.ts';
import { type BacklogViewDeps, backlogView } from './backlogView.ts';

export type WhoseDeps = BacklogViewDeps & IdentityDeps & { readonly cache: Pick<Cache, 'backlogs'> };
export type BacklogTold = Reply<'backlog'>;

/** Nobody is in one, as far as may be told. */
export const NONE: BacklogTold = { view: null, lost: false };

/** What is read of a site for one of our own pages. */
export const readingOf = (deps: IdentityDeps, site: Site): ReadContext => ({ site, identity: () => verifyIdentity(deps, site) });

/** Whose backlog is meant; null: nobody's. Where nobody can be asked, that of the account seen since the browser started. */
export async function keyOf({ verified }: WhoseDeps, { site, identity }: ReadContext): Promise<string | null> {
  const who = await identity();
  const isCutOff = !who.session.known && who.session.why === 'unreachable';
  return isCutOff ? verified.get(site.origin) : standKey(who, site.origin);
}

/** The backlog of who is signed in. */
export async function rowOf(deps: WhoseDeps, context: ReadContext): Promise<BacklogRow | 'unreadable' | null> {
  const key = await keyOf(deps, context);
  return key === null ? null : deps.cache.backlogs.of(key);
}

/** What may be told of it. */
export async function shown(deps: WhoseDeps, site: Site, row: BacklogRow | 'unreadable' | null): Promise<BacklogTold> {
  if (row === 'unreadable') return { view: null, lost: true };
  return row === null ? NONE : { view: await backlogView(deps, site, row), lost: false };
}
