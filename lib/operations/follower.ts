import type { JournalRow } from '../cache/journalRow.ts';
import { secondsBetween } from '../domain/businessDate.ts';
import type { DayDetail } from '../domain/day.ts';
import { isFinished } from '../domain/operation.ts';
import { meaningOf } from '../domain/statuses.ts';
import { phrase } from '../i18n/phrase.ts';
import { ServiceError } from '../service/errors.ts';
import { verifyIdentity } from './identity.ts';
import { advance } from './journal.ts';
import { isActive } from './journalStates.ts';
import type { Parts } from './parts.ts';
import type { Site } from './site.ts';
import { snapshotOf } from './snapshot.ts';

/**
 * A request that the service has not seen a minute after it was sent will not arrive any more: it was given
 * up after 25 s, and a dead worker's connections are closed by the browser.
 */
export const ABSENT_AFTER_SECONDS = 60;
/** Services keep an idempotency key for 48 hours; shortly before, "not found" stops being a proof. */
const KEY_KEPT_SECONDS = 47 * 3600;
/** How many failed reads in a row before the next waking of the worker tries again. */
const PATIENCE = 6;
/** How often a posted day is read again while the ledger has not answered for all of it. */
const SETTLING_READS = 5;
/** The refusals by which a service says that it does not know any more what it knew. */
const FORGOTTEN = ['unknown-operation', 'unknown-store', 'unknown-day'];

export interface Follower {
  /** Marks a row as being sent right now, so that nobody takes it for a dead worker's; call the result when done. */
  hold(id: string): () => void;
  /** Follows a row until it is settled; a second call for the same row changes nothing. */
  follow(id: string): void;
  /** Follows every active row: after a start of the worker, and whenever the browser wakes it. */
  resume(): Promise<void>;
}

/** Milliseconds before the next read, longer after each. */
const pause = (pauses: number): number => Math.min(500 * 2 ** pauses, 5000);

/** Finds out, by reading alone, what became of the operations in the journal (law 3). */
export function createFollower(parts: Parts): Follower {
  const held = new Set<string>();
  const followed = new Map<string, Promise<void>>();
  const { journal } = parts.cache;

  /** One step nearer to the end; false where the row rests, or where only a later try can tell more. */
  async function step(row: JournalRow, site: Site): Promise<boolean> {
    switch (row.state) {
      case 'prepared':
        await advance(parts, row.id, 'absent', { settledAt: site.clock.now() });
        return false;
      case 'sent':
        await advance(parts, row.id, 'unknown', {});
        return true;
      case 'unknown':
        return findOut(row, site);
      case 'accepted':
        return watch(row, site);
      case 'settling':
        return settle(row, site);
      default:
        return false;
    }
  }

  async function findOut(row: JournalRow, site: Site): Promise<boolean> {
    // The service's clock is heard anew: the computer's may have been set since, and would make a second an hour.
    if (!(await isStill(row, site))) return false;
    // Measured before the question is put: what its answer proves, it proves of that moment.
    const age = secondsBetween(row.sentAt ?? row.preparedAt, site.clock.now());
    const operation = await site.service.operationByKey(row.id);
    if (operation) {
      await advance(parts, row.id, 'accepted', {
        acceptedAt: operation.requestedAt,
        operationId: operation.id,
        step: operation.step,
        of: operation.of,
      });
      return true;
    }
    if (age > KEY_KEPT_SECONDS) return lose(row, site);
    if (age > ABSENT_AFTER_SECONDS) {
      // The question was put in the name of whoever is signed in: it counts only if that is still the same account.
      if (!(await isStill(row, site))) return false;
      await advance(parts, row.id, 'absent', { settledAt: site.clock.now() });
      return false;
    }
    return true;
  }

  /** True where the account of the row is signed in now. @throws ServiceError where the service can't say who is */
  async function isStill(row: JournalRow, site: Site): Promise<boolean> {
    const { session, account } = await verifyIdentity(parts, site);
    if (!session.known && session.why === 'unreachable') throw new ServiceError('unreachable');
    return account === row.account;
  }

  /** What the service answers about a row; null where it knew it once and does not any more. */
  async function read<T>(row: JournalRow, site: Site, ask: () => Promise<T>): Promise<T | null> {
    try {
      return await ask();
    } catch (error) {
      const gone = error instanceof ServiceError && FORGOTTEN.includes(error.details.problem ?? '');
      // Another account's service does not know it either: that is no answer.
      if (!gone || (await verifyIdentity(parts, site)).account !== row.account) throw error;
      return null;
    }
  }

  /** Nobody can tell any more what became of it: said as it is, so that it bars no other operation for ever. */
  async function lose(row: JournalRow, site: Site): Promise<false> {
    await advance(parts, row.id, 'failed', { settledAt: site.clock.now(), message: null, problem: phrase('operation.lost') });
    return false;
  }

  async function watch(row: JournalRow, site: Site): Promise<boolean> {
    const operation = await read(row, site, () => site.service.operation(row.operationId ?? row.id));
    if (operation === null) return lose(row, site);
    const progress = { step: operation.step, of: operation.of, message: operation.message };
    if (!isFinished(operation)) {
      if (operation.step !== row.step || operation.of !== row.of) await advance(parts, row.id, 'accepted', progress);
      return true;
    }
    if (operation.state === 'failed') {
      const day = await read(row, site, () => site.service.day(row.target));
      await advance(parts, row.id, 'failed', {
        ...progress,
        settledAt: operation.finishedAt ?? site.clock.now(),
        after: day?.known ? snapshotOf(day.value) : null,
      });
      return false;
    }
    await advance(parts, row.id, 'settling', progress);
    return true;
  }

  /** Reads the day until it rests: nothing is called done that was not read back. */
  async function settle(row: JournalRow, site: Site): Promise<false> {
    for (let reads = 0; ; reads++) {
      const day = await read(row, site, () => site.service.day(row.target));
      if (day === null) return lose(row, site);
      if (!day.known) throw new ServiceError('not-understood');
      if (rests(row, day.value) || reads >= SETTLING_READS) {
        await advance(parts, row.id, 'settled', { settledAt: site.clock.now(), after: snapshotOf(day.value) });
        return false;
      }
      await parts.wait(pause(reads));
    }
  }

  async function pursue(id: string): Promise<void> {
    let failures = 0;
    let pauses = 0;
    for (let verified = false; failures < PATIENCE; verified = true) {
      const row = await journal.get(id);
      const site = row && isActive(row.state) ? parts.siteAt(row.origin) : null;
      if (!row || !site) return;
      try {
        // Another account's session must not be taken for an answer about this one's operation.
        if (!verified && (await verifyIdentity(parts, site)).account !== row.account) return;
        if (!(await step(row, site))) return;
        failures = 0;
        // A row that moved on has something new to be asked; only one that stands still is waited for.
        if ((await journal.get(id))?.state !== row.state) {
          pauses = 0;
          continue;
        }
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error;
        failures++;
      }
      await parts.wait(pause(pauses++));
    }
  }

  function follow(id: string): void {
    if (held.has(id) || followed.has(id)) return;
    const pursuit = pursue(id)
      .catch(parts.onError)
      .finally(async () => {
        followed.delete(id);
        const active = await journal.active();
        // Only an end is news: a row that could not be followed is tried again whenever somebody asks.
        if (active.every((row) => row.id !== id)) parts.notify('days');
        await parts.keepWaking(active.length > 0);
      })
      .catch(parts.onError);
    followed.set(id, pursuit);
  }

  return {
    hold(id) {
      held.add(id);
      return () => void held.delete(id);
    },
    follow,
    async resume() {
      const active = await journal.active();
      await parts.keepWaking(active.length > 0);
      for (const row of active) follow(row.id);
    },
  };
}

/** True where the ledger has answered for every entry that was to be posted; other actions rest at once. */
function rests(row: JournalRow, day: DayDetail): boolean {
  return row.action !== 'post' || day.postings.every(({ status }) => meaningOf(status).family !== 'queued');
}
