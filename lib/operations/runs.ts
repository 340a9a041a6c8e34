import type { Reply } from '../messages/protocol.ts';
import { operationView } from './operationView.ts';
import type { Parts } from './parts.ts';
import type { createRunner } from './runner.ts';

const PENDING: Reply<'outcome'> = { operation: null, pending: true };

/** Remembers which runs are under way in this worker, so that one whose answer was lost can be found out. */
export function createRuns(parts: Parts, run: ReturnType<typeof createRunner>) {
  const underWay = new Set<string>();
  return {
    /** As the runner's own. */
    async run(...[asker, wish]: Parameters<typeof run>): ReturnType<typeof run> {
      // A clearance used twice fails the second time, and must not hide the first.
      const first = !underWay.has(wish.clearance);
      underWay.add(wish.clearance);
      try {
        return await run(asker, wish);
      } finally {
        if (first) underWay.delete(wish.clearance);
      }
    },

    /**
     * What became of the run with this clearance (law 3). First the clearance is taken, so that no message that
     * comes late can use it; then a run is either under way here, or it is in the journal, or it never will be.
     * Whoever is signed in as somebody else now, or as nobody, is told neither.
     */
    async outcome(origin: string, clearance: string): Promise<Reply<'outcome'>> {
      await parts.cache.clearances.take(clearance);
      const pending = underWay.has(clearance);
      const row = await parts.cache.journal.get(clearance);
      const account = await parts.verified.get(origin);
      if (row && row.account === account) return { operation: operationView(row), pending: false };
      if (pending || row !== null || account === null) return PENDING;
      // Where our record was lost, no row is no proof any more that nothing was sent: nobody can tell.
      const recorded = await parts.cache.clearances.knows(clearance);
      return recorded ? { operation: null, pending: false } : { operation: null, pending: false, lost: true };
    },
  };
}
