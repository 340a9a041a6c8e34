import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialog } from 'puppeteer';
import { type Live, LIVE_ORIGIN, pressPath, startLive } from '../../support/live.ts';
import { Merchant } from '../../support/merchant/merchant.ts';
import { STORE_BUILDS, killWorker } from '../../support/browser/startBrowser.ts';
import { deleteDatabase } from '../kinds/database.ts';
import { type Intended, REAL, dayFor, withScenario } from '../days.ts';
import { type Desk, openDesk } from '../desk.ts';
import { closeTabs } from '../play.ts';
import type { Choice } from './choice.ts';
import { type Wire, createWire } from './wire.ts';

/** How long a condition may take to hold for a merchant at the live app, in ms. */
const PATIENCE_MS = 20_000;
const HASTE_MS = 4000;
/** Longer than any run: the site acts at once, but shows what came of it only after `skip`. */
export const LONG_SECONDS = 600;

/** A browser that takes the double for the live app, with the build that the stores get, for the runs of one fault. */
export interface LiveDesk {
  readonly desk: Desk;
  /** The build, in a folder of its own. */
  readonly folder: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** One run: the double in one markup, and a merchant who signed in there. */
export interface LivePlay {
  readonly desk: Desk;
  /** Where the build is that the browser runs. */
  readonly folder: string;
  readonly live: Live;
  readonly wire: Wire;
  readonly choice: Choice;
  readonly intended: Intended;
  readonly merchant: Merchant;
  /** The site's own question, where it is kept open. */
  readonly open: readonly Dialog[];
  /** How many clicks the merchant has given the word for. */
  readonly tally: { asked: number };
}

export const dayPath = ({ storeId, date }: Intended): string =>
  `/sales/summary?storeId=${storeId}&startDate=${date}&endDate=${date}#tab_accounting`;

/** The person at this tab who gives up soon. */
export const inHaste = ({ page }: Merchant): Promise<Merchant> => Merchant.at(page, { origin: LIVE_ORIGIN, patienceMs: HASTE_MS });

/** Another tab of the same person; the site's own questions are answered with yes, but for those that are kept. */
export async function newTab({ started }: Desk, isKept: (dialog: Dialog) => boolean = () => false): Promise<Merchant> {
  const merchant = await Merchant.in(started.browser, { origin: LIVE_ORIGIN, patienceMs: PATIENCE_MS });
  merchant.page.on('dialog', (dialog) => {
    if (!isKept(dialog)) void dialog.accept().catch(() => undefined);
  });
  return merchant;
}

/** Starts the double at `port`, or at any, with days that wait for each action. */
const startDouble = (markup: string | undefined, port: number | undefined, operationSeconds: number): Promise<Live> =>
  withScenario({ ...REAL, operationSeconds }, (scenario) => startLive({ scenario, markup, port, operationSeconds }));

/** Opens the browser, led to a port that the double of each run takes over. @throws PlainError */
export async function openLiveDesk(): Promise<LiveDesk> {
  const first = await startDouble(undefined, undefined, 0);
  const { port } = first;
  await first.stop();
  const folder = mkdtempSync(join(tmpdir(), 'extension-'));
  cpSync(STORE_BUILDS.chromium, folder, { recursive: true });
  const desk = await openDesk({ extension: folder, livePort: port });
  return {
    desk,
    folder,
    port,
    async stop() {
      await desk.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs `work` with a double of its own; afterwards the browser has forgotten everything, and its worker's clock is right again. */
export async function withLivePlay<T>({ desk, folder, port }: LiveDesk, choice: Choice, work: (play: LivePlay) => Promise<T>): Promise<T> {
  const live = await startDouble(choice.markup, port, choice.point === 'followed' ? LONG_SECONDS : 0);
  try {
    const wire = createWire();
    live.intercept(wire.interceptor);
    const open: Dialog[] = [];
    const merchant = await newTab(desk, (dialog) => choice.point === 'asked-by-site' && open.length === 0 && open.push(dialog) > 0);
    await merchant.signIn();
    return await work({ desk, folder, live, wire, choice, intended: dayFor(choice.action), merchant, open, tally: { asked: 0 } });
  } finally {
    await closeTabs(desk, LIVE_ORIGIN);
    await live.stop();
    await killWorker(desk.started);
    await deleteDatabase(desk);
  }
}

/** True for the site's own press of the action of this run. */
export const isPress =
  ({ choice }: LivePlay) =>
  ({ method, url }: Request): boolean =>
    method === 'POST' && new URL(url).pathname === pressPath(choice.action);
