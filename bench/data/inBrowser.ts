/** Runs in a browser, on a page of the extension: what the database takes, as the worker asks it. Bundled by `parts/costs/data.ts`. */
import { openDB } from 'idb';
import { createConnection } from '../../lib/cache/connection.ts';
import { type Database, MIGRATIONS, NAME } from '../../lib/cache/schema.ts';
import { createDays } from '../../lib/cache/tables/days.ts';
import { createJournal } from '../../lib/cache/tables/record/journal.ts';
import { journalRowOf } from '../../lib/cache/testing/journalRow.ts';
import { withKeys } from '../../lib/cache/rows/rowKeys.ts';
import { type BusinessDate, type Instant, addDays, addSeconds } from '../../lib/domain/values/businessDate.ts';
import type { DaySummary } from '../../lib/domain/day/day.ts';
import { KEY_RETENTION_SECONDS } from '../../lib/worker/repair/polling/keyRetention.ts';

const ACCOUNT = 'bench#a1';
const NOW = '2026-11-24T15:00:00Z' as Instant;
const LAST = '2026-11-23' as BusinessDate;
const STORE = '1';
const WARM_UP = 5;

const withDb = createConnection();
const [days, journal] = [createDays(withDb), createJournal(withDb)];

/** The median of `rounds` times of each, taken in turn, ms. */
async function inTurn(rounds: number, ...works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times: number[][] = works.map(() => []);
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const [place, work] of works.entries()) {
      const from = performance.now();
      await work();
      if (round >= 0) times[place]!.push(performance.now() - from);
    }
  }
  return times.map((all) => all.toSorted((a, b) => a - b)[all.length >> 1]!);
}

const dayOf = (date: BusinessDate): DaySummary => ({
  storeId: STORE,
  date,
  version: `v${date}`,
  loadedAt: NOW,
  posChangedAt: null,
  currency: 'CAD',
  totals: { sales: 120_000, discounts: 0, tax: 17_970, payments: 137_970, cogs: 60_000, purchaseOrders: 0 },
  postings: (['sales', 'cogs'] as const).map((kind) => ({
    kind,
    status: 'POSTED',
    sync: 'synced',
    message: null,
    postedAt: NOW,
    ledgerRef: `${kind} ${date}`,
  })),
});

const rangeOf = (count: number) => ({ from: addDays(LAST, 1 - count), to: LAST });

/** Stores so many days, and measures them as the worker reads them, and as nobody could do with less. @returns ms */
async function readDays(count: number, rounds: number): Promise<{ readonly ours: number; readonly raw: number }> {
  const range = rangeOf(count);
  const all = Array.from({ length: count }, (_, back) => dayOf(addDays(LAST, -back)));
  await days.put(ACCOUNT, STORE, range, { kind: 'all', days: all, mark: { cursor: 'c', etag: null }, at: NOW });
  const bare = (await openDB(NAME, MIGRATIONS.length)) as unknown as Database;
  const keys = IDBKeyRange.bound([ACCOUNT, STORE, range.from], [ACCOUNT, STORE, range.to]);
  const [ours, raw] = await inTurn(
    rounds,
    () => days.read(ACCOUNT, STORE, range),
    () => bare.getAll('days', keys),
  );
  bare.close();
  return { ours: ours!, raw: raw! };
}

/** Writes operations that have ended, up to so many, the newest of them an hour ago; each hundredth never arrived. */
async function fillJournal(upTo: number): Promise<void> {
  await withDb(async (db) => {
    const from = await db.count('journal');
    const tx = db.transaction('journal', 'readwrite');
    for (let place = from; place < upTo; place++) {
      const at = addSeconds(NOW, -3600 * (1 + place));
      const target = { storeId: STORE, date: addDays(LAST, -(place % 700)) };
      const row = journalRowOf({
        id: `bench-${place}`,
        account: ACCOUNT,
        target,
        preparedAt: at,
        sentAt: at,
        acceptedAt: at,
        settledAt: at,
      });
      void tx.store.put(withKeys(place % 100 === 0 ? { ...row, state: 'absent' } : row), row.id);
    }
    await tx.done;
  });
}

/** What a poll asks the journal: what is under way, what may still turn up, and what a page shows. @returns ms */
async function poll(rounds: number): Promise<number> {
  const [all] = await inTurn(rounds, async () => {
    await journal.active();
    await journal.missing(() => addSeconds(NOW, -KEY_RETENTION_SECONDS));
    await journal.since(ACCOUNT, addSeconds(NOW, -24 * 3600), STORE);
  });
  return all!;
}

Object.assign(globalThis, { dataBench: { readDays, fillJournal, poll } });
