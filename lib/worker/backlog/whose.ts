import type { BacklogRow } from '../../cache/rows/backlogRow.ts';
import type { Cache } from '../../cache/cache.ts';
import type { Reply } from '../../messages/protocol.ts';
import { standKey, unnamed } from '../account/account.ts';
import type { IdentityDeps } from '../account/identity.ts';
import type { ReadContext } from '../account/requestContext.ts';
import type { Site } from '../context/site.ts';
import { type BacklogViewDeps, backlogView } from './backlogView.ts';

export type WhoseDeps = BacklogViewDeps & IdentityDeps & { readonly cache: Pick<Cache, 'backlogs'> };
export type BacklogTold = Reply<'backlog'>;

/** Nobody is in one, as far as may be told. */
export const NONE: BacklogTold = { view: null, lost: false };

/** Whose backlog is meant; null: nobody's. Where nobody can be asked, that of the account seen since the browser started. */
export async function keyOf({ verified }: WhoseDeps, { site, identity }: ReadContext): Promise<string | null> {
  const who = await identity();
  const isCutOff = !who.session.known && who.session.why === 'unreachable';
  return isCutOff ? verified.get(site.origin) : standKey(who, site.origin);
}

/** Under which key it is kept, for as long as the browser runs, which backlog was begun at a site that names nobody. */
const begunHere = (origin: string): string => `${unnamed(origin)} backlog`;

/** A site that names nobody may be somebody else's after the browser was closed: what was begun before is not theirs. */
export async function rememberBegun({ verified }: Pick<WhoseDeps, 'verified'>, { account, origin, id }: BacklogRow): Promise<void> {
  if (account === unnamed(origin)) await verified.set(begunHere(origin), id);
}

/** The backlog of who is signed in. Where nobody is in one, it costs a look into our own database: nobody is asked who that is. */
export async function rowOf(deps: WhoseDeps, context: ReadContext): Promise<BacklogRow | 'unreadable' | null> {
  if (!(await deps.cache.backlogs.anyAt(context.site.origin))) return null;
  const key = await keyOf(deps, context);
  const row = key === null ? null : await deps.cache.backlogs.of(key);
  if (key === null || row === null || key !== unnamed(context.site.origin)) return row;
  const begun = await deps.verified.get(begunHere(context.site.origin));
  if (begun !== null && (row === 'unreadable' || row.id === begun)) return row;
  await deps.cache.backlogs.forget(key);
  return null;
}

/** What may be told of it. */
export async function shown(deps: WhoseDeps, site: Site, row: BacklogRow | 'unreadable' | null): Promise<BacklogTold> {
  if (row === 'unreadable') return { view: null, lost: true };
  return row === null ? NONE : { view: await backlogView(deps, site, row), lost: false };
}
