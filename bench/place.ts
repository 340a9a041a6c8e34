/** Where the bench measures: ten years of days with a few that need the merchant, and browsers at them, each with another extension. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BusinessDate, type Instant, addDays } from '../lib/domain/values/businessDate.ts';
import { type StartedBrowser, startChromium } from '../tests/support/browser/startBrowser.ts';
import { Merchant } from '../tests/support/merchant/merchant.ts';
import { type PracticeServer, startPracticeServer } from '../tests/support/scene/practiceServer.ts';

const NOW = '2026-11-24T15:00:00Z' as Instant;
const YESTERDAY = '2026-11-23' as BusinessDate;
/** How long the script of a page with one takes, ms. */
const SCRIPT_MS = 200;
const SCRIPT = '/bench/script.js';
/** Days whose entry was refused, counted back from today: near both ends of each report that is measured, so that some are in sight. */
const REFUSED = [2, 4, 6, 26, 28, 30, 3646, 3648];

/** Ten years of days, of which a few need the merchant: the page itself says so. @param folder where the scenario is written */
function writeScenario(folder: string): string {
  const scenarios = join(import.meta.dirname, '..', 'sandbox', 'scenarios');
  const scenario = JSON.parse(readFileSync(join(scenarios, 'ten-years.json'), 'utf8')) as {
    accounts: { stores: { exceptions?: unknown[] }[] }[];
  };
  const [store] = scenario.accounts[0]!.stores;
  store!.exceptions = REFUSED.map((back) => ({
    date: `today-${back}`,
    force: [{ kind: 'sales', status: 'FAILED', message: 'Account 4010 is inactive' }],
  }));
  const file = join(folder, 'bench.json');
  writeFileSync(file, JSON.stringify(scenario));
  return file;
}

/** The practice service, whose report has a script that takes its time where it is asked for one. */
export async function startPlace(folder: string): Promise<PracticeServer> {
  const practice = await startPracticeServer({ scenario: writeScenario(folder), now: NOW });
  practice.intercept(({ url }) => {
    const { pathname, searchParams } = new URL(url);
    if (pathname === SCRIPT)
      return new Response(`const end = performance.now() + ${SCRIPT_MS}; while (performance.now() < end);`, {
        headers: { 'content-type': 'text/javascript' },
      });
    if (!searchParams.has('script')) return undefined;
    return { page: (html) => html.replace('</body>', `<script src="${SCRIPT}"></script></body>`) };
  });
  return practice;
}

/** The address of the report of the last `days` days; with `script`, of a page whose own script takes 200 ms. */
export function reportOf({ origin }: PracticeServer, days: number, script = false): string {
  const query = { storeId: '1', startDate: addDays(YESTERDAY, 1 - days), endDate: YESTERDAY, ...(script ? { script: '' } : {}) };
  return `${origin}/salesReport/index?${new URLSearchParams(query)}`;
}

/** A page of the site on which we show nothing. */
export const ELSEWHERE = '/ledger';

/** A browser with a merchant signed in. */
export interface Signed {
  readonly started: StartedBrowser;
  readonly merchant: Merchant;
}

/** @param extension the folder of one; null: none; undefined: ours */
export async function openSigned(practice: PracticeServer, extension?: string | null): Promise<Signed> {
  return signedIn(await startChromium({ extension }), practice);
}

/** A merchant who signs in with a browser that has started. */
export async function signedIn(started: StartedBrowser, practice: PracticeServer): Promise<Signed> {
  const merchant = await Merchant.in(started.browser, { origin: practice.origin });
  await merchant.signIn();
  return { started, merchant };
}

/** Ends what was started, whatever becomes of the others. */
export async function stopAll(all: readonly { stop(): Promise<void> }[]): Promise<void> {
  await Promise.allSettled(all.map((one) => one.stop()));
}
