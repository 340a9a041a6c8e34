import { describe, expect, it, vi } from 'vitest';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { ServiceError } from '../../service/errors.ts';
import { writeSettings } from '../../settings/settings.ts';
import { verifyIdentity } from '../account/identity.ts';
import { PAGE, POPUP, WANTED } from '../handlers/testing/handlers.ts';
import { createDawn } from './testing/dawn.ts';
import { createLiveWorld } from '../testing/liveWorld.ts';
import { ORIGIN } from '../testing/world.ts';

const DAY = 86_400;

/** A morning on which somebody is signed in already. @see createDawn */
async function dawn(control: Parameters<typeof createDawn>[0] = {}) {
  const all = await createDawn(control);
  await verifyIdentity(all.world.deps, all.world.context().site);
  return all;
}
const needs = (all: { shown: readonly { title: string }[] }) => all.shown.map(({ title }) => title);

describe('the check in the morning', () => {
  it('reads each store once, tells of what is new in one notification, and counts on the badge', async () => {
    const { wake, asked, daysAsked, row } = await dawn();
    const days = daysAsked();
    await wake();
    expect(days).toHaveLength(1);
    expect(asked.shown).toEqual([{ id: expect.any(String), title: 'November 3 needs you', message: 'Click to see why: Plateau.' }]);
    await vi.waitFor(() => expect([asked.badge, asked.title]).toEqual(['1', 'Sales Totals Guard: 1 day needs you']));
    expect(await row()).toMatchObject({ done: { date: '2026-11-24', over: true }, outcome: { how: 'read', news: 1 } });
    // The next one is at nine on the next morning, or soon after; until then the clock is looked at from time to time.
    expect(asked.wakeAt).toBe('2026-11-24T21:00:00Z');
  });

  it('is one a morning, however often the worker is woken, and tells of nothing twice, in whatever session of the browser', async () => {
    const { wake, asked, daysAsked, world } = await dawn();
    const days = daysAsked();
    for (let morning = 1; morning <= 3; morning++) {
      for (let wakes = 0; wakes < 3; wakes++) await wake();
      expect([days.length, asked.shown.length]).toEqual([morning, 1]);
      world.pass(DAY);
    }
  });

  it('says which days are new, and how many, in one notification that leads to the desk', async () => {
    const { wake, asked, begin, world } = await dawn();
    const { days } = world.service;
    vi.spyOn(world.service, 'days').mockImplementation(async (...wanted) => {
      const answer = await days(...wanted);
      return { ...answer, days: [...answer.days, { ...answer.days[0]!, date: '2026-11-04' as BusinessDate }] };
    });
    await wake();
    expect(needs(asked)).toEqual(['2 new days need you']);
    await begin().morning.clicked(asked.shown[0]!.id);
    expect(asked.opened).toEqual([`/desk.html#needs?${new URLSearchParams({ account: `${ORIGIN}#a1` }).toString()}`]);
  });

  it('leads to the page of the one day that is new, and nowhere by an id that is not ours', async () => {
    const { wake, asked, begin } = await dawn();
    await wake();
    const { morning } = begin();
    await morning.clicked(asked.shown[0]!.id);
    for (const id of ['', 'x', '[{"at":"day","origin":"https://other.example","target":{"storeId":"1","date":"2026-11-03"}},""]'])
      await morning.clicked(id);
    expect(asked.opened).toEqual([`${ORIGIN}/day`]);
  });

  it('tells of a connection that was cut', async () => {
    const { wake, asked, world } = await dawn();
    await wake();
    world.pass(DAY);
    const at = world.deps.localNow();
    world.changeStore({ connection: { known: true, value: { state: 'disconnected', checkedAt: at }, source: 'service', at } });
    await wake();
    expect(needs(asked)).toEqual(['November 3 needs you', 'A connection needs you']);
  });

  it('shows nothing where the merchant does not let it, and the badge all the same', async () => {
    const { wake, asked } = await dawn({ mayTell: false });
    await wake();
    await vi.waitFor(() => expect(asked.badge).toBe('1'));
    expect(asked.shown).toEqual([]);
  });

  it('is off until the merchant says so, and asks for nothing then', async () => {
    const { wake, asked, daysAsked, area, world } = await dawn();
    const session = vi.spyOn(world.service, 'session');
    await writeSettings(area, { morning: { on: false, hour: 9 } });
    await wake();
    expect([daysAsked(), session.mock.calls, asked.wakeAt, asked.shown]).toEqual([[], [], null, []]);
  });

  it('is never made in a private window, and there is no badge there', async () => {
    const { wake, asked, daysAsked, begin } = await dawn({ apart: true });
    await wake();
    const { handlers } = begin();
    expect([daysAsked(), asked.wakeAt, asked.badge]).toEqual([[], null, '']);
    expect(await handlers.morning({}, POPUP)).toEqual({ apart: true, sites: [] });
  });

  it('ends quietly where nobody is signed in any more, and begins again once somebody is', async () => {
    const { wake, asked, daysAsked, world, row } = await dawn();
    const session = vi.spyOn(world.service, 'session').mockRejectedValue(new ServiceError('not-signed-in'));
    const days = daysAsked();
    await wake();
    expect(await row()).toMatchObject({ done: { over: true }, outcome: { how: 'signed-out' } });
    world.pass(DAY);
    await wake();
    expect([session.mock.calls.length, days.length, asked.shown]).toEqual([1, 0, []]);
    session.mockRestore();
    await verifyIdentity(world.deps, world.context().site);
    await wake();
    expect([days.length, asked.shown.length]).toEqual([1, 1]);
  });

  it('is tried again, less and less often, where the site does not answer, and says so', async () => {
    const { wake, daysAsked, world, row, begin } = await dawn();
    const days = daysAsked();
    world.control.down = true;
    await wake();
    await wake();
    expect(await row()).toMatchObject({ done: { tries: 1, over: false, again: '2026-11-24T15:05:00Z' }, outcome: { how: 'failed' } });
    for (let tries = 2; tries < 9; tries++) {
      world.pass(7200);
      await wake();
    }
    expect(await row()).toMatchObject({ done: { tries: 4, over: false } });
    expect(days).toEqual([]);
    const { sites } = await begin().handlers.morning({}, POPUP);
    expect(sites[0]!.lines.map(({ key }) => key)).toEqual(['morning.failed', 'problem.unreachable', 'morning.next']);
    world.control.down = false;
    world.pass(DAY / 2);
    await wake();
    expect(days).toHaveLength(1);
  });

  it('counts a try in which the worker died, and does not begin it again at once', async () => {
    const { begin, wake, world, row } = await dawn();
    const session = vi.spyOn(world.service, 'session').mockReturnValueOnce(new Promise(() => {}));
    void begin().morning.begin();
    await vi.waitFor(() => expect(session).toHaveBeenCalledOnce());
    await wake();
    expect(session).toHaveBeenCalledOnce();
    world.pass(600);
    await wake();
    expect(await row()).toMatchObject({ done: { tries: 2, over: true }, outcome: { how: 'read', news: 1 } });
  });

  it('says where the day before had not come yet', async () => {
    const { wake, begin } = await dawn();
    await wake();
    const { sites } = await begin().handlers.morning({}, POPUP);
    expect(sites[0]!.lines.map(({ key }) => key)).toEqual(['morning.new', 'morning.coming', 'morning.next']);
  });
});

describe('on a site that lists no stores and names nobody', () => {
  it('checks the stores that it has shown, also after the browser was closed, until nobody is signed in', async () => {
    const live = createLiveWorld();
    const { wake, asked, begin, daysAsked, world } = await createDawn({}, live);
    expect(await begin().handlers.morning({}, POPUP)).toEqual({ apart: false, sites: [] });
    await begin().handlers.freshDays(WANTED, PAGE);
    await vi.waitFor(async () => expect(asked.shown).toHaveLength(1));
    await vi.waitFor(() => expect(asked.badge).toBe('1'));
    await world.deps.recentSites.clear();
    const days = daysAsked();
    world.pass(DAY);
    await wake();
    expect([days.length, asked.shown.length]).toEqual([1, 1]);
    vi.mocked(world.service.days).mockRejectedValue(new ServiceError('not-signed-in'));
    for (let morning = 0; morning < 3; morning++) {
      world.pass(DAY);
      await wake();
    }
    expect(days).toHaveLength(2);
    const { sites } = await begin().handlers.morning({}, POPUP);
    expect(sites[0]!.lines.map(({ key }) => key)).toEqual(['morning.signed-out', 'morning.unlisted']);
  });

  it('keeps no store where nothing is to be checked', async () => {
    const { begin, area, row, world } = await createDawn({}, createLiveWorld());
    await begin().handlers.freshDays(WANTED, PAGE);
    await vi.waitFor(async () => expect((await row()).storeIds).toEqual(['1']));
    await writeSettings(area, { morning: { on: false, hour: 9 } });
    world.deps.notify('settings');
    await begin().morning.wake();
    expect((await row()).storeIds).toEqual([]);
  });
});

it('a badge shows nothing where it is not known what needs the merchant', async () => {
  const { begin, asked, world } = await dawn();
  const { handlers } = begin();
  await handlers.freshDays(WANTED, PAGE);
  await vi.waitFor(() => expect(asked.badge).toBe('1'));
  vi.spyOn(world.service, 'session').mockRejectedValue(new ServiceError('not-signed-in'));
  await handlers.signedOut({}, PAGE);
  await vi.waitFor(() => expect([asked.badge, asked.title]).toEqual(['', '']));
});
