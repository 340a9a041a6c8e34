import { guideOf } from '../../guide/guides/index.ts';
import type { GuideLine } from '../../messages/views/popupViews.ts';
import type { Cache } from '../../cache/cache.ts';
import type { Ports } from '../context/ports.ts';
import type { Site } from '../context/site.ts';
import { unnamed } from '../account/account.ts';

export type GuideLineDeps = Pick<Ports, 'pageHref'> & { readonly cache: Pick<Cache, 'guides'> };

/**
 * The guide that an account is in, for the popup; null: none.
 * @param account null on a site that does not tell who is signed in
 */
export async function guideLine(deps: GuideLineDeps, site: Site, account: string | null): Promise<GuideLine | null> {
  const row = await deps.cache.guides.active(account ?? unnamed(site.origin));
  const guide = row && guideOf(row.guide);
  if (!guide) return null;
  const { storeId, date } = row.subject;
  const href = deps.pageHref(site.origin, date === null ? 'report' : 'day', date === null ? { storeId } : { storeId, date });
  return { id: row.id, title: guide.title(row), left: row.left, tabId: row.tabId, href };
}
