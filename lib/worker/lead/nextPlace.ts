import type { DayTarget } from '../../domain/day/action.ts';
import type { SiteView } from '../../messages/views/popupViews.ts';

/** Where the merchant is: on a page of this site, about this one day or about none. */
export interface Here {
  readonly origin: string;
  readonly target: DayTarget | null;
}

/** A day that needs the merchant, and the address of its page. */
interface Place extends DayTarget {
  readonly origin: string;
  readonly href: string;
}

/** The days that need the merchant as popup and desk list them: by cause; those of the site where the merchant is come first. */
function placesIn(sites: readonly Pick<SiteView, 'origin' | 'causes'>[], here: Here | null): Place[] {
  const own = sites.toSorted((a, b) => Number(b.origin === here?.origin) - Number(a.origin === here?.origin));
  return own.flatMap(({ origin, causes }) =>
    causes.flatMap(({ days }) => days.map(({ storeId, date, href }) => ({ origin, storeId, date, href }))),
  );
}

/** The day after the one where the merchant is, and after the last the first again; undefined where there is no other. */
export function nextPlace(sites: readonly Pick<SiteView, 'origin' | 'causes'>[], here: Here | null): Place | undefined {
  const places = placesIn(sites, here);
  const at = places.findIndex(
    ({ origin, storeId, date }) => origin === here?.origin && storeId === here.target?.storeId && date === here.target.date,
  );
  return places[at + 1] ?? (at > 0 ? places[0] : undefined);
}
