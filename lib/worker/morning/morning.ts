import type { Notice } from '../../messages/notices.ts';
import type { SiteView } from '../../messages/views/popupViews.ts';
import { daysNeeding } from '../../messages/daysNeeding.ts';
import type { Policy } from '../../settings/policy.ts';
import { type SettingsArea, readSettings } from '../../settings/settings.ts';
import type { Ports } from '../context/ports.ts';
import type { ChecksDeps } from './checks.ts';
import { type EndsDeps, createEnds } from './ends.ts';
import { type NeedsDeps, createNeeds } from './needs.ts';
import { newsPlaceOf } from './place.ts';
import type { MorningPorts } from './ports.ts';
import { createWaking } from './waking.ts';

export type MorningDeps = Omit<ChecksDeps & EndsDeps & NeedsDeps, 'ports'> &
  Pick<Ports, 'notify' | 'onError' | 'pageHref' | 'siteAt'> & {
    readonly area: SettingsArea;
    readonly ports: MorningPorts;
    readonly policy: () => Promise<Policy>;
  };

/** What goes on while nobody looks: the check in the morning, the badge, and what is told. Nothing of it rejects. */
export interface Morning {
  /** Checks what is due, and has the browser wake us for the next: after a start of the worker, and whenever it is woken. */
  wake(): Promise<void>;
  /** After a start of the worker: the badge, what ended meanwhile, and what is due. */
  begin(): Promise<void>;
  /** What is told to every page is heard here as well. */
  hear(notice: Notice): void;
  /** A site was read: what it needs is known. */
  took(sites: readonly SiteView[]): void;
  /** Stored days are others. */
  changed(): void;
  /** A notification was clicked. */
  clicked(id: string): Promise<void>;
}

const QUIET: Morning = { wake: async () => {}, begin: async () => {}, hear() {}, took() {}, changed() {}, clicked: async () => {} };

export function createMorning(deps: MorningDeps): Morning {
  const { ports, area, onError } = deps;
  // A private window has a sign-in of its own, and the badge is that of the other windows.
  if (ports.apart) return QUIET;
  const ends = createEnds(deps);
  const needs = createNeeds(deps);
  const settings = async () => (await readSettings(area, await deps.policy())).morning;
  const wake = createWaking(deps, { settings, needs });
  const draw = (): void => void needs.draw().catch(onError);

  /** What a site whose days are not stored was read to need may be otherwise by now. */
  async function forgetCounts(): Promise<void> {
    const sites = (await deps.recentSites.all()).filter(({ origin }) => deps.siteAt(origin)?.service.canAct === false);
    for (const { origin } of sites) await needs.keep(origin, null);
  }

  const lookForEnds = (): Promise<void> =>
    settings()
      .then(({ on }) => ends.look(on))
      .catch(onError);

  return {
    wake,
    async begin() {
      draw();
      await lookForEnds();
      await wake();
    },
    hear(notice) {
      if (notice === 'settings' || notice === 'session' || notice === 'sites') void wake();
      if (notice === 'operations' || notice === 'days') void lookForEnds();
      if (notice === 'days' || notice === 'session') forgetCounts().then(draw, onError);
      if (notice === 'settings') draw();
    },
    took(sites) {
      const read = sites.filter(({ canAct, asked }) => !canAct && asked);
      Promise.all(read.map((site) => needs.keep(site.origin, daysNeeding(site)))).then(draw, onError);
    },
    changed() {
      draw();
      void wake();
    },
    clicked: (id) => openPlace(deps, id),
  };
}

/** Shows where a notification leads. One that is none of ours leads nowhere, nor does one to a site that we may not read any more. */
async function openPlace({ ports, onError, siteAt, pageHref }: MorningDeps, id: string): Promise<void> {
  const place = newsPlaceOf(id);
  if (!place) return;
  await ports.dismiss(id).catch(onError);
  if (place.at === 'desk') return ports.openTab(deskAt(place.account));
  if (siteAt(place.origin)) await ports.openTab(pageHref(place.origin, 'day', place.target));
}

const deskAt = (account: string | null): string =>
  `/desk.html#needs${account === null ? '' : `?${new URLSearchParams({ account }).toString()}`}`;
