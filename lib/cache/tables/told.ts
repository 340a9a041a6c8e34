import * as z from 'zod/mini';
import { type BusinessDate, compareInstants } from '../../domain/values/businessDate.ts';
import { businessDate, instant } from '../../domain/values/schemas.ts';
import { keptPhrase } from '../rows/keptPhrase.ts';
import type { WithDb } from '../connection.ts';
import { settled } from '../transaction.ts';

/** One word of a merchant about a store, which spares asking the same again. */
export const toldRow = z.object({ account: z.string(), check: z.string(), date: businessDate, reason: keptPhrase, at: instant });
export type ToldRow = z.infer<typeof toldRow>;

/** How many are kept of a store: more than a checklist can ask of its days in a month. */
const KEPT = 300;

/** What the merchants have confirmed, by the key of their record: one word for each check and day. */
export function createTold(withDb: WithDb) {
  const keyOf = ({ account, check, date }: Pick<ToldRow, 'account' | 'check' | 'date'>) =>
    [account, check, date] as [string, string, string];
  const rangeOf = (account: string) => IDBKeyRange.bound([account], [account, []]);

  async function ofAccount(account: string): Promise<ToldRow[]> {
    const rows = await withDb((db) => db.getAll('told', rangeOf(account)));
    return rows.flatMap((row) => {
      const parsed = z.safeParse(toldRow, row);
      return parsed.success ? [parsed.data] : [];
    });
  }

  return {
    /** Everything that was confirmed under this key; what can't be read is as if it were not there. */
    ofAccount,
    /** Under which keys something was confirmed. */
    owners: async (): Promise<string[]> => [...new Set((await withDb((db) => db.getAllKeys('told'))).map(([account]) => account))],
    /** Keeps these, and of all no more than the latest. */
    async keep(rows: readonly ToldRow[]): Promise<void> {
      if (rows.length === 0) return;
      await withDb(async (db) => {
        const tx = db.transaction('told', 'readwrite');
        await settled(tx.done, ...rows.map((row) => tx.store.put(row, keyOf(row))));
      });
      const old = (await ofAccount(rows[0]!.account)).toSorted((a, b) => compareInstants(b.at, a.at)).slice(KEPT);
      if (old.length > 0) await withDb((db) => Promise.all(old.map((row) => db.delete('told', keyOf(row)))));
    },
    /** Forgets what was confirmed of a check, for one day or for all; everything where no check is named. */
    async forget(account: string, check?: string, date?: BusinessDate): Promise<void> {
      const of = check === undefined ? rangeOf(account) : IDBKeyRange.bound([account, check], [account, check, []]);
      await withDb((db) => db.delete('told', check === undefined || date === undefined ? of : keyOf({ account, check, date })));
    },
  };
}
