import { vi } from 'vitest';
import type { BusinessDate, Instant } from '../../../domain/values/businessDate.ts';
import type { DaySummary } from '../../../domain/day/day.ts';
import type { Posting } from '../../../domain/day/posting.ts';
import type { DateRange, DaysAnswer } from '../../../service/port.ts';
import { type World, createWorld } from '../../testing/world.ts';
import { cachedDays, freshDays } from '../days.ts';

export const YEAR = { from: '2026-01-01', to: '2026-11-23' } as DateRange;
export const NOVEMBER = { from: '2026-11-01', to: '2026-11-23' } as DateRange;

export const AT = '2026-11-24T15:00:00Z' as Instant;

export const posting = (status: string, changes: Partial<Posting> = {}): Posting => ({
  kind: 'sales',
  status,
  sync: null,
  message: null,
  postedAt: null,
  ledgerRef: null,
  ...changes,
});
export const day = (date: string, status = 'POSTED', changes: Partial<DaySummary> = {}): DaySummary => ({
  storeId: '1',
  date: date as BusinessDate,
  version: 'v1',
  loadedAt: '2026-11-04T09:15:00Z' as Instant,
  posChangedAt: null,
  currency: null,
  totals: null,
  postings: [posting(status)],
  ...changes,
});

/** The world with a service that answers these days, one answer a call, the last forever. */
export function answering(...answers: readonly Partial<DaysAnswer>[]) {
  const world = createWorld();
  const days = vi.spyOn(world.service, 'days');
  const full = answers.map((answer): DaysAnswer => ({
    kind: 'all',
    days: [],
    mark: { cursor: 'c1', etag: '"e1"' },
    at: world.deps.localNow(),
    ...answer,
  }));
  for (const answer of full.slice(0, -1)) days.mockResolvedValueOnce(answer);
  days.mockResolvedValue(full.at(-1)!);
  return { world, days };
}

export const wanted = (range = YEAR, window = range) => ({ storeId: '1', range, window });
export const fresh = (world: World, ...args: Parameters<typeof wanted>) => freshDays(world.deps, world.context().site, wanted(...args));
export const cached = (world: World, ...args: Parameters<typeof wanted>) => cachedDays(world.deps, world.context().site, wanted(...args));
export const datesOf = ({ days }: { readonly days: readonly { readonly date: string }[] }) => days.map(({ date }) => date);
export const noDatabase = () => {
  globalThis.indexedDB = {
    open: () => {
      throw new DOMException('no', 'SecurityError');
    },
  } as unknown as IDBFactory;
};
