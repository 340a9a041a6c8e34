/** The live app, played on this computer under its own name, and browsers that take it for the real one. */
import type { Page } from 'puppeteer';
import type { Action } from '../../lib/domain/day/action.ts';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import type { PracticeSession } from '../../sandbox/engine/practice.ts';
import { type Markup, iconSelector } from '../../sandbox/live/markup.ts';
import { DEFAULT_MARKUP, markupOf } from '../../sandbox/live/markups/index.ts';
import { PRESS_PATHS } from '../../sandbox/live/parts/tools.ts';
import { type Arrival, type PracticeServer, startPracticeServer } from './scene/practiceServer.ts';
import { findAll } from './merchant/sight.ts';
import type { Merchant } from './merchant/merchant.ts';
import { NOW, OWNER, SHOWN_DAYS, type SceneOptions, completeMapping } from './scene/scene.ts';
import { type BrowserOptions, STORE_BUILDS, type StartedBrowser, startChromium, startFirefox } from './browser/startBrowser.ts';
import { until } from './until.ts';

/** Where the live app is, for a browser that is mapped to the double. */
export const LIVE_ORIGIN = 'https://app.shogo.io';

export interface LiveOptions extends Pick<SceneOptions, 'scenario' | 'now' | 'speed' | 'operationSeconds' | 'owner'> {
  /** The name of a markup; default: the usual one. */
  readonly markup?: string | undefined;
  /** A port that a browser is mapped to already: one double after the other can be played to it. */
  readonly port?: number | undefined;
}

export interface Live extends Pick<PracticeServer, 'practice' | 'arrivals' | 'intercept' | 'stop'> {
  /** What a mapped browser calls it. */
  readonly origin: typeof LIVE_ORIGIN;
  readonly port: number;
  readonly markup: Markup;
  /** The owner, to ask the practice itself. */
  readonly owner: PracticeSession;
  /** How the icons of the markup are found by those who know it. */
  iconAt(action: Action): string;
  /** The site's own presses that arrived, whatever became of them; with what else was sent, but for signing in. */
  presses(): readonly Arrival[];
  /** How the entries of a day stand. */
  statusesOf(storeId: string, date: string): string[];
  /** Gives every row of a store's mapping that stands at None the account of its name, behind the merchant's back. */
  completeMapping(storeId: string): void;
  /** Lets so many seconds of the practice's clock pass at once. */
  skip(seconds: number): void;
}

/** Where the last double of this process was, while no other is there: a browser that is mapped to it serves the next one as well. */
let freePort: number | undefined;

/** Starts the double. @throws StartError, ScenarioError */
export async function startLive(options: LiveOptions = {}): Promise<Live> {
  const { markup = DEFAULT_MARKUP, port = freePort, scenario, now = NOW, speed, operationSeconds, owner: email = OWNER } = options;
  freePort = undefined;
  let skipped = 0;
  const realNow = () => Temporal.Now.instant().epochMilliseconds + skipped;
  const server = await startPracticeServer({ live: markup, port, scenario, now, speed, operationSeconds, reportDays: SHOWN_DAYS, realNow });
  const { practice, arrivals } = server;
  const playedAt = Number(new URL(server.origin).port);
  const owner = practice.signIn(email, 'practice')!;
  const found = markupOf(markup)!;
  return {
    practice,
    arrivals,
    intercept: server.intercept,
    async stop() {
      await server.stop();
      freePort = playedAt;
    },
    origin: LIVE_ORIGIN,
    port: playedAt,
    markup: found,
    owner,
    iconAt: (action) => iconSelector(found, action),
    presses: () => arrivals.filter(({ method, path }) => method !== 'GET' && path !== '/login'),
    statusesOf: (storeId, date) => practice.day(owner, { storeId, date: date as BusinessDate }).postings.map(({ status }) => status),
    completeMapping: (storeId) => completeMapping(practice, owner, storeId),
    skip(seconds) {
      skipped += seconds * 1000;
    },
  };
}

/** The address that takes the site's own press of an action. */
export const pressPath = (action: Action): string => PRESS_PATHS[action];

/** Chromium that takes the double at `port` for the live app, with the build that the stores get. */
export function startLiveChromium(port: number, options: Omit<BrowserOptions, 'livePort'> = {}): Promise<StartedBrowser> {
  return startChromium({ extension: STORE_BUILDS.chromium, ...options, livePort: port });
}

/** The same in Firefox. */
export function startLiveFirefox(
  port: number,
  options: Omit<Parameters<typeof startFirefox>[0] & object, 'livePort'> = {},
): Promise<StartedBrowser> {
  return startFirefox({ extension: STORE_BUILDS.firefox, ...options, livePort: port });
}

/** Opens a day from the report as a merchant does: scrolls, or turns pages, until its link is there, and follows it. */
export async function openDay(page: Page, date: string): Promise<void> {
  const link = `#grid .k-master-row a[href*="startDate=${date}"], table#grid.dataTable a[href*="startDate=${date}"]`;
  const find = async () => {
    const found = await page.$(link);
    if (found) return found;
    await page.evaluate(() => {
      const content = document.querySelector('#grid .k-grid-content');
      if (content && content.scrollTop + content.clientHeight < content.scrollHeight) content.scrollTop += 200;
      else document.querySelector<HTMLElement>('#grid .k-pager-nav[data-step="1"]')?.click();
    });
    return undefined;
  };
  const found = await until(find, () => `There is no link to ${date} on ${page.url()}`);
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), found.evaluate((one) => (one as HTMLElement).click())]);
}

/** Signs in on the live app and opens a day from its report, until our part is there. */
export async function arriveAtDay(merchant: Merchant, date: string): Promise<void> {
  await merchant.signIn();
  await merchant.open('/salesReport/index');
  await openDay(merchant.page, date);
  await merchant.sees('Sales Totals Guard', { role: 'region' });
}

/** The status words of the entries on the page of a day, once there are any: what stands in text or in a control. */
export async function shownStatuses(page: Page): Promise<string[]> {
  return until(
    async () => {
      const words = await page.$$eval('#tab_accounting .postingStatus', (all) =>
        all.map((one) =>
          (one instanceof HTMLSelectElement || one instanceof HTMLInputElement ? one.value : one.textContent).trim().toUpperCase(),
        ),
      );
      return words.length > 0 ? words : undefined;
    },
    () => `There are no statuses on ${page.url()}`,
  );
}

/** The middle of one of the site's own icons, once the page lies still: Bootstrap 5 scrolls slowly to where an address leads. */
export async function pointOf(page: Page, { iconAt }: Live, action: Action): Promise<{ readonly x: number; readonly y: number }> {
  const icon = (await page.waitForSelector(iconAt(action), { visible: true }))!;
  await icon.scrollIntoView();
  let former = '';
  return until(
    async () => {
      const { x, y, width, height } = (await icon.boundingBox())!;
      const place = { x: x + width / 2, y: y + height / 2 };
      const still = JSON.stringify(place) === former;
      former = JSON.stringify(place);
      return still ? place : undefined;
    },
    () => `The page at ${page.url()} does not lie still`,
  );
}

/** Presses one of the site's own icons by the mouse. */
export async function pressIcon(page: Page, live: Live, action: Action): Promise<void> {
  const { x, y } = await pointOf(page, live, action);
  await page.mouse.click(x, y);
}

/** Confirms everything that the open checklist asks, one box after the other, as a merchant does who has looked. @returns how many ticks it took */
export async function confirmAll(merchant: Merchant): Promise<number> {
  const boxes = async () => findAll(await merchant.look(), /./, { role: 'checkbox', within: { role: 'dialog' } });
  await until(
    async () => ((await boxes()).length > 0 ? true : undefined),
    async () => `There is nothing to confirm:\n${await merchant.tree()}`,
  );
  let ticks = 0;
  for (let open = await boxes(); open.some(({ checked }) => !checked); open = await boxes()) {
    ticks++;
    await merchant.tick(open.find(({ checked }) => !checked)!.name, { within: { role: 'dialog' } });
  }
  return ticks;
}
