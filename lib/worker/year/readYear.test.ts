import { describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../messages/problemError.ts';
import type { DaySummary } from '../../domain/day/day.ts';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { ORIGIN } from '../testing/world.ts';
import { answering, day, fresh } from '../read/testing/days.ts';
import { readYear, readYearDay } from './readYear.ts';

const ACCOUNT = `${ORIGIN}#a1`;
const TARGET = { storeId: '1', date: '2026-11-03' as BusinessDate };
const RANGE = { from: '2026-11-01', to: '2026-11-23' } as { from: BusinessDate; to: BusinessDate };

/** A world in which the days of November were read. */
async function read(...days: DaySummary[]) {
  const { world } = answering({ days });
  await fresh(world, RANGE);
  const asked = [
    vi.spyOn(world.service, 'days'),
    vi.spyOn(world.service, 'session'),
    vi.spyOn(world.service, 'stores'),
    vi.spyOn(world.service, 'day'),
  ];
  for (const one of asked) one.mockClear();
  return { ...world, asked };
}

describe('the year of an account', () => {
  it('is drawn from what is stored, and nobody is asked', async () => {
    const { deps, asked } = await read(day('2026-11-03', 'FAILED'), day('2026-11-04'));
    const { year, first, last, stores, looks, causes, weeks } = await readYear(deps, { account: ACCOUNT, year: null });
    expect([year, first, last]).toEqual([2026, 2026, 2026]);
    expect(stores).toMatchObject([{ id: '1', name: 'Plateau', known: RANGE }]);
    const index = Temporal.PlainDate.from('2026-11-03').dayOfYear - 1;
    expect(stores[0]!.days.slice(index - 3, index + 2).map((at) => looks[at]!.look)).toEqual([
      'unread',
      'blocked',
      'blocked',
      'failed',
      'done',
    ]);
    expect(causes.flatMap(({ days }) => days)).toContainEqual(TARGET);
    expect(weeks?.stores).toHaveLength(1);
    for (const one of asked) expect(one).not.toHaveBeenCalled();
  });

  it('can be one that is over, from the first of which a day is stored, and none beyond', async () => {
    const { deps, cache } = await read(day('2026-11-04'));
    await cache.days.put(
      ACCOUNT,
      '1',
      { from: '2024-03-01' as BusinessDate, to: '2024-03-01' as BusinessDate },
      {
        kind: 'all',
        days: [day('2024-03-01')],
        mark: null,
        at: deps.localNow(),
      },
    );
    const years = [2023, 2024, 2025, 2030].map((year) => readYear(deps, { account: ACCOUNT, year }));
    expect((await Promise.all(years)).map(({ year }) => year)).toEqual([2024, 2024, 2025, 2026]);
  });

  it('compares the same weeks whichever year is asked for, also where they lie in another', async () => {
    const { deps, cache } = await read(day('2026-11-20', 'FAILED'), day('2026-11-21'));
    const march = { from: '2025-03-01', to: '2025-03-01' } as typeof RANGE;
    await cache.days.put(ACCOUNT, '1', march, { kind: 'all', days: [day('2025-03-01')], mark: null, at: deps.localNow() });
    const [running, former] = await Promise.all([2026, 2025].map((year) => readYear(deps, { account: ACCOUNT, year })));
    expect([running!.year, former!.year]).toEqual([2026, 2025]);
    expect(running!.weeks!.together.latest).toContainEqual({ look: 'failed', count: 1 });
    expect(former!.weeks).toEqual(running!.weeks);
  });

  it('is nobody’s who is not signed in any more', async () => {
    const { deps } = await read(day('2026-11-04'));
    await deps.verified.set(ORIGIN, null);
    await expect(readYear(deps, { account: ACCOUNT, year: null })).rejects.toThrow(ProblemError);
    await expect(readYearDay(deps, { account: ACCOUNT, target: TARGET })).rejects.toThrow(ProblemError);
  });
});

describe('a day of it', () => {
  it('has what was read of it, when, and its page', async () => {
    const { deps, asked } = await read(day('2026-11-03', 'FAILED'));
    const { look, panel, asOf, href, storeName } = await readYearDay(deps, { account: ACCOUNT, target: TARGET });
    expect(look).toMatchObject({ look: 'failed', attention: true });
    expect(panel!.day.postings).toMatchObject([{ status: 'FAILED' }]);
    expect(panel!.advice.kind).toBe('fix-first');
    expect([asOf !== null, href, storeName]).toEqual([true, `${ORIGIN}/day`, 'Plateau']);
    for (const one of asked) expect(one).not.toHaveBeenCalled();
  });

  it('that was never read says so', async () => {
    const { deps } = await read(day('2026-11-03'));
    const target = { ...TARGET, date: '2026-10-03' as BusinessDate };
    expect(await readYearDay(deps, { account: ACCOUNT, target })).toMatchObject({ look: { look: 'unread' }, panel: null, asOf: null });
  });
});
