import { ask } from '../../lib/messages/client.ts';
import { readMenus, readStoreNames } from '../../lib/page/settings/menus.ts';

/** Tells the worker what the report lists of the stores, and where the site's menus lead: a settings page is read and linked to by that alone. */
export function tellNames(page: Document): void {
  const [stores, links] = [readStoreNames(page), readMenus(page)];
  if (stores.length > 0 || Object.keys(links).length > 0)
    void ask('saw', { ...(stores.length > 0 ? { stores: stores.slice(0, 200) } : {}), links });
}
