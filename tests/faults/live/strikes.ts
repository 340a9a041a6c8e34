/** What goes wrong on the live app, at whatever point. */
import { setTimeout as pause } from 'node:timers/promises';
import { killWorker } from '../../support/browser/startBrowser.ts';
import { until } from '../../support/until.ts';
import { deleteDatabase, leaveNewer } from '../kinds/database.ts';
import { intended } from '../days.ts';
import { update } from '../kinds/extensionEnded.ts';
import { EVERY_POINT, isBefore } from './choice.ts';
import { type LivePlay, dayPath, isPress } from './stage.ts';

export interface Strike {
  /** By this it is asked for: `--only live-NAME`. */
  readonly name: string;
  /** What goes wrong, for the table. */
  readonly about: string;
  readonly points?: typeof EVERY_POINT;
  /** True where the page is gone with it, or taken from us: nobody goes on from there. */
  readonly endsPage?: boolean;
  /** True where our own record goes with it. */
  readonly losesJournal?: boolean;
  befall(play: LivePlay): Promise<unknown>;
  /** What the merchant, or time, puts right before the day is looked at again. */
  recover?(play: LivePlay): Promise<unknown>;
}

/** How much later than usual a slow answer comes, in ms. */
const SLOW_MS = 3000;
/** How long the network stays away after the merchant has gone on, in ms: what was sent meanwhile is lost. */
const OUTAGE_MS = 1500;
/** A day of another number than those that wait for an action here. */
const OTHER_DAY = intended(9);
/** Where a fault of the click's own request can be made ready. */
const BEFORE_CLICK = EVERY_POINT.filter(({ point }) => isBefore(point));

async function signOut({ desk, live }: LivePlay): Promise<void> {
  const cookies = await desk.started.browser.defaultBrowserContext().cookies();
  live.practice.signOut(cookies.findLast(({ name }) => name === 'session')!.value);
}

/** By the browser's own means: a page that asks something would keep an evaluation waiting. Again where the page was just being replaced. */
async function command({ merchant }: LivePlay, name: 'Page.reload' | 'Page.navigate', url?: string): Promise<void> {
  await until(
    async () => {
      const session = await merchant.page.createCDPSession();
      await (name === 'Page.reload' ? session.send(name) : session.send(name, { url: url! }));
      await session.detach().catch(() => undefined);
      return true;
    },
    (error) => `${name}: ${String(error)}`,
  );
}

export const STRIKES: readonly Strike[] = [
  { name: 'tab-closed', about: 'the tab is closed', endsPage: true, befall: ({ merchant }) => merchant.page.close() },
  { name: 'reloaded', about: 'the page is loaded again', endsPage: true, befall: (play) => command(play, 'Page.reload') },
  {
    name: 'elsewhere',
    about: 'the page goes to another day',
    endsPage: true,
    befall: (play) => command(play, 'Page.navigate', new URL(dayPath(OTHER_DAY), play.live.origin).href),
  },
  { name: 'worker-killed', about: 'the worker is killed', befall: ({ desk }) => killWorker(desk.started) },
  {
    name: 'network-lost',
    about: 'the network is lost',
    befall: async ({ wire }) => {
      wire.lost = true;
    },
    recover: () => pause(OUTAGE_MS),
  },
  {
    name: 'answer-lost',
    about: 'the answer to the click breaks off',
    points: BEFORE_CLICK,
    befall: async (play) => void play.wire.cutAnswer(isPress(play)),
    recover: () => pause(OUTAGE_MS),
  },
  {
    name: 'slow',
    about: 'the site takes the click late',
    points: BEFORE_CLICK,
    befall: async (play) => void play.wire.holdRequest(isPress(play)),
    recover: () => pause(SLOW_MS),
  },
  { name: 'session-ended', about: 'the session ends', befall: signOut },
  { name: 'database-deleted', about: 'the browser’s database is deleted', losesJournal: true, befall: ({ desk }) => deleteDatabase(desk) },
  {
    name: 'database-refused',
    about: 'the browser’s database can’t be opened',
    losesJournal: true,
    befall: ({ desk }) => leaveNewer(desk),
    recover: ({ desk }) => deleteDatabase(desk),
  },
  { name: 'extension-updated', about: 'the extension is updated', endsPage: true, befall: ({ desk, folder }) => update(desk, folder) },
];
