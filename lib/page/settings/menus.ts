import type { SettingsLinks } from '../../domain/site/sightSchemas.ts';
import type { SettingsPage } from '../../domain/values/sitePage.ts';
import type { NamedStore } from './namedStore.ts';
import { plain } from './parts/texts.ts';
import { LINK, MENUS, STORE_FILTER } from '../selectors/site.ts';

/** What the menu Settings calls its pages (domain 1.2, 1.5). */
const WORDS: Readonly<Record<SettingsPage, RegExp>> = {
  stores: /^(?:stores|boutiques)$/i,
  mapping: /^(?:accounting|comptabilité)$/i,
  companies: /^(?:companies|entreprises)$/i,
};

/** Where the site's own menus lead for its settings; a word with two addresses leads nowhere. */
export function readMenus(page: Document): SettingsLinks {
  const { origin, pathname, search } = page.location;
  const found: SettingsLinks = {};
  const links = [...page.querySelectorAll<HTMLAnchorElement>(LINK)].filter((link) => link.closest(MENUS) && link.origin === origin);
  for (const [name, word] of Object.entries(WORDS) as [SettingsPage, RegExp][]) {
    // A tab of this very page, such as Accounting on the page of a day, is no menu.
    const paths = new Set(
      links
        .filter((link) => word.test(plain(link.textContent)) && !(link.hash && link.pathname === pathname && link.search === search))
        .map((link) => link.pathname + link.search),
    );
    const [path] = paths;
    if (path !== undefined && paths.size === 1 && path.length <= 256) found[name] = path;
  }
  return found;
}

/** The stores of the account, as the filter of the report lists them (domain 1.3); empty where it has another form. */
export function readStoreNames(page: Document): NamedStore[] {
  const [select, second] = page.querySelectorAll<HTMLSelectElement>(STORE_FILTER);
  if (!select || second) return [];
  const stores = [...select.options]
    .map(({ value, textContent }) => ({ id: value, name: plain(textContent) }))
    .filter(({ id, name }) => id !== '' && name !== '' && id.length <= 128 && name.length <= 128);
  // "All stores" is none; two of one id, or a name that is none, say that this is not what we take it for.
  const named = stores.filter(
    ({ id, name }) => !/^(?:-1|0|all|any|none|\*)$/i.test(id) && !/^\W*(?:all\b|toute?s les\b|(?:select|choose|choisir)\b)/i.test(name),
  );
  return new Set(named.map(({ id }) => id)).size === named.length ? named : [];
}
