import type { DayTarget } from '../../domain/day/action.ts';
import { SETTINGS_PAGES, type SettingsPage } from '../../domain/values/sitePage.ts';
import type { Phrase } from '../../i18n/phrase.ts';
import type { RemedyView } from '../../messages/views/views.ts';
import type { Remedy } from '../../preflight/verdict.ts';
import { isAddressKnown } from '../../service/sites.ts';
import type { PageName, Ports } from './ports.ts';
import type { SeenPages } from './seenPages.ts';

/** What links to pages of a site are made from. */
export interface LinkDeps extends Pick<Ports, 'pageHref'> {
  readonly seenPages: Pick<SeenPages, 'linkTo'>;
}

const isSettings = (page: PageName): page is SettingsPage => SETTINGS_PAGES.some((one) => one === page);

/** Where the site's own menus lead for a page whose address nobody knows; null: nobody has seen it there. */
export const learntHref = (deps: Pick<LinkDeps, 'seenPages'>, origin: string, page: PageName): string | null =>
  isSettings(page) ? deps.seenPages.linkTo(origin, page) : null;

/** A link to a page of the site, as a way on; in words where nobody knows its address. */
export function pageRemedy(
  deps: LinkDeps,
  origin: string,
  page: PageName,
  label: Phrase,
  target?: { storeId?: string; date?: string },
): RemedyView {
  const href = isAddressKnown(origin, page) ? deps.pageHref(origin, page, target) : learntHref(deps, origin, page);
  return href === null ? { kind: 'words', label } : { kind: 'page', page, href, label };
}

/** A remedy with its link: the worker makes the address, on the site's own origin, and nobody else does. */
export function remedyView(deps: LinkDeps, origin: string, remedy: Remedy, target: DayTarget): RemedyView {
  return remedy.kind === 'page' ? pageRemedy(deps, origin, remedy.page, remedy.label, target) : remedy;
}
