import { describe, expect, it, vi } from 'vitest';
import { known } from '../../domain/values/fact.ts';
import type { PageSeen } from '../../preflight/verdict.ts';
import { ServiceError } from '../../service/errors.ts';
import type { ClickIcon } from '../../service/lightspeed/clickIcon.ts';
import { unnamed } from '../account/account.ts';
import { sawStore } from '../account/recordOwner.ts';
import { PAGE } from '../handlers/testing/handlers.ts';
import { createLiveWorld } from '../testing/liveWorld.ts';
import { ORIGIN, createWorld } from '../testing/world.ts';
import { type Clicked, READY, SHOWN, clicked } from './testing/clicked.ts';
import { FIRST, SECOND, createSeries, refusal } from './testing/series.ts';

describe('at a site that names nobody', () => {
  /**
   * The three days as the live app shows them, once their store was looked at.
   * @param passed true where its settings pages were passed: what they showed says that the cause is gone
   */
  async function live(passed = true) {
    const [store] = await createWorld().service.stores();
    const world = createLiveWorld();
    if (passed) Object.assign(world.service, { stores: async () => [store] });
    const series = await createSeries(world);
    await sawStore(series.world.deps, series.world.context().site, '1');
    return series;
  }

  it('a backlog is begun with what the pages showed, and lasts until the sign-in page is seen', async () => {
    const series = await live();
    const { view } = await series.begin();
    expect(view).toMatchObject({ at: 1, of: 3, day: FIRST, state: 'open' });
    expect((await series.go(view.id, FIRST, { skip: true })).view).toMatchObject({ at: 2, day: SECOND });
    expect((await series.resume()).view).toMatchObject({ at: 2 });
    vi.spyOn(series.world.service, 'days').mockRejectedValue(new ServiceError('not-signed-in'));
    await series.handlers.signedOut({}, PAGE);
    expect(await series.at()).toEqual({ view: null, lost: false });
    expect(await series.world.cache.backlogs.of(unnamed(ORIGIN))).toBeNull();
  });

  it('what was begun before the browser was closed is nobody’s: perhaps another one opens it now', async () => {
    const series = await live();
    const { view } = await series.begin();
    // All that is kept for as long as the browser runs is gone.
    await series.world.deps.verified.set(`${unnamed(ORIGIN)} backlog`, null);
    expect(await series.at()).toEqual({ view: null, lost: false });
    expect(await series.world.cache.backlogs.of(unnamed(ORIGIN))).toBeNull();
    expect(await series.look()).toEqual({ view: null, lost: false, opens: false });
    expect(await series.go(view.id, FIRST, { skip: true })).toEqual({ view: null, lost: false });
    expect((await series.begin()).taken).toBe(false);
  });

  it('is begun as well where nobody sees whether the cause is gone: then each checklist asks, and no clearance comes before', async () => {
    const series = await live(false);
    const { view } = await series.begin();
    expect(view).toMatchObject({ action: 'regenerate', at: 1, of: 3 });
    const judged = await series.judge(FIRST, { backlog: view.id });
    expect(judged).not.toHaveProperty('stopped');
    expect(judged.checklist.checks.find(({ id }) => id === 'mapping-complete')).toMatchObject({ kind: 'ask' });
    expect(judged.clearance).toBeNull();
    // Now it is seen that it isn’t.
    const [store] = await createWorld().service.stores();
    const mapping = known(
      { state: 'incomplete', missing: [{ area: 'Sales', name: 'Helmets' }], changedAt: null },
      'mapping',
      series.world.deps.localNow(),
    );
    Object.assign(series.world.service, { stores: async () => [{ ...store, mapping }] });
    expect((await series.judge(FIRST, { backlog: view.id })).stopped).toMatchObject({ key: 'backlog.other-step' });
  });
});

describe('after a click of ours on the site’s own icon', () => {
  const led = ({ series, id }: Clicked, page: Partial<PageSeen> = {}, tabId = 1) =>
    refusal(series.go(id, FIRST, { led: true, tabId, page: { ...SHOWN, ...page } }));

  it('the merchant is led on where the page shows what it came to', async () => {
    const now = await clicked();
    expect((await now.series.at()).view).toMatchObject({ state: 'ended', expected: true, leads: true });
    expect(await led(now)).toBe('done');
    expect((await now.series.at()).view).toMatchObject({ at: 2, day: SECOND, state: 'open' });
    expect(now.world.clickIcon).toHaveBeenCalledTimes(1);
  });

  it.each<[string, string, (now: Clicked) => unknown, Partial<PageSeen>?]>([
    ['the page shows a status that we don’t know', 'backlog.not-shown', () => {}, { statuses: ['POST', 'ODD'] }],
    ['the page shows no status', 'backlog.not-shown', () => {}, { statuses: null }],
    ['the page is not that of the day', 'backlog.not-shown', () => {}, { kind: 'unrecognised' }],
    [
      'the day is read otherwise by now',
      'backlog.not-led',
      ({ series }) => series.change(FIRST.date, { postings: [{ ...READY, status: 'HOLD' }] }),
    ],
    [
      'the day is read otherwise by now, though it needs nothing',
      'backlog.not-shown',
      ({ series }) => series.change(FIRST.date, { postings: [{ ...READY, status: 'POSTED' }] }),
    ],
    ['the day can’t be read', 'backlog.not-led', ({ series }) => series.change(FIRST.date, null)],
    [
      'nobody is signed in any more',
      'backlog.not-led',
      ({ world }) => Object.assign(world.service, { day: () => Promise.reject(new ServiceError('not-signed-in')) }),
    ],
    [
      'the page says something of an entry since',
      'backlog.not-shown',
      ({ world }) =>
        world.deps.seenPages.note(ORIGIN, { message: { ...FIRST, text: 'No account', statuses: ['POST'] } }, world.deps.localNow()),
    ],
    ['the merchant switched it off', 'backlog.not-led', ({ series, id }) => series.lead(id, false)],
  ])('nobody is led on where %s', async (_, why, change, page = {}) => {
    const now = await clicked();
    await change(now);
    expect([await led(now, page), (await now.series.at()).view?.at]).toEqual([why, 1]);
    // The merchant has seen it, and goes on.
    expect(await refusal(now.series.go(now.id))).toBe('done');
  });

  it('nobody is led on in another tab, nor where another person may have signed in meanwhile', async () => {
    const now = await clicked();
    expect(await led(now, {}, 2)).toBe('backlog.not-shown');
    vi.spyOn(now.world.service, 'days').mockRejectedValue(new ServiceError('not-signed-in'));
    await now.series.handlers.signedOut({}, PAGE);
    await led(now);
    expect(await now.series.at()).toEqual({ view: null, lost: false });
  });

  it.each<[string, Awaited<ReturnType<ClickIcon>>]>([
    ['it is not known whether it was made', { kind: 'unknown' }],
    ['the tab was gone', { kind: 'not-clicked', why: 'gone' }],
  ])('nobody is led on where %s, whatever the day says', async (_, result) => {
    const now = await clicked(result);
    expect((await now.series.at()).view).toMatchObject({ expected: false });
    expect(await led(now)).not.toBe('done');
    expect((await now.series.at()).view?.at).toBe(1);
  });
});
