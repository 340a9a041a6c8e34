import type { Cache } from '../../cache/cache.ts';
import { CacheError } from '../../cache/errors.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Handlers } from '../../messages/router.ts';
import { ProblemError } from '../../messages/problemError.ts';
import { LIVE } from '../../service/sites.ts';
import { type Policy, admitsSite } from '../../settings/policy.ts';
import { createArrivals } from '../../settings/arrival.ts';
import { type SettingsArea, readSettings, writeSettings } from '../../settings/settings.ts';
import type { ShownIcons } from '../../settings/shownIcons.ts';
import { type ForgetDeps, forgetEverybody } from '../account/identity.ts';
import { type KeptHereDeps, keptHere } from '../account/keptHere.ts';
import type { RecordOwnerDeps } from '../account/recordOwner.ts';
import type { Ports } from '../context/ports.ts';
import { withProblem } from '../context/problems.ts';
import type { LinkDeps } from '../context/siteLinks.ts';
import type { Guests } from '../guests/guests.ts';
import { type MorningViewDeps, morningView } from '../morning/morningView.ts';
import { toldWords } from '../repair/toldBefore.ts';
import type { Sync } from '../sync/sync.ts';

export type OptionHandlersDeps = LinkDeps &
  ForgetDeps &
  MorningViewDeps &
  KeptHereDeps &
  Pick<RecordOwnerDeps, 'cache' | 'verified' | 'recentSites'> &
  Pick<Ports, 'notify'> & {
    readonly cache: Pick<Cache, 'told' | 'journal'>;
    /** The sites beside the live app that the merchant lets us read. */
    readonly guests: Pick<Guests, 'origins' | 'request' | 'takeBack'>;
    readonly area: SettingsArea;
    readonly policy: () => Promise<Policy>;
    readonly shownIcons: ShownIcons;
    readonly sync: Pick<Sync, 'state' | 'setOn' | 'removeAll'>;
  };

type Names =
  | 'wishSite'
  | 'sites'
  | 'takeBack'
  | 'getSettings'
  | 'setSettings'
  | 'morning'
  | 'told'
  | 'forgetTold'
  | 'shownIcons'
  | 'forgetShown'
  | 'sync'
  | 'setSync'
  | 'removeSync'
  | 'policy'
  | 'news'
  | 'newsTold'
  | 'kept'
  | 'clearStored';

/** What of a policy is told. */
const policyView = ({ help, unread, ...policy }: Policy) => ({
  fixed: [
    ...(['language', 'guard', 'clickAnyway', 'sites', 'alerts', 'retention'] as const).filter((key) => policy[key] !== undefined),
    ...(Number(policy.alerts) > 0 ? (['alertsHour'] as const) : []),
  ],
  retention: policy.retention === undefined ? null : Number(policy.retention),
  help: help ?? null,
  unread: [...unread],
});

/** What the merchant chooses, sees of what is kept, and takes back, on our own pages. */
export function createOptionHandlers(deps: OptionHandlersDeps): Pick<Handlers, Names> {
  const { guests, area, policy, shownIcons, cache, sync } = deps;
  const arrivals = createArrivals(area);

  return {
    async wishSite({ origin }) {
      if (!admitsSite(await policy(), origin)) throw new ProblemError({ reason: phrase('problem.policy.site') });
      if (!(await guests.request(origin))) throw new ProblemError({ reason: phrase('look.gone') });
      return {};
    },
    sites: async () => ({ sites: [LIVE, ...guests.origins()].map((origin) => ({ origin, fixed: origin === LIVE })) }),
    async takeBack({ origin }) {
      const active = await withProblem(deps, origin, () => cache.journal.active());
      await guests.takeBack(origin);
      return { running: active.filter((row) => row.origin === origin).length };
    },
    getSettings: async () => readSettings(area, await policy()),
    policy: async () => policyView(await policy()),
    async setSettings(settings) {
      await writeSettings(area, settings);
      deps.notify('settings');
      return readSettings(area, await policy());
    },
    morning: () => withProblem(deps, '', () => morningView(deps)),
    told: async () => ({ words: await withProblem(deps, '', () => toldWords(deps)) }),
    async forgetTold({ account, check }) {
      await withProblem(deps, '', () => cache.told.forget(account, check));
      return {};
    },
    async shownIcons() {
      const sites = await shownIcons.all();
      return { icons: sites.flatMap(({ origin, icons }) => icons.map(({ action, at }) => ({ origin, action, at }))) };
    },
    async forgetShown({ origin, action }) {
      await shownIcons.forget(origin, action);
      deps.notify('settings');
      return {};
    },
    sync: () => sync.state(),
    async setSync({ on }) {
      const state = await sync.setOn(on);
      // What came from there may spare a question, or make an icon known.
      deps.notify('settings');
      return state;
    },
    removeSync: () => sync.removeAll(),
    news: async () => ({ version: await arrivals.news() }),
    async newsTold() {
      await arrivals.told();
      return {};
    },
    kept: () => withProblem(deps, '', () => keptHere(deps)),
    async clearStored() {
      try {
        // What lies in the sync would come back by itself.
        await sync.setOn(false);
        const kept = await forgetEverybody(deps);
        deps.notify('days');
        return { kept };
      } catch (error) {
        if (error instanceof CacheError) throw new ProblemError({ reason: phrase('problem.storage'), retry: true });
        throw error;
      }
    },
  };
}
