import type { JournalRow } from '../../lib/cache/rows/journalRow.ts';
import type { Instant } from '../../lib/domain/values/businessDate.ts';
import type { Practice, PracticeSession } from '../../sandbox/engine/practice.ts';
import { type Books, type AuditOptions, audit } from '../support/audit.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { type PracticeServer, startPracticeServer } from '../support/scene/practiceServer.ts';
import { NOW } from '../support/scene/scene.ts';
import { type Ending, ending, prepare, run, seesDone } from './attempt.ts';
import { COMPANY, type DaysOptions, type Intended, PASSWORD, QUICK, USERS, withScenario } from './days.ts';
import type { Desk } from './desk.ts';
import type { Found } from './fault.ts';

export interface PlayOptions extends Partial<DaysOptions> {
  readonly speed?: number;
  readonly now?: Instant;
}

/** A practice of its own at which a merchant is signed in, for one run. */
export interface Play {
  readonly desk: Desk;
  readonly server: PracticeServer;
  readonly practice: Practice;
  readonly merchant: Merchant;
  readonly owner: PracticeSession;
  readonly journal: () => Promise<JournalRow[]>;
  stop(): Promise<void>;
}

/** More attempts than any fault here asks for. */
const MOST_ATTEMPTS = 5;
const PATIENCE_MS = 30_000;
/** Who works on a day besides people. */
const MACHINES = ['the morning run', 'the queue'];

/** Signs `email` in at a practice and gives the browser the cookie. */
export async function signIn({ started }: Desk, practice: Practice, email: string = USERS[0]): Promise<PracticeSession> {
  const who = practice.signIn(email, PASSWORD)!;
  await started.browser.setCookie({ name: 'session', value: who.sessionId, domain: '127.0.0.1', path: '/' });
  return who;
}

/** Starts a practice and opens a tab. */
async function startPlay(desk: Desk, options: PlayOptions = {}): Promise<Play> {
  const { speed, now, ...days } = { ...QUICK, now: NOW, ...options };
  const server = await withScenario(days, (scenario) => startPracticeServer({ scenario, now, speed }));
  const owner = await signIn(desk, server.practice);
  const merchant = await Merchant.in(desk.started.browser, { origin: server.origin, patienceMs: PATIENCE_MS });
  return {
    desk,
    server,
    practice: server.practice,
    merchant,
    owner,
    journal: () => desk.journal(server.origin),
    async stop() {
      await closeTabs(desk, server.origin);
      await server.stop();
      await desk.clear();
    },
  };
}

/** Runs `work` in a play of its own, and stops that whatever happens. */
export async function withPlay<T>(desk: Desk, options: PlayOptions, work: (play: Play) => Promise<T>): Promise<T> {
  const play = await startPlay(desk, options);
  try {
    return await work(play);
  } finally {
    await play.stop();
  }
}

/** Closes the tabs that show the site at `origin`. */
export async function closeTabs({ started }: Desk, origin: string): Promise<void> {
  const pages = await started.browser.pages();
  await Promise.all(pages.filter((page) => page.url().startsWith(origin)).map((page) => page.close()));
}

/** What the practice did for `intended`. */
function booksOf(practice: Practice, who: PracticeSession, { action, storeId, date }: Intended): Books {
  const day = { storeId, date };
  return {
    operations: practice.operations(who, {}),
    written: practice.ledger(who, COMPANY, day).map(({ revisions }) => revisions.length),
    carriedOut: practice.day(who, day).history?.filter((line) => !MACHINES.includes(line.by) && line.action === action).length ?? 0,
  };
}

/**
 * Tries again, as a merchant does who is told that nothing happened, until the repair is done; then the day's page is
 * opened again and must say so as well.
 */
export async function untilDone(
  { merchant, journal }: Pick<Play, 'merchant' | 'journal'>,
  intended: Intended,
  first: Ending,
): Promise<void> {
  let last = first;
  for (let attempt = 0; last !== 'done'; attempt++) {
    if (attempt === MOST_ATTEMPTS) throw new Error(`Not done after ${MOST_ATTEMPTS} attempts: ${last}`);
    const former = await journal();
    await prepare(merchant, intended);
    await run(merchant, intended);
    last = await ending(merchant, intended, journal, { former });
  }
  await seesDone(merchant, intended);
}

/** What is compared: a practice that has come to rest, and a journal. */
export interface AtRest {
  readonly practice: Practice;
  readonly owner: PracticeSession;
  readonly journal: () => Promise<JournalRow[]>;
}

/** Compares ledger and journal once everything has come to rest. */
export async function found(
  { practice, owner, journal }: AtRest,
  intended: readonly Intended[],
  first: readonly Ending[],
  options: AuditOptions = {},
): Promise<Found> {
  // The books are looked at first: the one who handed them over may close them meanwhile.
  const books = intended.map((one) => booksOf(practice, owner, one));
  const rows = await journal();
  const audits = intended.map((one, place) => audit(one, books[place]!, rows, options));
  return {
    first,
    done: audits.reduce((sum, { done }) => sum + done, 0),
    proven: audits.reduce((sum, { proven }) => sum + proven, 0),
    lost: audits.flatMap(({ lost }) => lost),
    doubled: audits.flatMap(({ doubled }) => doubled),
    untrue: audits.flatMap(({ untrue }) => untrue),
  };
}
