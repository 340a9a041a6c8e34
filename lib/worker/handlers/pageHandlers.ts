import { wordOf } from '../../domain/day/statuses.ts';
import type { Handlers } from '../../messages/router.ts';
import type { Request } from '../../messages/protocol.ts';
import type { Hello } from '../../messages/views/views.ts';
import type { Policy } from '../../settings/policy.ts';
import { type SettingsArea, readSettings } from '../../settings/settings.ts';
import type { ShownIcons } from '../../settings/shownIcons.ts';
import { deskAccountOf } from '../account/deskAccounts.ts';
import { type IdentityDeps, nobodyIsSignedIn } from '../account/identity.ts';
import type { Ports } from '../context/ports.ts';
import { withProblem } from '../context/problems.ts';
import type { RecentSites } from '../context/recentSites.ts';
import type { RunParts } from '../guests/runParts.ts';
import type { SeenPages } from '../context/seenPages.ts';
import type { LinkDeps } from '../context/siteLinks.ts';
import type { Backlogs } from '../backlog/backlogs.ts';
import type { Guides } from '../guide/guides.ts';
import type { LeadOn } from '../lead/lead.ts';
import type { Greet } from './greeting.ts';
import type { RequestContexts } from '../account/requestContexts.ts';

export type PageHandlersDeps = IdentityDeps &
  LinkDeps &
  Pick<Ports, 'siteAt' | 'localNow' | 'onError'> & {
    readonly recentSites: Pick<RecentSites, 'add'>;
    readonly seenPages: Pick<SeenPages, 'note' | 'stores'>;
    readonly area: SettingsArea;
    readonly policy: () => Promise<Policy>;
    /** Shows one of our own pages in a tab. @param hash where on it */
    readonly openPage: (page: Request<'openPage'>['page'], hash?: string) => Promise<void>;
    readonly shownIcons: ShownIcons;
    readonly guides: Pick<Guides, 'signedOut'>;
    readonly backlogs: Pick<Backlogs, 'signedOut'>;
    readonly lead: Pick<LeadOn, 'onFrom'>;
    readonly greet: Greet;
    readonly contexts: Pick<RequestContexts, 'siteOf'>;
    readonly runParts: RunParts;
  };

/** Whose texts no page shows, or only with what it is told: those of a guide travel with its steps. */
const NOT_OF_A_PAGE = [
  'guide.',
  'desk.',
  'history.',
  'keyboard.',
  'kept.',
  'morning.',
  'news.',
  'record.',
  'report.',
  'sync.',
  'welcome.',
  'year.',
];

/** What a page is greeted with. */
function ofAPage(catalogue: Hello['catalogue']): Hello['catalogue'] {
  return Object.fromEntries(Object.entries(catalogue).filter(([key]) => !NOT_OF_A_PAGE.some((room) => key.startsWith(room))));
}

/** What a page of the site begins with, and what it tells of itself. */
export function createPageHandlers(
  deps: PageHandlersDeps,
): Pick<Handlers, 'hello' | 'parts' | 'signedOut' | 'saw' | 'showIcon' | 'forgetIcon' | 'openPage' | 'leadOn'> {
  const { shownIcons, seenPages } = deps;
  const { siteOf } = deps.contexts;

  return {
    async hello(_, sender) {
      const hello = await deps.greet();
      if (sender.from !== 'page') return hello;
      const policy = await deps.policy();
      const { unguarded } = await readSettings(deps.area, policy);
      const shown = await shownIcons.at(sender.origin);
      return {
        ...hello,
        catalogue: ofAPage(hello.catalogue),
        apart: sender.apart,
        anyway: policy.clickAnyway !== 'nobody',
        guarded: !unguarded.includes(sender.origin),
        learns: deps.siteAt(sender.origin)?.service.canAct === false,
        shown: shown.map(({ action, shape }) => ({ action, shape })),
      };
    },
    async parts({ names }, sender) {
      await deps.runParts(names, sender);
      return {};
    },
    async signedOut(_, sender) {
      await deps.recentSites.add(sender.origin, null).catch(deps.onError);
      const site = siteOf(sender);
      await withProblem(deps, site.origin, async () => {
        if (!(await nobodyIsSignedIn(deps, site))) return;
        await deps.guides.signedOut(site.origin);
        await deps.backlogs.signedOut(site.origin);
      });
      return {};
    },
    async saw(shown, sender) {
      const { origin, service, clock } = siteOf(sender);
      if (service.canAct) return { stores: [] };
      if (await seenPages.note(origin, shown, clock.now())) deps.notify('days');
      return { stores: (await seenPages.stores(origin)).map(({ id, name }) => ({ id, name })) };
    },
    async showIcon({ action, shape }, sender) {
      await shownIcons.keep(siteOf(sender).origin, { action, shape, at: deps.localNow() });
      deps.notify('settings');
      return {};
    },
    async forgetIcon({ action }, sender) {
      await shownIcons.forget(siteOf(sender).origin, action);
      deps.notify('settings');
      return {};
    },
    async leadOn({ from }, sender) {
      await deps.lead.onFrom({ origin: siteOf(sender).origin, target: from });
      return {};
    },
    async openPage({ page, target, word }, sender) {
      if (page === 'legend') {
        await deps.openPage(page, word === undefined ? undefined : encodeURIComponent(wordOf(word)));
        return {};
      }
      // Whose desk it is, the worker knows: a page names its day alone.
      const account = target && (await deskAccountOf(deps, siteOf(sender), target.storeId));
      const asked = target && new URLSearchParams({ ...(account ? { account } : {}), store: target.storeId, date: target.date });
      await deps.openPage(page, asked && `history?${asked}`);
      return {};
    },
  };
}
