import type { MorningRow } from '../../cache/rows/morningRow.ts';
import { morningPlan } from '../../domain/morning/schedule.ts';
import type { BusinessDate, Instant } from '../../domain/values/businessDate.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { MorningView } from '../../messages/views/morningViews.ts';
import type { Policy } from '../../settings/policy.ts';
import { type SettingsArea, readSettings } from '../../settings/settings.ts';
import type { Guests } from '../guests/guests.ts';
import type { MorningPorts } from './ports.ts';
import { type WatchedDeps, type WatchedSite, watchedSites } from './watched.ts';

export type MorningViewDeps = WatchedDeps & {
  readonly area: SettingsArea;
  readonly policy: () => Promise<Policy>;
  readonly guests: Pick<Guests, 'origins'>;
  readonly ports: Pick<MorningPorts, 'apart' | 'localZone'>;
};

/** What the merchant is told of the checks, site by site. @throws CacheError */
export async function morningView(deps: MorningViewDeps): Promise<MorningView> {
  const { ports, cache, recentSites, guests, siteAt } = deps;
  if (ports.apart) return { apart: true, sites: [] };
  const { on, hour } = (await readSettings(deps.area, await deps.policy())).morning;
  const watched = await watchedSites(deps);
  const known = [...(await cache.mornings.all()), ...(await recentSites.all())].map(({ origin }) => origin);
  const others = new Set(
    [...known, ...guests.origins()].filter((origin) => siteAt(origin) && !watched.some(({ site }) => site.origin === origin)),
  );
  const rest = [...others].map(async (origin) => ({
    origin,
    lines: unwatched(await cache.mornings.at(origin), siteAt(origin)!.service.canAct),
  }));
  const sites = [...watched.map((one) => ({ origin: one.site.origin, lines: linesOf(one) })), ...(await Promise.all(rest))];
  return { apart: false, sites: sites.toSorted((a, b) => a.origin.localeCompare(b.origin)) };

  function linesOf(one: WatchedSite): Phrase[] {
    const lines = [...last(one.row), ...(one.site.service.canAct ? [] : [phrase('popup.read-only')])];
    const plan = morningPlan({ hour, timeZone: one.timeZone, key: one.key }, one.row.done, deps.localNow());
    return on && !plan.due ? [...lines, phrase('morning.next', when(plan.at))] : lines;
  }

  function when(at: Instant): { date: { date: BusinessDate }; time: { time: Instant; timeZone: string } } {
    const timeZone = ports.localZone();
    const date = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString() as BusinessDate;
    return { date: { date }, time: { time: at, timeZone } };
  }

  /** How the last check came out. */
  function last({ outcome }: MorningRow): Phrase[] {
    if (!outcome) return [phrase('morning.first')];
    const { how, at, why, news: count, coming } = outcome;
    if (how === 'signed-out') return [phrase('morning.signed-out', when(at))];
    const lines =
      count === 0 ? (how === 'read' ? [phrase('morning.none', when(at))] : []) : [phrase('morning.new', { count, ...when(at) })];
    const failed = how === 'failed' ? [phrase('morning.failed', when(at)), ...(why ? [why] : [])] : [];
    return [...lines, ...failed, ...(coming > 0 ? [phrase('morning.coming', { count: coming })] : [])];
  }

  /** A site of which nothing can be read now. */
  function unwatched(row: MorningRow, canAct: boolean): Phrase[] {
    const lines = row.outcome ? last(row) : [];
    if (!canAct) return [...lines, phrase('morning.unlisted')];
    return lines.length > 0 ? lines : [phrase('morning.first')];
  }
}
