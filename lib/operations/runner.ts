import { CacheError } from '../cache/errors.ts';
import type { Clearance, JournalRow } from '../cache/journalRow.ts';
import { isLater } from '../domain/businessDate.ts';
import type { DayTarget } from '../domain/action.ts';
import { POSTING_KINDS } from '../domain/day.ts';
import { expectedOf } from '../domain/dayState.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import type { Request } from '../messages/protocol.ts';
import { Trouble } from '../messages/trouble.ts';
import type { ProblemView } from '../messages/views.ts';
import { fingerprint } from '../preflight/fingerprint.ts';
import { type Stop, stopAtLastLook } from '../preflight/lastLook.ts';
import type { PreflightFacts } from '../preflight/verdict.ts';
import { ServiceError } from '../service/errors.ts';
import type { SignedIn } from '../service/port.ts';
import { type GatheredFacts, gatherFacts } from './facts.ts';
import { SOONEST_ALARM_SECONDS } from './followPace.ts';
import type { Follower } from './follower.ts';
import { advance } from './journal.ts';
import { isActive } from './journalStates.ts';
import type { Asker } from './judge.ts';
import type { Parts } from './parts.ts';
import { remedyView } from './remedyView.ts';
import type { Site } from './site.ts';
import { problemOf, withTrouble } from './troubles.ts';
import { snapshotOf } from './snapshot.ts';

const stop = (reason: Phrase): Trouble => new Trouble({ reason });

/** Why the last look stopped Run, with its way on. */
function stoppedBy({ reason, remedy, retry }: Stop, parts: Parts, origin: string, target: DayTarget): ProblemView {
  return {
    reason,
    ...(remedy ? { remedy: remedyView(parts, origin, remedy, target) } : {}),
    ...(retry ? { retry } : {}),
  };
}

/**
 * Runs one action on one day. The order is the law (law 3): take the clearance, take the lock, read the facts
 * again, judge again, write the journal, and only then send, once.
 */
export function createRunner(parts: Parts, follower: Follower) {
  /** @throws Trouble where nothing was sent, with the reason; afterwards the row tells what became of it */
  return async function run(asker: Asker, wish: Request<'run'>): Promise<JournalRow> {
    return withTrouble(parts, asker.site.origin, async () => {
      const clearance = await parts.cache.clearances.take(wish.clearance);
      const expired = clearance && !isLater(clearance.expiresAt, parts.localNow());
      if (!clearance || expired || clearance.tabId !== asker.tabId || clearance.origin !== asker.site.origin) {
        throw stop(phrase('problem.clearance'));
      }
      return parts.locks.request(`operation ${clearance.account}`, { ifAvailable: true }, async (lock) => {
        if (!lock) throw stop(phrase('problem.already-running'));
        await refuseSecond(clearance.account);
        const { action, target, given } = clearance;
        const gathered = await gatherFacts(parts, asker.site, { action, target, given, page: wish.page });
        const stopped = stopAtLastLook(clearance.fingerprint, clearance.confirmed, gathered.facts);
        if (stopped) throw new Trouble(stoppedBy(stopped, parts, asker.site.origin, target));
        return send(asker, gathered, clearance, fingerprint(gathered.facts));
      });
    });
  };

  /** Our own one-day lock: the journal is asked inside the lock, so two tabs can't both find it free. */
  async function refuseSecond(account: string): Promise<void> {
    const running = (await parts.cache.journal.active()).find((row) => row.account === account);
    if (running) {
      throw stop(phrase('problem.operation-running', { date: { date: running.target.date }, store: running.storeName }));
    }
  }

  /** The operation bears the id of its clearance: the page that lost the answer finds out by it what became of the run. */
  async function send(asker: Asker, { facts, identity }: GatheredFacts, { id, given }: Clearance, print: string) {
    const { clock } = asker.site;
    const prepared = rowOf(asker, facts, identity.account!, given, print, id);
    const judgedFor = signedInOf(facts);
    await parts.cache.journal.put(prepared);
    const done = follower.hold(prepared.id);
    try {
      const sent = await advance(parts, prepared.id, 'sent', { sentAt: clock.now() });
      await parts.keepWaking(SOONEST_ALARM_SECONDS);
      const row = await deliver(asker.site, sent, judgedFor);
      done();
      if (isActive(row.state)) follower.follow(row.id);
      return row;
    } finally {
      done();
    }
  }

  /** @throws Trouble where the journal failed after the request: then only reading tells what happened (law 3) */
  async function deliver({ service, clock, origin }: Site, { id, action, target, given, dayVersion }: JournalRow, judgedFor: SignedIn): Promise<JournalRow> {
    try {
      const operation = await service.act({ action, target, given, key: id, dayVersion, judgedFor });
      const { requestedAt: acceptedAt, id: operationId, step, of } = operation;
      return await advance(parts, id, 'accepted', { acceptedAt, operationId, step, of });
    } catch (error) {
      if (error instanceof CacheError) throw new Trouble({ reason: phrase('problem.no-answer'), retry: true });
      if (!(error instanceof ServiceError)) throw error;
      if (error.leavesOutcomeUnknown) return advance(parts, id, 'unknown', { message: error.kind });
      return advance(parts, id, 'refused', { settledAt: clock.now(), problem: problemOf(parts, origin, error).reason });
    }
  }
}

/** In whose name the facts were read. */
function signedInOf({ session }: PreflightFacts): SignedIn {
  if (!session.known) throw new Error('A clear preflight knows who is signed in.');
  const { user, account } = session.value;
  return { userId: user.id, accountId: account.id };
}

/** The entries that the day should have in the books, where all of that is known. */
function postsOf({ day, store }: PreflightFacts): Pick<JournalRow, 'posts'> {
  if (!day.known) return {};
  const { entries } = expectedOf(store, day.value);
  return POSTING_KINDS.every((kind) => entries[kind] !== undefined) ? { posts: POSTING_KINDS.filter((kind) => entries[kind]) } : {};
}

function rowOf(
  asker: Asker,
  facts: PreflightFacts,
  account: string,
  given: JournalRow['given'],
  print: string,
  id: string,
): JournalRow {
  const day = facts.day.known ? facts.day.value : null;
  const store = facts.store.known ? facts.store.value : null;
  if (!day || !store) throw new Error('A clear preflight knows its day and its store.');
  return {
    id,
    account,
    origin: asker.site.origin,
    tabId: asker.tabId,
    action: facts.action,
    target: facts.target,
    storeName: store.name,
    software: store.accounting.known ? store.accounting.value.software : 'unknown',
    ...postsOf(facts),
    queueMinutes: store.queue.known && store.queue.value.postsAutomatically ? store.queue.value.everyMinutes : null,
    given,
    state: 'prepared',
    dayVersion: day.version,
    fingerprint: print,
    operationId: null,
    step: 0,
    of: 0,
    preparedAt: facts.now,
    sentAt: null,
    acceptedAt: null,
    settledAt: null,
    before: snapshotOf(day),
    after: null,
    message: null,
    problem: null,
  };
}

