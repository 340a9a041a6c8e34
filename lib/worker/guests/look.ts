import * as z from 'zod/mini';
import { type PageSight, isRecognised, pageSight } from '../../domain/site/pageSight.ts';
import { storeOfPages } from '../../domain/site/sight.ts';
import { isSiteOrigin } from '../../domain/values/siteOrigin.ts';
import { isSalesPage } from '../../domain/values/sitePage.ts';
import { MIDNIGHT, addDays, runningDate } from '../../domain/values/businessDate.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { LookView } from '../../messages/views/lookViews.ts';
import { pageAt } from '../../page/pages.ts';
import { ServiceError } from '../../service/errors.ts';
import type { Ports } from '../context/ports.ts';
import type { RecentSites } from '../context/recentSites.ts';
import type { SeenPages } from '../context/seenPages.ts';
import type { Site } from '../context/site.ts';
import type { AccessRequests } from './accessRequests.ts';
import { type DataSeen, type FactsSeen, linesOf, titleOf } from './lookLines.ts';
import { lookReport } from './lookReport.ts';

export interface LookDeps extends Pick<Ports, 'siteAt'> {
  readonly recentSites: Pick<RecentSites, 'all'>;
  readonly seenPages: Pick<SeenPages, 'stores'>;
}

export interface LookPorts {
  /** The address of a tab; undefined where we may not know it, or where it is gone. */
  readonly addressOf: (tabId: number) => Promise<string | undefined>;
  /** Runs our reader in the page of a tab: allowed on our sites, and where the merchant has just clicked our button. @throws what the browser throws */
  readonly read: (tabId: number) => Promise<unknown>;
  readonly accessRequests: Pick<AccessRequests, 'recognised'>;
  readonly version: string;
}

/** How the site's own data is answered for a page; where the page names no store, for one that was looked at before. */
async function dataOf(deps: Pick<LookDeps, 'recentSites'>, site: Site, address: URL): Promise<DataSeen> {
  const { searchParams } = address;
  const named = searchParams.get('storeId');
  const storeId = named ?? (await deps.recentSites.all()).find(({ origin }) => origin === site.origin)?.storeIds[0] ?? null;
  if (storeId === null) return 'not-asked';
  const today = runningDate({ timeZone: 'UTC', dayEnds: MIDNIGHT }, site.clock.now())!;
  const range = { from: addDays(today, -7), to: today };
  try {
    await site.service.days(storeId, range, null);
    return 'understood';
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return error.kind === 'not-understood' || error.kind === 'not-signed-in' ? error.kind : 'unreachable';
  }
}

/** What the pages of a site have told lately that it tells nowhere else. */
async function factsOf({ seenPages }: Pick<LookDeps, 'seenPages'>, { origin, clock }: Site): Promise<FactsSeen> {
  const stores = (await seenPages.stores(origin)).map((seen) => storeOfPages(seen, clock.now()));
  return {
    stores: stores.length,
    connection: stores.some(({ connection }) => connection.known),
    mapping: stores.some(({ mapping, mappedSections }) => mapping.known || (mappedSections?.length ?? 0) > 0),
    ledger: stores.some(({ ledger }) => ledger?.known),
  };
}

const NOTHING_TOLD = { data: null, facts: null };

/** What a site of ours tells beyond the page that is shown. */
async function toldBy(deps: LookDeps, site: Site, address: URL) {
  const data = await dataOf(deps, site, address);
  return { data, facts: site.service.canAct ? null : await factsOf(deps, site) };
}

/**
 * What is recognised of the page in a tab. A page of no site of ours is read only where its address has the form of the
 * report's or of a day's: of all others nothing is known here but that they are others.
 * @param whole with the site's data, and with a report that can be copied
 */
export async function look(deps: LookDeps, ports: LookPorts, tabId: number, whole: boolean): Promise<LookView> {
  const address = URL.parse((await ports.addressOf(tabId)) ?? '');
  if (!address || !/^https?:$/.test(address.protocol)) return { state: 'nothing' };
  const { origin } = address;
  const site = deps.siteAt(origin);
  if (!site && !(isSiteOrigin(origin) && isSalesPage(pageAt(address).kind))) return { state: 'unknown' };
  const state = site ? 'ours' : 'offered';
  if (site && !whole) return { state, origin, title: null, lines: [], report: null };
  const sight = await readSight(ports, tabId, origin);
  if (site && !sight) return { state, origin, title: phrase('look.page.unread'), lines: [], report: null };
  if (!sight || (!site && !isRecognised(sight))) return { state: 'unknown' };
  if (!site) await ports.accessRequests.recognised(origin);
  const { data, facts } = site && whole ? await toldBy(deps, site, address) : NOTHING_TOLD;
  return {
    state,
    origin,
    title: titleOf(sight),
    lines: linesOf(sight, data, facts),
    report: whole ? lookReport(sight, data, facts, ports.version) : null,
  };
}

/** What our reader tells of the page, if it is still one of that origin; null: it could not be read, or says what none of ours would. */
async function readSight({ read }: LookPorts, tabId: number, origin: string): Promise<PageSight | null> {
  // A page that is being left, one of the browser's own, one that was closed.
  const told: unknown = await read(tabId).catch(() => null);
  const sight = z.safeParse(pageSight, told);
  return sight.success && sight.data.origin === origin ? sight.data : null;
}
