import type { JournalRow } from '../../../cache/journalRow.ts';
import { type Instant, addSeconds, secondsBetween } from '../../../domain/businessDate.ts';
import type { DayDetail } from '../../../domain/day.ts';
import { isFinished } from '../../../domain/operation.ts';
import { QUEUE_SECONDS } from '../../../domain/press.ts';
import { familyOf, meaningOf } from '../../../domain/statuses.ts';
import { phrase } from '../../../i18n/phrase.ts';
import { ServiceError } from '../../../service/errors.ts';
import type { Identity } from '../../account/account.ts';
import { verifyIdentity } from '../../account/identity.ts';
import { recordOwnerOf } from '../../account/recordOwner.ts';
import { type KeepDetailDeps, keepDetail } from '../../context/keepDetail.ts';
import type { Ports } from '../../context/ports.ts';
import type { SeenPages } from '../../context/seenPages.ts';
import type { Site } from '../../context/site.ts';
import { accept, advance } from '../../journal/advance.ts';
import { snapshotOf } from '../../journal/snapshot.ts';
import { isActive } from '../../journal/states.ts';
import { LONGEST_REST_SECONDS, SHORTEST_REST_SECONDS, SOONEST_ALARM_SECONDS, SPARING_MS, isOld, pauseMs, restSeconds } from './backoff.ts';
import { KEY_RETENTION_SECONDS } from './keyRetention.ts';
import { type LateArrivalsDeps, createLateArrivals } from './lateArrivals.ts';
import { readBack } from './readBack.ts';

export type PollerDeps = LateArrivalsDeps &
  KeepDetailDeps &
  Pick<Ports, 'wait' | 'keepWaking' | 'onError'> & { readonly seenPages: Pick<SeenPages, 'doubt'> };

/**
 * A request that the service has not seen a minute after it was sent is not on its way from here any more: it was given
 * up after 25 s, and a dead worker's connections are closed by the browser.
 */
export const ABSENT_AFTER_SECONDS = 60;
/** How many failed reads in a row before an operation is left alone for a while. */
const PATIENCE = 6;
/** How often in a row an operation that stands still is waited for: about ten minutes. */
const MOST_PAUSES = 120;
/** How often a posted day is read again while the ledger has not answered for all of it. */
const SETTLING_READS = 5;
/** The refusals by which a service says that it does not know any more what it knew. */
const FORGOTTEN: readonly (string | undefined)[] = ['unknown-operation', 'unknown-store', 'unknown-day'];

/** What a step came to: `later` where only a later try can tell more. */
type Step = 'later' | void;

export interface Poller {
  /** Marks a row as being sent right now, so that nobody takes it for a dead worker's; call the result when done. */
  hold(id: string): () => void;
  /** Follows a row until it is settled; a second call for the same row changes nothing. */
  follow(id: string): void;
  /**
   * Follows every active row that is not left alone for a while: after a start of the worker, and whenever the browser
   * wakes it. @param now true where the service has just answered: none is left alone any more
   */
  resume(now?: boolean): Promise<void>;
  /** Resolves when nothing is followed any more, and all that became of it is written down. */
  idle(): Promise<void>;
}

/** Finds out, by reading alone, what became of the operations in the journal (law 3). */
export function createPoller(deps: PollerDeps): Poller {
  const held = new Set<string>();
  const followed = new Set<string>();
  /** What is under way, to its very last write: an id is free to be followed again shortly before. */
  const pursuits = new Set<Promise<void>>();
  /** Until when a row is left alone. */
  const resting = new Map<string, Instant>();
  const { journal } = deps.cache;
  const lateArrivals = createLateArrivals(deps);

  /** One step nearer to the end, if there is one. */
  async function step(row: JournalRow, site: Site): Promise<Step> {
    switch (row.state) {
      case 'prepared':
        return absent(row, site);
      case 'sent':
        await advance(deps, row.id, 'unknown');
        return;
      case 'unknown':
        return row.by ? readBack(deps, row, site) : findOut(row, site);
      case 'accepted':
        return row.by ? readBack(deps, row, site) : watch(row, site);
      case 'settling':
        return settle(row, site);
    }
  }

  async function findOut(row: JournalRow, site: Site): Promise<Step> {
    // The service's clock is heard again: the computer's may have been set since, and would make a second an hour.
    if (!(await isStill(row, site))) return 'later';
    // Measured before the question is put: what its answer proves, it proves of that moment.
    const age = secondsBetween(row.sentAt ?? row.preparedAt, site.clock.now());
    const operation = await site.service.operationByKey(row.id);
    if (operation) {
      await accept(deps, row.id, operation);
      return;
    }
    if (age <= ABSENT_AFTER_SECONDS) return;
    // The question was put in the name of the user who is signed in: it counts only if that is still the same account.
    if (!(await isStill(row, site))) return 'later';
    return age > KEY_RETENTION_SECONDS ? lose(row, site) : absent(row, site);
  }

  /** It is not there; where something delivers it late, it is found then (`lateArrivals.ts`). */
  async function absent(row: JournalRow, site: Site): Promise<void> {
    await advance(deps, row.id, 'absent', { settledAt: site.clock.now() });
  }

  /** True where the account of the row is signed in now. @throws ServiceError where the service can't say who is */
  async function isStill(row: JournalRow, site: Site): Promise<boolean> {
    const { session, account } = await identityFor(row, site);
    if (!session.known && session.why === 'unreachable') throw new ServiceError('unreachable');
    return account === row.account;
  }

  /** Who is signed in, and the key of their record of the row's store. */
  async function identityFor({ target }: JournalRow, site: Site): Promise<Identity> {
    const identity = await verifyIdentity(deps, site);
    return { session: identity.session, account: recordOwnerOf(identity, site, target.storeId) };
  }

  /** What the service answers about a row; null where it knew it once and does not any more. */
  async function read<T>(row: JournalRow, site: Site, ask: () => Promise<T>): Promise<T | null> {
    try {
      return await ask();
    } catch (error) {
      const gone = error instanceof ServiceError && FORGOTTEN.includes(error.details.problem);
      // Another account's service does not know it either: that is no answer.
      if (!gone || (await identityFor(row, site)).account !== row.account) throw error;
      return null;
    }
  }

  /** Nobody can tell any more what became of it: said as it is, so that it bars no other operation for ever. */
  async function lose(row: JournalRow, site: Site): Promise<void> {
    await advance(deps, row.id, 'failed', { settledAt: site.clock.now(), message: null, problem: phrase('operation.lost') });
  }

  /**
   * Nothing may be read there any more. What was never sent is said to be so; of all else no outcome is claimed, and after
   * a while it bars nothing any more.
   */
  async function cutOff(row: JournalRow): Promise<undefined> {
    const settledAt = deps.localNow();
    if (row.state === 'prepared') await advance(deps, row.id, 'absent', { settledAt });
    if (row.state === 'sent') await advance(deps, row.id, 'unknown');
    if (row.state !== 'prepared' && ageOf(row) > QUEUE_SECONDS) await advance(deps, row.id, 'failed', { settledAt, message: null, problem: phrase('operation.cut-off') });
  }

  async function watch(row: JournalRow, site: Site): Promise<Step> {
    const operation = await read(row, site, () => site.service.operation(row.operationId ?? row.id));
    if (operation === null) return lose(row, site);
    const progress = { step: operation.step, of: operation.of, message: operation.message };
    if (!isFinished(operation)) {
      if (operation.step !== row.step || operation.of !== row.of) await advance(deps, row.id, 'accepted', progress);
      return;
    }
    if (operation.state === 'failed') {
      const day = await read(row, site, () => site.service.day(row.target));
      if (day?.known) await keepDetail(deps, row.account, row.target, day.value);
      await advance(deps, row.id, 'failed', {
        ...progress,
        settledAt: operation.finishedAt ?? site.clock.now(),
        after: day?.known ? snapshotOf(day.value) : null,
      });
      return;
    }
    await advance(deps, row.id, 'settling', progress);
  }

  /** Reads the day until it rests: nothing is called done that was not read back. */
  async function settle(row: JournalRow, site: Site): Promise<void> {
    for (let reads = 0; ; reads++) {
      const day = await read(row, site, () => site.service.day(row.target));
      if (day === null) return lose(row, site);
      if (!day.known) {
        if (row.by && ageOf(row) > QUEUE_SECONDS) return lose(row, site);
        throw new ServiceError('not-understood');
      }
      if (rests(row, day.value) || reads >= SETTLING_READS) {
        await keepDetail(deps, row.account, row.target, day.value);
        await advance(deps, row.id, 'settled', { settledAt: site.clock.now(), after: snapshotOf(day.value) });
        if (row.by && day.value.postings.some((posting) => familyOf(posting) === 'failed')) await deps.seenPages.doubt(site.origin, row.target);
        return;
      }
      await deps.wait(pauseMs(reads, deps.random()));
    }
  }

  /** Goes on until it rests, or can't be followed for now. @returns how many seconds the service wants to be left alone, if it said so */
  async function pursue(id: string): Promise<number | undefined> {
    let failures = 0;
    let pauses = 0;
    let old = false;
    for (let verified = false; ; verified = true) {
      const row = await journal.get(id);
      if (!row || !isActive(row.state)) return;
      const site = deps.siteAt(row.origin);
      if (!site) return cutOff(row);
      try {
        // Another account's session must not be taken for an answer about this one's operation.
        if (!verified && (await identityFor(row, site)).account !== row.account) return;
        // By the service's clock, just heard: the computer's may be set at any moment.
        if (!verified) old = isOld(ageOf(row));
        if ((await step(row, site)) === 'later') return;
        failures = 0;
        // A row that moved on has something new to be asked; only one that stands still is waited for.
        if ((await journal.get(id))?.state !== row.state) {
          pauses = 0;
          continue;
        }
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error;
        failures++;
        const wanted = error.details.retryAfterSeconds;
        if (failures >= PATIENCE || old || (wanted !== undefined && wanted > SHORTEST_REST_SECONDS)) return wanted;
      }
      if (old || pauses >= MOST_PAUSES) return;
      await deps.wait(pauseMs(pauses++, deps.random(), row.by ? SPARING_MS : undefined));
    }
  }

  /** Seconds since a row was sent; less than none where the clock was set back since. */
  function ageOf({ origin, sentAt, preparedAt }: JournalRow): number {
    const now = deps.siteAt(origin)?.clock.now() ?? deps.localNow();
    return secondsBetween(sentAt ?? preparedAt, now);
  }

  /**
   * Whatever became of the pursuit of `id`: its end is told, and a row that goes on is left alone for a while. It is free
   * only then: whoever wakes the worker just now would ask again after one that is neither followed nor left alone.
   */
  async function leave(id: string, wanted: number | undefined): Promise<void> {
    const { active, ended } = await decide(id, wanted).finally(() => followed.delete(id));
    if (ended) await journal.prune(ended.account);
    // Only an end is news: a row that could not be followed is tried again whenever somebody asks.
    if (!active.some((one) => one.id === id)) deps.notify('days');
    await deps.keepWaking(active.length === 0 ? null : Math.max(SOONEST_ALARM_SECONDS, 1 + Math.min(...active.map(restOf))));
  }

  /** Until when a row is left alone. @returns what is active, and the row where it is at its end */
  async function decide(id: string, wanted: number | undefined): Promise<{ active: readonly JournalRow[]; ended: JournalRow | null }> {
    const former = await journal.get(id);
    const active = await journal.active();
    const row = active.find((one) => one.id === id);
    if (row) resting.set(id, addSeconds(deps.localNow(), restSeconds(ageOf(row), wanted, deps.random())));
    else resting.delete(id);
    return { active, ended: row ? null : former };
  }

  /** For how many seconds a row is still left alone. */
  function restOf({ id }: JournalRow): number {
    const until = resting.get(id);
    return until ? secondsBetween(deps.localNow(), until) : 0;
  }

  function follow(id: string): void {
    if (held.has(id) || followed.has(id)) return;
    followed.add(id);
    const pursuit = pursue(id)
      .catch((error: unknown) => void deps.onError(error))
      .then((wanted) => leave(id, wanted))
      .catch(deps.onError)
      .finally(() => pursuits.delete(pursuit));
    pursuits.add(pursuit);
  }

  /** Nobody waits for it: what turns up is followed, and told as news. */
  function lookForLate(): void {
    const look = lateArrivals
      .look()
      .then((found) => found.forEach(follow))
      .catch(deps.onError)
      .finally(() => pursuits.delete(look));
    pursuits.add(look);
  }

  return {
    hold(id) {
      held.add(id);
      return () => void held.delete(id);
    },
    follow,
    async resume(now = false) {
      lookForLate();
      const active = await journal.active();
      if (active.length === 0) return deps.keepWaking(null);
      const due = active.filter((row) => !followed.has(row.id) && (now || restOf(row) <= 0 || restOf(row) > LONGEST_REST_SECONDS));
      // Whatever ends the worker now, it is woken soon; a row that is left alone has its alarm already.
      if (due.length > 0) await deps.keepWaking(SOONEST_ALARM_SECONDS);
      for (const row of due) follow(row.id);
    },
    async idle() {
      while (pursuits.size > 0) await Promise.all(pursuits);
    },
  };
}

/** True where the ledger has answered for every entry that was to be posted; other actions rest at once. */
function rests(row: JournalRow, day: DayDetail): boolean {
  return row.action !== 'post' || day.postings.every(({ status }) => meaningOf(status).family !== 'queued');
}
