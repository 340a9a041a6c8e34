/** An operation that a worker left in the journal when it died, and another worker that follows it. */
import { vi } from 'vitest';
import type { JournalRow } from '../../cache/rows/journalRow.ts';
import { type World, ORIGIN, PAGE, TARGET, clear, createWorld } from './world.ts';

export const ACCOUNT = `${ORIGIN}#a1`;

/** The one row of a world's day. */
export const rowIn = async (world: World): Promise<JournalRow> => (await world.cache.journal.ofDay(ACCOUNT, TARGET))[0]!;

/** A world whose journal holds one row in this state, as a worker that died left it. */
export async function left(state: JournalRow['state'], changes: Partial<JournalRow> = {}) {
  const world = createWorld();
  const worker = world.startWorker();
  await worker.run(world.context(), { clearance: await clear(world, worker), page: PAGE });
  await worker.poller.idle();
  await world.cache.journal.put({ ...(await rowIn(world)), state, settledAt: null, after: null, ...changes });
  vi.mocked(world.deps.notify).mockClear();
  vi.mocked(world.deps.keepWaking).mockClear();
  return { world, poller: world.startWorker().poller };
}
export type Left = Awaited<ReturnType<typeof left>>;

/** Follows until the pursuit has ended, wherever the row stands then. @param now false: only where it is not left alone */
export async function followed({ world, poller }: Left, now = true): Promise<JournalRow> {
  await poller.resume(now);
  await poller.idle();
  return rowIn(world);
}
