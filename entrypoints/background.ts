import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openCache } from '../lib/cache/cache.ts';
import { clockNow } from '../lib/domain/businessDate.ts';
import type { Notice } from '../lib/messages/notices.ts';
import { createRateLimit } from '../lib/messages/rateLimit.ts';
import { createRouter } from '../lib/messages/router.ts';
import { createFollower } from '../lib/operations/follower.ts';
import { createHandlers } from '../lib/operations/handlers.ts';
import type { Parts } from '../lib/operations/parts.ts';
import { createSeenPages } from '../lib/operations/seenPages.ts';
import { createSites } from '../lib/operations/sites.ts';
import { createVerifiedAccounts } from '../lib/operations/verifiedAccounts.ts';
import { createVisits } from '../lib/operations/visits.ts';
import { type Scripting, createClickIcon } from '../lib/service/lightspeed/clickIcon.ts';
import { PRACTICE, pageHref } from '../lib/service/sites.ts';

/** The alarm that wakes the worker while operations run. */
const ALARM = 'follow';

/** Pages and popup alike are told that something is worth asking again; a page that isn't there is no error. */
async function tellEverybody(notice: Notice): Promise<void> {
  const sites = browser.runtime.getManifest().host_permissions ?? [];
  const tabs = await browser.tabs.query({ url: sites });
  const told = tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, { notice })]));
  await Promise.allSettled([...told, browser.runtime.sendMessage({ notice })]);
}

export default defineBackground(() => {
  const practice = import.meta.env.MODE === 'sandbox' ? PRACTICE : null;
  const seenPages = createSeenPages(browser.storage.session);
  const sites = createSites({ practice, fetch: (input, init) => fetch(input, init), localNow: clockNow, seen: seenPages });
  const parts: Parts = {
    cache: openCache(),
    siteAt: sites.at,
    pageHref,
    verified: createVerifiedAccounts(browser.storage.session),
    visits: createVisits(browser.storage.session),
    seenPages,
    locks: navigator.locks,
    clickIcon: createClickIcon(browser.scripting as unknown as Scripting),
    localNow: clockNow,
    newId: () => crypto.randomUUID(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    notify: (notice) => void tellEverybody(notice),
    random: Math.random,
    async keepWaking(seconds) {
      if (seconds === null) await browser.alarms.clear(ALARM);
      else await browser.alarms.create(ALARM, { periodInMinutes: seconds / 60 });
    },
    onError: (error) => console.error('Sales Totals Guard', error),
  };
  const follower = createFollower(parts);
  const handlers = createHandlers(parts, follower, {
    area: browser.storage.local,
    version: browser.runtime.getManifest().version,
    browserLocale: () => browser.i18n.getUILanguage(),
    async openPage(page) {
      await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html`) });
    },
  });
  const router = createRouter(
    handlers,
    {
      extensionId: browser.runtime.id,
      extensionOrigin: new URL(browser.runtime.getURL('/')).origin,
      isSite: (origin) => sites.at(origin) !== null,
    },
    createRateLimit(() => performance.now()),
    parts.onError,
  );

  // Every listener is registered on the first tick: a worker that is woken by an event must already be listening.
  browser.runtime.onMessage.addListener(router as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) follower.resume().catch(parts.onError);
  });
  follower.resume().catch(parts.onError);
});
