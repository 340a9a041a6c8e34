import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openCache } from '../lib/cache/cache.ts';
import { USUAL_MONTHS } from '../lib/cache/tables/record/oldest.ts';
import { clockNow, localZone, pause } from '../lib/clock.ts';
import { createPackedTexts } from '../lib/i18n/packedTexts.ts';
import { patternOf } from '../lib/domain/values/siteOrigin.ts';
import type { Notice } from '../lib/messages/notices.ts';
import { createRateLimit } from '../lib/messages/rateLimit.ts';
import { createRouter } from '../lib/messages/router.ts';
import { type Scripting, createClickIcon } from '../lib/service/lightspeed/clickIcon.ts';
import { PRACTICE, pageHref } from '../lib/service/sites.ts';
import { createVerifiedAccounts } from '../lib/worker/account/verifiedAccounts.ts';
import { createRecentSites } from '../lib/worker/context/recentSites.ts';
import { type PartsPort, createRunParts } from '../lib/worker/guests/runParts.ts';
import { createSeenPages } from '../lib/worker/context/seenPages.ts';
import { createSites } from '../lib/worker/context/sites.ts';
import { createArrivals } from '../lib/settings/arrival.ts';
import { type Policies, SETTLING_MS, createPolicies } from '../lib/settings/policies.ts';
import { admitsSite } from '../lib/settings/policy.ts';
import { type WorkerDeps, createWorker } from '../lib/worker/createWorker.ts';
import { createAccessRequests } from '../lib/worker/guests/accessRequests.ts';
import { createDefects } from '../lib/worker/handlers/defects.ts';
import { createLeadPorts } from '../lib/worker/lead/ports.ts';
import { MORNING_ALARM, createMorningPorts } from '../lib/worker/morning/browserPorts.ts';
import type { Morning } from '../lib/worker/morning/morning.ts';
import { type ScriptingPort, createGuestScripts } from '../lib/worker/guests/guestScripts.ts';
import { createGuidedSites } from '../lib/worker/guide/guidedSites.ts';
import { type Guests, createGuests } from '../lib/worker/guests/guests.ts';
import type { Sync } from '../lib/worker/sync/sync.ts';

/** The alarm that wakes the worker while operations run. */
const ALARM = 'follow';

/**
 * Pages and popup alike are told that something is worth asking again; a page that isn't there is no error. Of sites that
 * came or went every page is told: those of one that went can't be found any more.
 */
async function tellEverybody(notice: Notice, guests: readonly string[]): Promise<void> {
  const sites = [...(browser.runtime.getManifest().host_permissions ?? []), ...guests.map(patternOf)];
  const tabs = await browser.tabs.query(notice === 'sites' ? {} : { url: sites });
  const told = tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, { notice })]));
  await Promise.allSettled([...told, browser.runtime.sendMessage({ notice })]);
}

/** What the merchant's other computers have changed. */
function keepSync(sync: Pick<Sync, 'heard'>, onError: (error: unknown) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync') void sync.heard(Object.keys(changes)).catch(onError);
  });
}

/** Our scripts on sites that the merchant lets us read are forgotten at an update, and what the browser allows there changes at any time. */
function keepGuests(reconcile: () => void): void {
  browser.permissions.onAdded.addListener(reconcile);
  browser.permissions.onRemoved.addListener(reconcile);
  browser.runtime.onInstalled.addListener(reconcile);
  browser.runtime.onStartup.addListener(reconcile);
}

/** What is done at each alarm, once it is known which sites may be read. */
function keepAlarms(
  works: Readonly<Record<string, () => Promise<void>>>,
  guests: Pick<Guests, 'ready'>,
  onError: (error: unknown) => void,
): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    const work = Object.hasOwn(works, name) ? works[name] : undefined;
    if (work) guests.ready().then(work).catch(onError);
  });
}

/** Notifications are there once the merchant allows them, and their clicks may be what wakes us. */
function keepNotifications(morning: Morning, { notify, onError }: Pick<WorkerDeps, 'notify' | 'onError'>): void {
  let listens = false;
  function listen(): void {
    if (listens || !browser.notifications) return;
    browser.notifications.onClicked.addListener((id) => void morning.clicked(id).catch(onError));
    listens = true;
  }
  function changed({ permissions = [] }: { permissions?: readonly string[] | undefined }): void {
    if (!permissions.includes('notifications')) return;
    listen();
    notify('settings');
  }
  listen();
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

/** The first page is opened once, after installing; what an update brings is told in the popup. */
function arrive(version: string, onError: (error: unknown) => void): void {
  const arrivals = createArrivals(browser.storage.local);
  browser.runtime.onInstalled.addListener((details) => {
    const { reason, previousVersion } = details;
    const temporary = 'temporary' in details && details.temporary === true;
    if (reason === 'update') arrivals.updated(previousVersion, version).catch(onError);
    // What Firefox loads for a while goes with the browser: it would be greeted at each start. A private window has a worker of its own.
    if (reason !== 'install' || temporary || browser.extension.inIncognitoContext) return;
    const greet = async () => {
      if (await arrivals.installed()) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    };
    greet().catch(onError);
  });
}

/** The errors of our own, and the ear for those that nothing caught. */
function keepDefects(version: string) {
  const defects = createDefects({ area: browser.storage.session, version, agent: navigator.userAgent, now: clockNow });
  const onError = (error: unknown) => void defects.noteError(error, 'background', false);
  self.addEventListener('error', ({ error }) => onError(error));
  self.addEventListener('unhandledrejection', ({ reason }) => onError(reason));
  return { defects, onError };
}

/**
 * The browser's own, as our parts use it. The framework knows files by the names of its entry points only, not those that
 * our build adds, and asks for `documentIds` or `frameIds` by the type, where we choose by what the sender has.
 */
const scripting = () => browser.scripting as unknown as ScriptingPort & PartsPort & Scripting;

/** Where our own scripts run, on the sites that the merchant lets us read as on our own. */
function guestScripts() {
  const { content_scripts: own = [] } = browser.runtime.getManifest();
  const scripts = own.map(({ js = [], run_at: at }) => ({ js, runAt: at === 'document_start' ? at : ('document_idle' as const) }));
  return createGuestScripts(scripting(), browser.tabs, scripts);
}

/** What the worker needs of the browser itself. */
const browserPorts = () => ({
  locks: navigator.locks,
  localNow: clockNow,
  newId: () => crypto.randomUUID(),
  wait: pause,
  random: Math.random,
  async keepWaking(seconds: number | null) {
    if (seconds === null) await browser.alarms.clear(ALARM);
    else await browser.alarms.create(ALARM, { periodInMinutes: seconds / 60 });
  },
});

/** What an organisation has fixed. */
const policiesOfBrowser = (): Policies =>
  createPolicies({ managed: browser.storage.managed, area: browser.storage.local, sinceBegin: () => performance.now() });

/** At each change of what an organisation has fixed, and once the browser had its time to read it: sites may go, and all else is asked again. */
function keepPolicies(policies: Policies, again: () => void): void {
  browser.storage.managed.onChanged.addListener(again);
  void pause(SETTLING_MS)
    .then(policies.settle)
    .then((other) => other && again());
}

/** Who we are, to tell our own pages by. */
const ourselves = () => ({ extensionId: browser.runtime.id, extensionOrigin: new URL(browser.runtime.getURL('/')).origin });

/** How a page in a tab is looked at. */
const lookPorts = {
  addressOf: async (tabId: number) => (await browser.tabs.get(tabId).catch(() => null))?.url,
  read: async (tabId: number) => (await browser.scripting.executeScript({ target: { tabId }, files: ['/look.js'] }))[0]?.result,
};

/** What a page gets from us: our words, and the parts of our script that it asks for. */
const pagePorts = () => ({
  browserLocale: () => browser.i18n.getUILanguage(),
  textsOf: createPackedTexts(async (file) => (await fetch(new URL(file, browser.runtime.getURL('/')))).json()),
  runParts: createRunParts(scripting()),
});

export default defineBackground(() => {
  const practice = import.meta.env.MODE === 'sandbox' ? PRACTICE : null;
  const policies = policiesOfBrowser();
  const policy = policies.read;
  const seenPages = createSeenPages(browser.storage.session);
  const { version } = browser.runtime.getManifest();
  const { defects, onError } = keepDefects(version);
  const accessRequests = createAccessRequests(browser.storage.session, () => Date.now());
  const guests = createGuests({
    permissions: browser.permissions,
    isAdmitted: async (origin) => admitsSite(await policy(), origin),
    area: browser.storage.local,
    accessRequests,
    scripts: guestScripts(),
    onChange: () => deps.notify('sites'),
    onError,
  });
  const sites = createSites({
    practice,
    guests: guests.origins,
    fetch: (input, init) => fetch(input, init),
    localNow: clockNow,
    seen: seenPages,
  });
  const deps: WorkerDeps = {
    ...browserPorts(),
    cache: openCache(async () => Number((await policy()).retention ?? USUAL_MONTHS)),
    siteAt: sites.at,
    pageHref,
    verified: createVerifiedAccounts(browser.storage.session),
    recentSites: createRecentSites(browser.storage.session),
    seenPages,
    guidedSites: createGuidedSites(browser.extension.inIncognitoContext ? null : browser.storage.local),
    session: browser.storage.session,
    quiet: createMorningPorts(browser, localZone),
    leading: createLeadPorts(browser),
    clickIcon: createClickIcon(scripting()),
    notify: (notice) => void tellEverybody(notice, guests.origins()),
    onError,
  };
  const { handlers, poller, sync, morning, lead } = createWorker(deps, {
    area: browser.storage.local,
    syncArea: browser.storage.sync,
    policy,
    version,
    guests,
    defects,
    look: { ...lookPorts, accessRequests },
    ...pagePorts(),
    async openPage(page, hash) {
      await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html`) + (hash === undefined ? '' : `#${hash}`) });
    },
  });
  const router = createRouter(
    handlers,
    {
      ...ourselves(),
      async admits(sender) {
        await guests.ready();
        if (sender.from === 'extension') return true;
        return guests.origins().includes(sender.origin) ? guests.admits(sender.origin) : sites.at(sender.origin) !== null;
      },
    },
    createRateLimit(() => performance.now()),
    (error, step) => defects.noteError(error, step, true),
  );

  // Every listener is registered on the first tick: a worker that is woken by an event must already be listening.
  browser.runtime.onMessage.addListener(router as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  keepAlarms({ [ALARM]: () => poller.resume(), [MORNING_ALARM]: morning.wake }, guests, onError);
  keepNotifications(morning, deps);
  browser.commands.onCommand.addListener((name) => void guests.ready().then(() => lead.command(name)));
  keepSync(sync, onError);
  keepGuests(() => void guests.reconcile());
  keepPolicies(policies, () => void guests.reconcile().then(() => deps.notify('settings')));
  arrive(version, onError);
  guests
    .ready()
    .then(() => poller.resume())
    .then(morning.begin)
    .catch(deps.onError);
});
