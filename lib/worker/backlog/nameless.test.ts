import { describe, expect, it, vi } from 'vitest';
import { known } from '../../domain/values/fact.ts';
import { ServiceError } from '../../service/errors.ts';
import { unnamed } from '../account/account.ts';
import { sawStore } from '../account/recordOwner.ts';
import { PAGE } from '../handlers/testing/handlers.ts';
import { createLiveWorld } from '../testing/liveWorld.ts';
import { ORIGIN, createWorld } from '../testing/world.ts';
import { FIRST, SECOND, createSeries } from './testing/series.ts';

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
