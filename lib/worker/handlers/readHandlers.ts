import type { TextsOf } from '../../i18n/packedTexts.ts';
import { createTranslator } from '../../i18n/translate.ts';
import type { Handlers } from '../../messages/router.ts';
import type { SiteView } from '../../messages/views/popupViews.ts';
import type { DaysView } from '../../messages/views/views.ts';
import { LIVE } from '../../service/sites.ts';
import { type RecordOwnerDeps, recordOwnerSeen } from '../account/recordOwner.ts';
import type { Ports } from '../context/ports.ts';
import { withProblem } from '../context/problems.ts';
import type { RecentSites } from '../context/recentSites.ts';
import { createSingleFlight, shareReads } from '../context/singleFlight.ts';
import type { Site } from '../context/site.ts';
import type { Guests } from '../guests/guests.ts';
import { type LookDeps, type LookPorts, look } from '../guests/look.ts';
import { type RecentOperationsDeps, recentOperations } from '../journal/recentOperations.ts';
import { type DayPanelDeps, dayPanel } from '../read/dayPanel.ts';
import { type DaysDeps, type DaysWanted, cachedDays, freshDays } from '../read/days.ts';
import { type OverviewDeps, overview } from '../read/overview.ts';
import { supportReport } from '../read/supportReport.ts';
import type { Greet } from './greeting.ts';
import type { RequestContexts } from '../account/requestContexts.ts';

/** The language of the support. */
const ENGLISH = { language: 'en', locale: 'en' } as const;

/** Where a page is served, something begins that is none of reading: what puts the worker together says which. */
export interface ReadEvents {
  /** A page looks at what runs in its account. */
  readonly onLook: () => void;
  /** A service has just answered for its days. */
  readonly onAnswer: () => void;
  /** These sites were read, as far as they answered. */
  readonly onRead: (sites: readonly SiteView[]) => void;
}

export type ReadHandlersDeps = DaysDeps &
  DayPanelDeps &
  OverviewDeps &
  RecentOperationsDeps &
  LookDeps &
  Pick<RecordOwnerDeps, 'verified'> &
  Pick<Ports, 'wait' | 'onError'> & {
    readonly recentSites: Pick<RecentSites, 'all' | 'add'>;
    readonly guests: Pick<Guests, 'origins'>;
    /** How a page in a tab is looked at. */
    readonly look: Omit<LookPorts, 'version'>;
    readonly version: string;
    readonly greet: Greet;
    readonly textsOf: TextsOf;
    readonly contexts: RequestContexts;
  };

/** What is read and shown. Nothing is run, followed or changed here. */
export function createReadHandlers(
  deps: ReadHandlersDeps,
  { onLook, onAnswer, onRead }: ReadEvents,
): Pick<Handlers, 'cachedDays' | 'freshDays' | 'day' | 'supportReport' | 'operations' | 'overview' | 'look'> {
  const { siteOf, contextOf } = deps.contexts;
  const share = createSingleFlight(deps.wait);

  /** {@link freshDays}, for however many tabs at once. */
  function freshDaysOf(site: Site, wanted: DaysWanted): Promise<DaysView> {
    const shared = { ...site, service: shareReads(site.service, share) };
    return share(JSON.stringify([site.origin, wanted]), async () => {
      const view = await freshDays(deps, shared, wanted);
      if (view.source === 'service' && !view.problem) onAnswer();
      return view;
    });
  }

  return {
    cachedDays: (wanted, sender) => cachedDays(deps, siteOf(sender), wanted),
    async freshDays(wanted, sender) {
      const site = siteOf(sender);
      await deps.recentSites.add(site.origin, site.service.canAct ? null : wanted.storeId).catch(deps.onError);
      return freshDaysOf(site, wanted);
    },
    day: ({ target }, sender) => dayPanel(deps, contextOf(sender), target),
    async supportReport({ target, whole, own }, sender) {
      const { language, locale, catalogue } = own ? await deps.greet() : { ...ENGLISH, catalogue: await deps.textsOf('en') };
      const words = createTranslator(language, catalogue, locale);
      return { text: await supportReport(deps, contextOf(sender), { version: deps.version, target, whole, words }) };
    },
    async operations({ storeId }, sender) {
      const site = siteOf(sender);
      const account = await recordOwnerSeen(deps, site, storeId);
      if (!account) return { operations: [], untold: true };
      onLook();
      return withProblem(deps, site.origin, async () => ({ operations: await recentOperations(deps, site, account, storeId) }));
    },
    async overview({ source }) {
      const sites = await overview(deps, source, deps.guests.origins());
      onRead(sites);
      return { sites, home: deps.pageHref(LIVE, 'report') };
    },
    look: ({ tabId, whole }) => look(deps, { ...deps.look, version: deps.version }, tabId, whole),
  };
}
