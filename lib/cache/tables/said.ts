import * as z from 'zod/mini';
import { type ClosedDays, NEVER_CLOSED } from '../../domain/store/closedDays.ts';
import type { SettledByHand } from '../../domain/day/settledByHand.ts';
import { type BusinessDate, compareInstants } from '../../domain/values/businessDate.ts';
import type { WithDb } from '../connection.ts';
import { type SaidRow, saidRow } from '../rows/saidRow.ts';
import { settled as done } from '../transaction.ts';

/** How many settled days are kept of a store; one that falls out needs the merchant again. */
const MOST_SETTLED = 500;
const NOTHING: SaidRow = z.parse(saidRow, { ...NEVER_CLOSED, settled: [] });

/** What can't be read is as if it were not there: then more needs the merchant, never less. */
function parsed(row: unknown): SaidRow {
  const said = z.safeParse(saidRow, row);
  return said.success ? said.data : NOTHING;
}

/** What the merchants said of the days of their stores, by the key of their record: one row for each store. */
export function createSaid(withDb: WithDb) {
  /** Changes it in one step: two pages that say something at once don't take each other's word. */
  const change = (account: string, storeId: string, to: (said: SaidRow) => SaidRow): Promise<void> =>
    withDb(async (db) => {
      const tx = db.transaction('said', 'readwrite');
      const said = parsed(await tx.store.get([account, storeId]));
      await done(tx.done, tx.store.put(to(said), [account, storeId]));
    });

  return {
    /** What was said of the days of a store. */
    of: async (account: string, storeId: string): Promise<SaidRow> => parsed(await withDb((db) => db.get('said', [account, storeId]))),
    /** When the store is closed. */
    close: (account: string, storeId: string, to: (days: ClosedDays) => ClosedDays): Promise<void> =>
      change(account, storeId, (said) => {
        const { weekdays, closed, open } = to(said);
        return { ...said, weekdays: [...weekdays], closed: [...closed], open: [...open] };
      }),
    /** That a day is settled; in place of what was said of it before. */
    settle: (account: string, storeId: string, day: SettledByHand): Promise<void> =>
      change(account, storeId, (said) => {
        const others = said.settled.filter(({ date }) => date !== day.date);
        return { ...said, settled: [...others, day].toSorted((a, b) => compareInstants(a.at, b.at)).slice(-MOST_SETTLED) };
      }),
    /** That it isn't. */
    unsettle: (account: string, storeId: string, date: BusinessDate): Promise<void> =>
      change(account, storeId, (said) => ({ ...said, settled: said.settled.filter((one) => one.date !== date) })),
  };
}
