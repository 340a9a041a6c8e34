import { describe, expect, it } from 'vitest';
import { phrase } from '../../i18n/phrase.ts';
import { FIRST, SECOND, createSeries, refusal } from '../backlog/testing/series.ts';
import { ORIGIN } from '../testing/world.ts';

describe('a checklist that a backlog opened', () => {
  it('is clear for the day at hand, as every checklist is', async () => {
    const series = await createSeries();
    const { id } = (await series.begin()).view;
    const judgement = await series.confirmed(FIRST, id);
    expect(judgement.clearance).not.toBeNull();
    expect(judgement).not.toHaveProperty('stopped');
  });

  it('gives no right to another day, nor to the former one once it has gone on', async () => {
    const series = await createSeries();
    const { id } = (await series.begin()).view;
    const moved = { clearance: null, stopped: phrase('backlog.moved-on') };
    expect(await series.confirmed(SECOND, id)).toMatchObject(moved);
    expect(await series.confirmed(FIRST, 'made up')).toMatchObject(moved);
    const { clearance } = await series.confirmed(FIRST, id);
    await series.go(id, FIRST, { skip: true });
    expect(await series.confirmed(FIRST, id)).toMatchObject(moved);
    // What was handed out before is worth nothing any more.
    expect(await refusal(series.run(clearance!.id, FIRST))).toBe('backlog.moved-on');
    expect(series.world.acted).toEqual([]);
  });

  const date = { date: FIRST.date };
  const posting = { kind: 'sales', sync: null, message: null, postedAt: null, ledgerRef: null } as const;
  it.each([
    ['was settled meanwhile', { postings: [{ ...posting, status: 'POSTED' }] }, phrase('backlog.settled', { date })],
    [
      'needs another step',
      { posChangedAt: '2026-11-20T08:00:00Z' as never },
      phrase('backlog.other-step', { date, step: phrase('action.refresh.verb') }),
    ],
    [
      'has a status that nobody knows',
      { postings: [{ ...posting, status: 'HALF' }] },
      phrase('backlog.other-cause', { date, what: phrase('headline.unknown-word', { word: 'HALF' }) }),
    ],
    ['isn’t there any more', null, phrase('backlog.unknown', { date })],
  ])('stops where the day %s, and says so', async (_, changes, stopped) => {
    const series = await createSeries();
    const { id } = (await series.begin()).view;
    series.change(FIRST.date, changes);
    expect(await series.confirmed(FIRST, id)).toMatchObject({ clearance: null, stopped });
  });

  it('is none where the site can’t be asked: that alone is said', async () => {
    const series = await createSeries();
    const { id } = (await series.begin()).view;
    series.world.control.down = true;
    expect(await refusal(series.confirmed(FIRST, id))).toBe('check.signed-in.unreachable');
  });

  it('stops where the same step is right for another reason', async () => {
    const series = await createSeries();
    const { id } = (await series.begin()).view;
    await series.world.cache.backlogs.change(`${ORIGIN}#a1`, id, () => ({ cause: 'another' }));
    const stopped = phrase('backlog.other-cause', { date, what: phrase('headline.ready-to-regenerate') });
    expect(await series.confirmed(FIRST, id)).toMatchObject({ clearance: null, stopped });
  });

  it('is judged again at Run: a day that changed in between is not run', async () => {
    const series = await createSeries();
    const { id } = (await series.begin()).view;
    const { clearance } = await series.confirmed(FIRST, id);
    series.change(FIRST.date, { version: 'v9', posChangedAt: '2026-11-20T08:00:00Z' as never });
    expect(await refusal(series.run(clearance!.id, FIRST))).not.toBe('done');
    expect(series.world.acted).toEqual([]);
  });
});
