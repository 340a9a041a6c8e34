import { type BusinessDate, addDays, todayIn } from '../domain/businessDate.ts';
import type { DateRange } from '../service/port.ts';
import type { DaysView, SiteView } from '../messages/views.ts';
import { freshDays } from './days.ts';
import { verifyIdentity } from './identity.ts';
import { operationsOf } from './operationsOf.ts';
import type { Parts } from './parts.ts';
import type { Site } from './site.ts';
import { sessionProblem } from './troubles.ts';

/** How far back the popup looks where no report was opened yet. */
const DAYS_BACK = 31;
/** How many days one store may list in the popup; the report shows the rest. */
const MOST_LISTED = 10;

/** Everything that the popup shows, one entry for each site where somebody was seen to be signed in. */
export async function overview(parts: Parts): Promise<SiteView[]> {
  const accounts = await parts.cache.accounts.all();
  const sites = accounts.flatMap(({ origin }) => parts.siteAt(origin) ?? []);
  return Promise.all(sites.map((site) => siteView(parts, site)));
}

async function siteView(parts: Parts, site: Site): Promise<SiteView> {
  const { session, account } = await verifyIdentity(parts, site);
  const remembered = await parts.cache.accounts.at(site.origin);
  const stores = account ? (remembered?.stores ?? []) : [];
  const today = (zone: string | null): BusinessDate => todayIn(zone ?? 'UTC', site.clock.now())!;
  const views = await Promise.all(
    stores.map(async (store) => {
      const last = addDays(today(store.timeZone.known ? store.timeZone.value : null), -1);
      const range: DateRange = (await parts.cache.days.range(account!, store.id)) ?? { from: addDays(last, -DAYS_BACK), to: last };
      return { store, view: await freshDays(parts, site, { storeId: store.id, range, window: range }) };
    }),
  );
  return {
    origin: site.origin,
    accountName: session.known ? session.value.account.name : null,
    userName: session.known ? session.value.user.name : null,
    canAct: site.service.canAct,
    stores: views.map(({ store, view }) => ({
      id: store.id,
      name: store.name,
      reportHref: parts.pageHref(site.origin, 'report', { storeId: store.id }),
      attention: attentionOf(view).map((day) => ({
        day,
        href: parts.pageHref(site.origin, 'day', { storeId: store.id, date: day.date }),
      })),
    })),
    asOf: views.map(({ view }) => view.asOf).find((at) => at !== null) ?? null,
    operations: account ? (await operationsOf(parts, site, account)).filter(({ active }) => active) : [],
    problem: session.known ? (views.find(({ view }) => view.problem)?.view.problem ?? null) : sessionProblem(parts, site.origin, session.why),
  };
}

const attentionOf = (view: DaysView) =>
  view.days
    .filter(({ attention }) => attention)
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .slice(0, MOST_LISTED);
