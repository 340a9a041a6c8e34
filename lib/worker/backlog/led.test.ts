import { describe, expect, it, vi } from 'vitest';
import { known } from '../../domain/values/fact.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ORIGIN, rest } from '../testing/world.ts';
import { FIRST, SECOND, type Series, createSeries, refusal, runDay } from './testing/series.ts';

const placeOf = async (series: Series) => (await series.at()).view?.at ?? null;

describe('being led on', () => {
  /** The first day has run, and was read back. */
  async function ran(changes?: (series: Series) => void, postsAutomatically = true) {
    const series = await createSeries();
    series.world.changeStore({ queue: known({ postsAutomatically, everyMinutes: 30 }, 'service', series.world.deps.localNow()) });
    const { id } = (await series.begin()).view;
    await runDay(series, id);
    await rest(series.world);
    expect((await series.at()).view).toMatchObject({ state: 'ended', expected: postsAutomatically });
    changes?.(series);
    return { series, id };
  }
  const led = (series: Series, id: string) => refusal(series.go(id, FIRST, { led: true }));

  it('is on from the beginning, switched off by the merchant, and on again: kept with the days', async () => {
    const { series, id } = await ran();
    expect((await series.at()).view).toMatchObject({ expected: true, leads: true });
    await series.lead(id, false);
    expect((await series.at()).view).toMatchObject({ leads: false });
    expect([await led(series, id), await placeOf(series)]).toEqual(['backlog.not-led', 1]);
    await series.lead(id, true);
    expect((await series.at()).view).toMatchObject({ expected: true, leads: true });
    expect(await led(series, id)).toBe('done');
    expect((await series.at()).view).toMatchObject({
      at: 2,
      state: 'open',
      expected: false,
      leads: true,
      // What came of the day before is told with the next one.
      former: phrase('operation.settled.ready', { date: { date: FIRST.date } }),
    });
    await series.lead(id, false);
    expect((await series.at()).view).toMatchObject({ leads: false });
    expect((await series.lead('made up', true)).view).toMatchObject({ leads: false });
  });

  it('stays switched off in the backlog that takes its place, and is off in one that was begun before it was on by itself', async () => {
    const series = await createSeries();
    const { id } = (await series.begin()).view;
    await series.lead(id, false);
    const { view } = await series.begin(id);
    expect(view).toMatchObject({ leads: false });
    await series.world.cache.backlogs.change(`${ORIGIN}#a1`, view.id, () => ({ leads: undefined }));
    expect((await series.at()).view).toMatchObject({ leads: false });
  });

  const sales = (status: string, message: string | null = null) =>
    ({ kind: 'sales', status, sync: null, message, postedAt: null, ledgerRef: null }) as const;
  it.each<[string, (series: Series) => void]>([
    ['needs the merchant again by now', (series) => series.change(FIRST.date, { version: 'v3', postings: [sales('HOLD')] })],
    ['failed by now', (series) => series.change(FIRST.date, { version: 'v3', postings: [sales('FAILED', 'No account')] })],
    ['has a status that we don’t know by now', (series) => series.change(FIRST.date, { version: 'v3', postings: [sales('ODD')] })],
    ['is not there any more', (series) => series.change(FIRST.date, null)],
  ])('does not happen where the day %s, though it was read back well', async (_, change) => {
    const { series, id } = await ran(change);
    expect([await led(series, id), await placeOf(series)]).toEqual(['backlog.not-led', 1]);
    // The merchant has seen it, and goes on.
    expect(await refusal(series.go(id))).toBe('done');
  });

  it('does not happen where the merchant has still to post the day', async () => {
    const { series, id } = await ran(undefined, false);
    expect([await led(series, id), await placeOf(series)]).toEqual(['backlog.not-led', 1]);
  });

  it('does not happen before the day had its turn, nor past one that was left out', async () => {
    const series = await createSeries();
    const { id } = (await series.begin()).view;
    expect([await led(series, id), await placeOf(series)]).toEqual(['backlog.not-yet', 1]);
    expect(await refusal(series.go(id, FIRST, { led: true, skip: true }))).toBe('backlog.not-led');
  });

  it('never runs anything, nor hands out a clearance', async () => {
    const { series, id } = await ran();
    const cleared = vi.spyOn(series.world.cache.clearances, 'put');
    const before = series.world.acted.length;
    await led(series, id);
    await series.look(SECOND);
    expect([series.world.acted.length, cleared.mock.calls]).toEqual([before, []]);
  });
});
