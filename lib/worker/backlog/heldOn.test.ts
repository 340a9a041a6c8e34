import { describe, expect, it } from 'vitest';
import { journalRowOf } from '../../cache/testing/journalRow.ts';
import { PAGE } from '../handlers/testing/handlers.ts';
import { ICONS_PAGE, STORE_ACCOUNT } from '../testing/liveWorld.ts';
import { ORIGIN } from '../testing/world.ts';
import { type Clicked, clicked } from './testing/clicked.ts';
import { FIRST, SECOND, THIRD } from './testing/series.ts';

const OF_STORE = ['accounting-connected', 'mapping-complete', 'store-connected'];

describe('what was said of a store', () => {
  /** The first day went as expected, and the second is at hand. */
  async function atSecond(): Promise<Clicked> {
    const now = await clicked({ kind: 'clicked' }, false);
    await now.series.go(now.id, FIRST);
    return now;
  }
  const heldIn = ({ checklist }: Awaited<ReturnType<Clicked['asks']>>) =>
    checklist.checks
      .filter(({ ofStore }) => ofStore)
      .map(({ id }) => id)
      .toSorted();

  it('holds on for its next day in the series, with the moment at which it was said; whether anything runs is asked of each day', async () => {
    const now = await atSecond();
    const judged = await now.asks(SECOND);
    expect(heldIn(judged)).toEqual(OF_STORE);
    const running = judged.checklist.checks.find(({ id }) => id === 'no-other-operation')!;
    expect([running.kind, running.told]).toEqual(['ask', undefined]);
    expect(judged.clearance).toBeNull();
  });

  it('grows no younger by that: half an hour after it was said it is asked again, on whatever day', async () => {
    const now = await atSecond();
    now.world.pass(20 * 60);
    await now.click(SECOND);
    await now.series.go(now.id, SECOND);
    expect(heldIn(await now.asks(THIRD))).toEqual(OF_STORE);
    now.world.pass(11 * 60);
    expect(heldIn(await now.asks(THIRD))).toEqual([]);
  });

  const tab = (tabId: number) => ({ ...PAGE, tabId });
  it.each<[string, (now: Clicked) => unknown]>([
    ['a settings page was opened', ({ series }) => series.handlers.saw({ settings: true }, PAGE)],
    [
      'a settings page told something',
      ({ series }) => series.handlers.saw({ sights: [{ kind: 'connection', storeId: '1', state: 'unclear' }] }, PAGE),
    ],
    [
      'a Refresh ran in the store',
      ({ world }) =>
        world.cache.journal.put(
          journalRowOf({
            id: 'c9',
            account: STORE_ACCOUNT,
            origin: ORIGIN,
            action: 'refresh',
            target: { storeId: '1', date: '2026-10-01' as never },
            by: 'hand',
            preparedAt: world.deps.localNow(),
          }),
        ),
    ],
    [
      'a day before it did not come out as expected',
      async ({ world }) => {
        const [row] = await world.cache.journal.ofDay(STORE_ACCOUNT, FIRST);
        await world.cache.journal.put({ ...row!, after: row!.before });
      },
    ],
    [
      'a day before it was clicked in another tab',
      async ({ world }) => {
        const [row] = await world.cache.journal.ofDay(STORE_ACCOUNT, FIRST);
        await world.cache.journal.put({ ...row!, tabId: 2 });
      },
    ],
    ['the merchant took it back', ({ asks }) => asks(SECOND, { withdrawn: OF_STORE })],
    ['somebody signed out', ({ series }) => series.end()],
  ])('holds on no more once %s', async (_, happens) => {
    const now = await atSecond();
    now.world.pass(1);
    await happens(now);
    expect(heldIn(await now.asks(SECOND))).toEqual([]);
  });

  it.each<[string, (now: Clicked) => ReturnType<Clicked['asks']>]>([
    [
      'in another tab',
      ({ series, id }) =>
        series.handlers.judge(
          {
            action: 'regenerate',
            target: SECOND,
            page: { ...ICONS_PAGE, date: SECOND.date, statuses: ['HOLD'] },
            given: { reason: 'failed' },
            confirmed: [],
            fingerprint: null,
            backlog: id,
          },
          tab(2),
        ),
    ],
    ['out of the series', ({ asks }) => asks(SECOND, { backlog: undefined })],
    ['for a day of the series that is not at hand', ({ asks }) => asks(THIRD)],
    ['for another action', ({ asks }) => asks(SECOND, { action: 'refresh' })],
  ])('does not hold on %s', async (_, asks) => {
    const now = await atSecond();
    expect(heldIn(await asks(now))).toEqual([]);
  });

  it('does not hold on past a day that was left out', async () => {
    const now = await atSecond();
    await now.series.go(now.id, SECOND, { skip: true });
    expect(heldIn(await now.asks(THIRD))).toEqual([]);
  });
});
