import { describe, expect, it, vi } from 'vitest';
import { unknown } from '../../domain/values/fact.ts';
import { en } from '../../i18n/en/index.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { GuideMove, GuideSight } from '../../messages/views/guideViews.ts';
import type { Hello } from '../../messages/views/views.ts';
import { type World, ORIGIN, TARGET, createWorld } from '../testing/world.ts';
import { guideLine } from './guideLine.ts';
import { createGuides } from './guides.ts';

const ACCOUNT = `${ORIGIN}#a1`;
const HELLO: Hello = { version: '1', language: 'en', locale: 'en-GB', catalogue: en };
const OTHER: GuideSight = { page: 'other', storeId: null, date: null, seen: [] };
const ON_DAY: GuideSight = { page: 'day', ...TARGET, seen: ['day-entries'] };

/** A worker's guides; one that is started again knows only what the database holds. */
function guidesOf(world: World) {
  const guides = createGuides(world.deps, async () => HELLO);
  const look = (sight: GuideSight = OTHER, how: { tabId?: number; front?: boolean; fresh?: boolean; step?: string } = {}) =>
    guides.look(world.context(how.tabId ?? 1), { sight, front: how.front ?? false, fresh: how.fresh ?? true, step: how.step ?? null });
  const move = async (move: GuideMove) => guides.move(world.context(), { id: (await look())!.id, move });
  return {
    ...guides,
    look,
    move,
    start: (guide: string, tabId: number | null = 1) => guides.begin(world.context(), { guide, subject: TARGET }, tabId),
  };
}

describe('a guide', () => {
  it('costs a page nothing where nobody is in one: the service is not even asked who is signed in', async () => {
    const world = createWorld();
    const session = vi.spyOn(world.service, 'session');
    expect(await guidesOf(world).look()).toBeNull();
    expect(session).not.toHaveBeenCalled();
  });

  it('shows its first open step, with the way to its page and only the texts that it needs', async () => {
    const world = createWorld();
    const { start, look } = guidesOf(world);
    await start('regenerate');
    expect(world.deps.notify).toHaveBeenCalledWith('guide');
    const view = await look();
    expect(view).toMatchObject({ state: 'step', at: 4, of: 10, title: phrase('guide.regenerate', { date: { date: TARGET.date } }) });
    expect(view!.step).toMatchObject({
      id: 'find-day',
      done: false,
      spot: { name: 'date-range' },
      path: phrase('guide.path.report'),
      href: `${ORIGIN}/report`,
    });
    expect(view!.held.slice(0, 4)).toEqual([true, true, true, false]);
    const { catalogue } = view!.texts;
    expect(catalogue).toHaveProperty(['guide.find-day']);
    expect(catalogue).toHaveProperty(['guide.ui.back']);
    expect(Object.keys(catalogue).length).toBeLessThan(30);
  });

  it('goes on by what the page in front shows, and lights up nothing that is elsewhere', async () => {
    const { start, look } = guidesOf(createWorld());
    await start('regenerate');
    expect((await look({ page: 'report', storeId: '1', date: null, seen: ['day-link'] }))!.step).toMatchObject({
      id: 'open-day',
      path: null,
      href: null,
    });
    expect((await look(ON_DAY))!.step).toMatchObject({ id: 'press-regenerate', spot: { name: 'control-regenerate' } });
    expect((await look({ ...ON_DAY, date: '2026-11-04' as never }))!.step).toMatchObject({ id: 'find-day' });
  });

  it('is looked back at without being changed', async () => {
    const { start, look } = guidesOf(createWorld());
    await start('regenerate');
    expect((await look(ON_DAY, { step: 'store-connected' }))!.step).toMatchObject({
      id: 'store-connected',
      done: true,
      before: null,
      after: 'accounting-connected',
    });
    // A step further on than the current one is not shown before its time.
    expect((await look(ON_DAY, { step: 'run-post' }))!.step).toMatchObject({ id: 'press-regenerate', after: null });
  });

  it('survives the death of the worker, and keeps what the merchant said', async () => {
    const world = createWorld();
    const before = guidesOf(world);
    await before.start('account-changed');
    expect((await before.look())!.step).toMatchObject({ id: 'account-in-books', done: null });
    await before.move({ go: 'pass', step: 'account-in-books' });
    expect((await guidesOf(world).look())!.step).toMatchObject({ id: 'refresh-reference' });
  });

  it('begins by the service’s clock, although the worker was just born and the computer’s is an hour ahead', async () => {
    const world = createWorld();
    world.control.computerAheadSeconds = 3600;
    await world.deps.verified.set(ORIGIN, ACCOUNT);
    await guidesOf(world).start('regenerate');
    const session = await world.service.session();
    expect((await world.cache.guides.active(ACCOUNT))!.startedAt).toBe(session.known && session.value.serverTime);
  });

  it('begun where no tab is, is shown by the first one that comes to the front', async () => {
    const { start, look } = guidesOf(createWorld());
    await start('regenerate', null);
    expect((await look(OTHER, { tabId: 2 }))!.state).toBe('elsewhere');
    expect((await look(OTHER, { tabId: 2, front: true }))!.state).toBe('step');
    expect((await look(OTHER, { tabId: 2 }))!.state).toBe('step');
  });

  it('is shown by the tab that was last in front, and by no other', async () => {
    const { start, look } = guidesOf(createWorld());
    await start('regenerate', 1);
    expect((await look(OTHER, { tabId: 2 }))!.state).toBe('elsewhere');
    expect((await look(OTHER, { tabId: 2, front: true }))!.state).toBe('step');
    expect((await look(OTHER, { tabId: 1 }))!.state).toBe('elsewhere');
  });

  it('is left, resumed and ended, and keeps whether it helped', async () => {
    const world = createWorld();
    const { start, look, move } = guidesOf(world);
    await start('mapping');
    expect((await look())!).toMatchObject({ state: 'end', followUp: { guide: 'regenerate' } });
    await move({ go: 'leave' });
    expect((await look())!.state).toBe('left');
    expect(await guideLine(world.deps, world.context().site, ACCOUNT)).toMatchObject({
      left: true,
      title: phrase('guide.mapping'),
      href: `${ORIGIN}/day`,
    });
    await move({ go: 'resume' });
    expect((await look())!.state).toBe('end');
    await move({ go: 'end', helped: 'yes' });
    expect(await look()).toBeNull();
    expect(await world.cache.guides.ended(ACCOUNT)).toMatchObject([{ guide: 'mapping', helped: 'yes' }]);
    expect(await guideLine(world.deps, world.context().site, ACCOUNT)).toBeNull();
  });

  it('can be ended and resumed from the popup', async () => {
    const world = createWorld();
    const { start, look, move, resume } = guidesOf(world);
    await start('regenerate');
    await move({ go: 'leave' });
    await resume(world.context().site, 'resume');
    expect((await look())!.state).toBe('step');
    await resume(world.context().site, 'end');
    expect(await look()).toBeNull();
  });

  it('goes on in the guide to which its answers lead', async () => {
    const { start, look } = guidesOf(createWorld());
    await start('which');
    expect(await look(ON_DAY)).toMatchObject({
      title: phrase('guide.regenerate', { date: { date: TARGET.date } }),
      step: { id: 'press-regenerate' },
    });
  });

  it('takes the place of the one before', async () => {
    const { start, look } = guidesOf(createWorld());
    await start('which');
    await start('support');
    expect((await look(ON_DAY))!.title).toEqual(phrase('guide.support'));
  });

  it.each(['no-such-guide', ''])('that there is not (%j) can’t be begun', async (guide) => {
    await expect(guidesOf(createWorld()).start(guide)).rejects.toThrow();
  });

  it('about a day needs one', async () => {
    const world = createWorld();
    const begun = guidesOf(world).begin(world.context(), { guide: 'regenerate', subject: { storeId: '1', date: null } }, 1);
    await expect(begun).rejects.toThrow();
  });

  it('says what it knows where the service is down, and waits for nothing that it can’t see', async () => {
    const world = createWorld();
    const { start, look } = guidesOf(world);
    await start('regenerate');
    world.control.down = true;
    expect((await look())!.step).toMatchObject({ id: 'store-connected', done: null });
  });

  it('of one account is never shown to another', async () => {
    const world = createWorld();
    const { start, look } = guidesOf(world);
    await start('regenerate');
    world.control.accountId = 'a2';
    expect(await look()).toBeNull();
    expect(await look()).toBeNull();
  });

  it('is there on a site that does not tell who is signed in, until its sign-in page is seen', async () => {
    const world = createWorld();
    const { start, look, signedOut } = guidesOf(world);
    vi.spyOn(world.service, 'session').mockResolvedValue(unknown('not-published'));
    await start('regenerate');
    expect((await look())!.state).toBe('step');
    expect(await guideLine(world.deps, world.context().site, null)).toMatchObject({ left: false });
    await signedOut(ORIGIN);
    expect(await look()).toBeNull();
  });

  it('on a site that is only read lights up the known pages, and has the merchant say what is done', async () => {
    const world = createWorld();
    const { start, look, move } = guidesOf(world);
    Object.assign(world.service, { canAct: false });
    vi.spyOn(world.service, 'stores').mockResolvedValue([]);
    await start('regenerate');
    expect((await look())!.step).toMatchObject({
      id: 'store-connected',
      spot: null,
      href: null,
      path: phrase('guide.path.stores'),
      done: null,
    });
    for (const step of ['store-connected', 'accounting-connected', 'map-rows']) await move({ go: 'pass', step });
    expect((await look({ page: 'report', storeId: '1', date: null, seen: ['day-link'] }))!.step).toMatchObject({
      id: 'open-day',
      spot: { name: 'day-link' },
    });
    expect((await look(ON_DAY))!.step).toMatchObject({
      id: 'press-regenerate',
      say: phrase('guide.press-icon', { icon: { text: 'action.regenerate.icon' } }),
    });
  });
});
