import type { Instant } from '../../domain/values/businessDate.ts';
import { createHttpService } from '../../service/http/httpService.ts';
import { createLightspeedService } from '../../service/lightspeed/lightspeedService.ts';
import { type SiteKind, siteOf } from '../../service/sites.ts';
import type { SeenPages } from './seenPages.ts';
import { type Site, createSiteClock } from './site.ts';

export interface SitesOptions {
  /** Where the practice service may be; null in the builds for the stores. */
  readonly practice: RegExp | null;
  /** The sites that the merchant lets us read, as they are at this moment. */
  readonly guests: () => readonly string[];
  readonly fetch: typeof fetch;
  readonly localNow: () => Instant;
  /** What the pages of a site that publishes little have shown. */
  readonly seen: Pick<SeenPages, 'stores' | 'messages'>;
}

/** The accounting sites, each built once: the adapter keeps what it has read. */
export function createSites({ practice, guests, fetch, localNow, seen }: SitesOptions) {
  const sites = new Map<string, Site>();

  function build(origin: string, kind: SiteKind): Site {
    const clock = createSiteClock(localNow);
    const options = { origin, fetch, now: clock.now };
    const service =
      kind === 'http'
        ? createHttpService(options)
        : createLightspeedService({ ...options, seen: { stores: () => seen.stores(origin), messages: () => seen.messages(origin) } });
    return { origin, service, clock };
  }

  return {
    /** The site at `origin`, or null where we serve none. */
    at(origin: string): Site | null {
      const kind = siteOf(origin, practice, guests());
      if (!kind) {
        sites.delete(origin);
        return null;
      }
      const site = sites.get(origin) ?? build(origin, kind);
      sites.set(origin, site);
      return site;
    },
  };
}
