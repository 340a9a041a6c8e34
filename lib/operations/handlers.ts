import { CacheError } from '../cache/errors.ts';
import { en } from '../i18n/en/index.ts';
import { fr } from '../i18n/fr/index.ts';
import { phrase } from '../i18n/phrase.ts';
import { createTranslator } from '../i18n/translate.ts';
import type { Handlers, SenderOf } from '../messages/router.ts';
import { Trouble } from '../messages/trouble.ts';
import type { DaysView, Hello } from '../messages/views.ts';
import { LIVE } from '../service/sites.ts';
import { type SettingsArea, languageOf, readSettings, writeSettings } from '../settings/settings.ts';
import { createShownIcons } from '../settings/shownIcons.ts';
import { dayPanel } from './dayPanel.ts';
import { type DaysWanted, cachedDays, freshDays } from './days.ts';
import type { Defects } from './defects.ts';
import type { Follower } from './follower.ts';
import { createGuides } from './guides.ts';
import { createHandClicks } from './handClicks.ts';
import type { Guests } from './guests/guests.ts';
import { type LookPorts, look } from './guests/look.ts';
import { forgetEverybody, nobodyIsSignedIn } from './identity.ts';
import { createJoin, joinReads } from './joined.ts';
import { journalTable } from './journalTable.ts';
import { type Asker, createJudge } from './judge.ts';
import { keeperSeen } from './keeper.ts';
import { operationView } from './operationView.ts';
import { operationsOf } from './operationsOf.ts';
import { overview } from './overview.ts';
import type { Parts } from './parts.ts';
import { createRunner } from './runner.ts';
import { createRuns } from './runs.ts';
import type { Site } from './site.ts';
import { supportReport } from './supportReport.ts';
import { toldWords } from './toldBefore.ts';
import { withTrouble } from './troubles.ts';

const CATALOGUES = { en, fr };

/** What a page is greeted with: the texts of a guide travel with its steps, and only where there is a guide. */
function withoutGuides(catalogue: Hello['catalogue']): Hello['catalogue'] {
  return Object.fromEntries(Object.entries(catalogue).filter(([key]) => !key.startsWith('guide.')));
}

export interface Surroundings {
  readonly defects: Defects;
  /** The sites beside the live app that the merchant lets us read. */
  readonly guests: Pick<Guests, 'origins' | 'wish' | 'takeBack'>;
  /** How a page in a tab is looked at. */
  readonly look: Omit<LookPorts, 'version'>;
  readonly area: SettingsArea;
  readonly version: string;
  /** Shows one of our own pages in a tab. */
  readonly openPage: (page: 'legend' | 'options') => Promise<void>;
  /** The language of the browser, such as `fr-CA`. */
  readonly browserLocale: () => string;
}

/** What answers each message of the protocol. */
export function createHandlers(parts: Parts, follower: Follower, surroundings: Surroundings): Handlers {
  const { judge, outdate } = createJudge(parts);
  const { run, outcome } = createRuns(parts, createRunner(parts, follower));
  const handClicks = createHandClicks(parts, follower);
  const shownIcons = createShownIcons(surroundings.area);

  function siteOf({ origin }: { origin: string }): Site {
    const site = parts.siteAt(origin);
    if (!site) throw new Trouble({ reason: phrase('problem.unknown-message') });
    return site;
  }

  const askerOf = (sender: SenderOf<'run'>): Asker => ({ site: siteOf(sender), tabId: sender.tabId, documentId: sender.documentId });

  const join = createJoin(parts.wait);
  /** {@link freshDays}, for however many tabs at once. */
  function freshDaysOf(site: Site, wanted: DaysWanted): Promise<DaysView> {
    const joined = { ...site, service: joinReads(site.service, join) };
    return join(JSON.stringify([site.origin, wanted]), async () => {
      const view = await freshDays(parts, joined, wanted);
      // A service that answers again is asked at once about what could not be followed.
      if (view.source === 'service' && !view.problem) void follower.resume(true).catch(parts.onError);
      return view;
    });
  }

  async function greet(): Promise<Hello> {
    const settings = await readSettings(surroundings.area);
    const { language, locale } = languageOf(settings, surroundings.browserLocale());
    return { version: surroundings.version, language, locale, catalogue: CATALOGUES[language] };
  }
  const guides = createGuides(parts, greet);

  return {
    async hello(_, sender) {
      const hello = await greet();
      if (sender.from !== 'page') return hello;
      const { unguarded } = await readSettings(surroundings.area);
      const shown = await shownIcons.at(sender.origin);
      return { ...hello, catalogue: withoutGuides(hello.catalogue), apart: sender.apart, guarded: !unguarded.includes(sender.origin), learns: parts.siteAt(sender.origin)?.service.canAct === false, shown: shown.map(({ action, shape }) => ({ action, shape })) };
    },
    async signedOut(_, sender) {
      await parts.visits.add(sender.origin, null).catch(parts.onError);
      const site = siteOf(sender);
      await withTrouble(parts, site.origin, async () => {
        if (await nobodyIsSignedIn(parts, site)) await guides.signedOut(site.origin);
      });
      return {};
    },
    cachedDays: (wanted, sender) => cachedDays(parts, siteOf(sender), wanted),
    async freshDays(wanted, sender) {
      const site = siteOf(sender);
      await parts.visits.add(site.origin, site.service.canAct ? null : wanted.storeId).catch(parts.onError);
      return freshDaysOf(site, wanted);
    },
    day: ({ target }, sender) => dayPanel(parts, siteOf(sender), target),
    async supportReport({ target, whole }, sender) {
      return { text: await supportReport(parts, siteOf(sender), surroundings.version, target, whole) };
    },
    async openPage({ page }) {
      await surroundings.openPage(page);
      return {};
    },
    async saw(shown, sender) {
      const { origin, service, clock } = siteOf(sender);
      if (service.canAct) return { stores: [] };
      if (await parts.seenPages.note(origin, shown, clock.now())) parts.notify('days');
      return { stores: (await parts.seenPages.stores(origin)).map(({ id, name }) => ({ id, name })) };
    },
    judge: (wish, sender) => judge(askerOf(sender), wish),
    async run(wish, sender) {
      try {
        const row = await run(askerOf(sender), wish);
        if (row.state === 'refused') outdate(sender.tabId);
        return operationView(row);
      } catch (error) {
        outdate(sender.tabId);
        throw error;
      }
    },
    letThrough: (wish, sender) => withTrouble(parts, sender.origin, () => handClicks.begin(askerOf(sender), wish)),
    async letThroughEnded(end, sender) {
      await withTrouble(parts, sender.origin, () => handClicks.end(askerOf(sender), end));
      return {};
    },
    async showIcon({ action, shape }, sender) {
      await shownIcons.keep(siteOf(sender).origin, { action, shape, at: parts.localNow() });
      parts.notify('settings');
      return {};
    },
    async forgetIcon({ action }, sender) {
      await shownIcons.forget(siteOf(sender).origin, action);
      parts.notify('settings');
      return {};
    },
    outcome: ({ clearance }, sender) => withTrouble(parts, sender.origin, () => outcome(sender.origin, clearance)),
    async operations({ storeId }, sender) {
      const site = siteOf(sender);
      const account = await keeperSeen(parts, site, storeId);
      if (!account) return { operations: [], untold: true };
      return withTrouble(parts, site.origin, async () => {
        await follower.resume();
        return { operations: await operationsOf(parts, site, account, storeId) };
      });
    },
    async guideStart(wish, sender) {
      await withTrouble(parts, sender.origin, () => guides.begin({ site: siteOf(sender), tabId: sender.tabId }, wish));
      return {};
    },
    async guideLook(wish, sender) {
      return { view: await withTrouble(parts, sender.origin, () => guides.look({ site: siteOf(sender), tabId: sender.tabId }, wish)) };
    },
    async guideMove(wish, sender) {
      await withTrouble(parts, sender.origin, () => guides.move({ site: siteOf(sender), tabId: sender.tabId }, wish));
      return {};
    },
    async guideResume({ origin, go }) {
      await withTrouble(parts, origin, () => guides.resume(siteOf({ origin }), go));
      return {};
    },
    defect: async ({ defect, told }) => ({ report: surroundings.defects.note(defect, told) }),
    untoldDefect: async () => ({ report: await surroundings.defects.untold() }),
    async defectTold() {
      await surroundings.defects.tell();
      return {};
    },
    async overview({ source }) {
      return { sites: await overview(parts, source, surroundings.guests.origins()), home: parts.pageHref(LIVE, 'report') };
    },
    look: ({ tabId, whole }) => look(parts, { ...surroundings.look, version: surroundings.version }, tabId, whole),
    async wishSite({ origin }) {
      if (!(await surroundings.guests.wish(origin))) throw new Trouble({ reason: phrase('look.gone') });
      return {};
    },
    sites: async () => ({ sites: [LIVE, ...surroundings.guests.origins()].map((origin) => ({ origin, fixed: origin === LIVE })) }),
    async takeBack({ origin }) {
      const active = await withTrouble(parts, origin, () => parts.cache.journal.active());
      await surroundings.guests.takeBack(origin);
      return { running: active.filter((row) => row.origin === origin).length };
    },
    getSettings: () => readSettings(surroundings.area),
    async setSettings(settings) {
      const written = await writeSettings(surroundings.area, settings);
      parts.notify('settings');
      return written;
    },
    told: async () => ({ words: await withTrouble(parts, '', () => toldWords(parts)) }),
    async forgetTold({ account, check }) {
      await withTrouble(parts, '', () => parts.cache.told.forget(account, check));
      return {};
    },
    async shownIcons() {
      const sites = await shownIcons.all();
      return { icons: sites.flatMap(({ origin, icons }) => icons.map(({ action, at }) => ({ origin, action, at }))) };
    },
    async forgetShown({ origin, action }) {
      await shownIcons.forget(origin, action);
      parts.notify('settings');
      return {};
    },
    async saveRecord() {
      const { language, locale, catalogue } = await greet();
      return withTrouble(parts, '', () => journalTable(parts, createTranslator(language, catalogue, locale)));
    },
    async clearStored() {
      try {
        const kept = await forgetEverybody(parts);
        parts.notify('days');
        return { kept };
      } catch (error) {
        if (error instanceof CacheError) throw new Trouble({ reason: phrase('problem.storage'), retry: true });
        throw error;
      }
    },
  };
}
