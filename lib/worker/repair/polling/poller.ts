import type { JournalRow } from '../../../cache/rows/journalRow.ts';
import { type Instant, addSeconds, secondsBetween } from '../../../domain/values/businessDate.ts';
import type { Ports } from '../../context/ports.ts';
import { LONGEST_REST_SECONDS, SOONEST_ALARM_SECONDS, restSeconds } from './backoff.ts';
import { createLateArrivals } from './lateArrivals.ts';
import { ageOf } from './rowAge.ts';
import { type GoOn, pursue } from './pursue.ts';
import type { StepsDeps } from './steps.ts';

export type PollerDeps = StepsDeps & Pick<Ports, 'keepWaking' | 'onError'>;

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

/** What is planned waits for another one, and is followed once that has ended. */
function underWay(active: readonly JournalRow[]): JournalRow[] {
  const ids = active.map(({ id }) => id);
  return active.filter(({ state, follows }) => state !== 'planned' || !ids.includes(follows ?? ''));
}

/**
 * Finds out, by reading alone, what became of the operations in the journal (law 3).
 * @param goOn what goes on with one that was planned, once that for which it waits has ended
 */
export function createPoller(deps: PollerDeps, goOn: GoOn): Poller {
  const held = new Set<string>();
  const followed = new Set<string>();
  /** What is under way, to its very last write: an id is free to be followed again shortly before. */
  const pursuits = new Set<Promise<void>>();
  /** Until when a row is left alone. */
  const pausedUntil = new Map<string, Instant>();
  const { journal } = deps.cache;
  const lateArrivals = createLateArrivals(deps);

  /**
   * However the pursuit of `id` ended: its end is told, and a row that goes on is left alone for a while. It is free
   * only then: what wakes the worker just now would ask again after one that is neither followed nor left alone.
   */
  async function leave(id: string, wanted: number | undefined): Promise<void> {
    const { active, ended } = await decide(id, wanted).finally(() => followed.delete(id));
    if (ended) await journal.prune(ended.account, deps.localNow());
    // Only an end is news: a row that could not be followed is tried again whenever somebody asks.
    if (!active.some((one) => one.id === id)) deps.notify('days');
    const under = underWay(active);
    await deps.keepWaking(under.length === 0 ? null : Math.max(SOONEST_ALARM_SECONDS, 1 + Math.min(...under.map(restOf))));
    // What waited for its end goes on at once.
    for (const row of under) if (row.follows === id) follow(row.id);
  }

  /** Until when a row is left alone. @returns what is active, and the row where it is at its end */
  async function decide(id: string, wanted: number | undefined): Promise<{ active: readonly JournalRow[]; ended: JournalRow | null }> {
    const former = await journal.get(id);
    const active = await journal.active();
    const row = active.find((one) => one.id === id);
    if (row) pausedUntil.set(id, addSeconds(deps.localNow(), restSeconds(ageOf(deps, row), wanted, deps.random())));
    else pausedUntil.delete(id);
    return { active, ended: row ? null : former };
  }

  /** For how many seconds a row is still left alone. */
  function restOf({ id }: JournalRow): number {
    const until = pausedUntil.get(id);
    return until ? secondsBetween(deps.localNow(), until) : 0;
  }

  function follow(id: string): void {
    if (held.has(id) || followed.has(id)) return;
    followed.add(id);
    const pursuit = pursue(deps, goOn, id)
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
      const due = underWay(active).filter(
        (row) => !followed.has(row.id) && (now || restOf(row) <= 0 || restOf(row) > LONGEST_REST_SECONDS),
      );
      // Whatever ends the worker now, it is woken soon; a row that is left alone has its alarm already.
      if (due.length > 0) await deps.keepWaking(SOONEST_ALARM_SECONDS);
      for (const row of due) follow(row.id);
    },
    async idle() {
      while (pursuits.size > 0) await Promise.all(pursuits);
    },
  };
}
