import type { BusinessDate, Instant } from '../../../lib/domain/values/businessDate.ts';
import type { LedgerEntry, Practice, PracticeSession } from '../../../sandbox/engine/practice.ts';
import { REPORT_DAYS } from '../../../sandbox/site/web/dateRange.ts';
import { Merchant } from '../merchant/merchant.ts';
import { type PracticeServer, startPracticeServer } from './practiceServer.ts';
import type { StartedBrowser } from '../browser/startBrowser.ts';

/** Where the practice clock of the browser tests starts, so that the days have names that a test can say. */
export const NOW = '2026-11-24T15:00:00Z' as Instant;
export const OWNER = 'owner@velo.example';
const PASSWORD = 'practice';

export interface SceneOptions {
  readonly scenario?: string | undefined;
  readonly now?: Instant | undefined;
  readonly speed?: number | undefined;
  /** How long an operation takes, in practice seconds. */
  readonly operationSeconds?: number | undefined;
  /** Who signs in. */
  readonly email?: string | undefined;
  /** Whose the account is, to ask the practice itself. */
  readonly owner?: string | undefined;
}

/** How many days the report shows by itself: in tests just those that they name, because every row costs every look at the page. */
export const SHOWN_DAYS = process.env['VITEST'] ? 22 : REPORT_DAYS;

/** A practice of its own with a merchant signed in at it, and what a test may know behind the merchant's back. */
export interface Scene {
  readonly server: PracticeServer;
  readonly merchant: Merchant;
  /** The owner, to ask the practice itself. */
  readonly owner: PracticeSession;
  /** What the ledger of a company holds of a day. */
  ledgerOf(companyId: string, date: string): readonly LedgerEntry[];
  /** How the entries of a day stand. */
  statusesOf(storeId: string, date: string): string[];
  /** What the practice calls the merchant's session. */
  sessionId(): Promise<string>;
  /** How many writes arrived, whatever became of them. */
  writes(): number;
  /** Gives every row of a store's mapping that stands at None the account of its name, behind the merchant's back. */
  completeMapping(storeId: string): void;
  /** Lets so many seconds of the practice's clock pass at once. */
  skip(seconds: number): void;
  stop(): Promise<void>;
}

/** Gives every row of a store's mapping that stands at None the account of its name. */
export function completeMapping(practice: Practice, owner: PracticeSession, storeId: string): void {
  const { companyId } = practice.store(owner, storeId);
  const accounts = practice.companies(owner).find(({ id }) => id === companyId)!.accounts;
  for (const { id, area, name, accountId } of practice.mappingRows(owner, storeId)) {
    if (accountId !== null) continue;
    practice.map(owner, storeId, id, accounts.find((account) => account.type === area && account.name.endsWith(name))!.id);
  }
}

/** Starts a practice, and opens a tab of `started` that comes with a session there; nothing is open in it yet. */
export async function startScene({ browser }: StartedBrowser, options: SceneOptions = {}): Promise<Scene> {
  const { scenario, now = NOW, speed, operationSeconds, email = OWNER, owner: ownerEmail = OWNER } = options;
  let skipped = 0;
  const realNow = () => Temporal.Now.instant().epochMilliseconds + skipped;
  const server = await startPracticeServer({ scenario, now, speed, operationSeconds, reportDays: SHOWN_DAYS, realNow });
  const merchant = await Merchant.in(browser, { origin: server.origin });
  const owner = server.practice.signIn(ownerEmail, PASSWORD)!;
  const { sessionId } = server.practice.signIn(email, PASSWORD)!;
  await browser.defaultBrowserContext().setCookie({ name: 'session', value: sessionId, domain: '127.0.0.1', path: '/', httpOnly: true });
  return {
    server,
    merchant,
    owner,
    ledgerOf: (companyId, date) => server.practice.ledger(owner, companyId, { date: date as BusinessDate }),
    statusesOf: (storeId, date) => server.practice.day(owner, { storeId, date: date as BusinessDate }).postings.map(({ status }) => status),
    sessionId: async () => (await merchant.page.browserContext().cookies()).find(({ name }) => name === 'session')!.value,
    writes: () => server.arrivals.filter(({ method, path }) => method === 'POST' && path.startsWith('/api/')).length,
    completeMapping: (storeId) => completeMapping(server.practice, owner, storeId),
    skip(seconds) {
      skipped += seconds * 1000;
    },
    async stop() {
      const pages = await browser.pages();
      await Promise.all(pages.filter((page) => page.url().startsWith(server.origin)).map((page) => page.close()));
      await server.stop();
    },
  };
}
