/** What an organisation has fixed holds whatever is stored, asked or said. */
import { expect, it, vi } from 'vitest';
import { phrase } from '../../i18n/phrase.ts';
import type { Policy } from '../../settings/policy.ts';
import { createLiveWorld } from '../testing/liveWorld.ts';
import { NO_GUESTS } from '../testing/none/noGuests.ts';
import { ORIGIN, PAGE as SEEN, TARGET, createWorld } from '../testing/world.ts';
import { PAGE, POPUP, handlersOf } from './testing/handlers.ts';

const governed = (policy: Omit<Policy, 'unread'>) => handlersOf(createWorld(), { policy: async () => ({ ...policy, unread: [] }) });

it('the language and the guard are the organisation’s, and what is chosen here changes neither', async () => {
  const handlers = governed({ language: 'en', guard: 'always-on' });
  expect(await handlers.setSettings({ language: 'fr', unguarded: [ORIGIN] }, POPUP)).toMatchObject({ language: 'en', unguarded: [] });
  expect(await handlers.getSettings({}, POPUP)).toMatchObject({ language: 'en', unguarded: [] });
  expect(await handlers.hello({}, PAGE)).toMatchObject({ language: 'en', guarded: true });
  expect((await handlers.policy({}, POPUP)).fixed).toEqual(['language', 'guard']);
});

it('the check in the morning and how long the history is kept are the organisation’s', async () => {
  const handlers = governed({ alerts: '8', retention: '60' });
  expect(await handlers.setSettings({ morning: { on: false, hour: 6 } }, POPUP)).toMatchObject({ morning: { on: true, hour: 8 } });
  expect(await handlers.policy({}, POPUP)).toMatchObject({ fixed: ['alerts', 'retention', 'alertsHour'], retention: 60 });
  expect(await governed({ alerts: 'on' }).policy({}, POPUP)).toMatchObject({ fixed: ['alerts'], retention: null });
});

it('without one, what is chosen here stands', async () => {
  const handlers = governed({});
  expect(await handlers.setSettings({ language: 'en', unguarded: [ORIGIN] }, POPUP)).toMatchObject({ unguarded: [ORIGIN] });
  expect(await handlers.hello({}, PAGE)).toMatchObject({ language: 'en', guarded: false, anyway: true });
});

it('a site that it does not name is not asked for', async () => {
  const request = vi.fn(async () => true);
  const handlers = handlersOf(createWorld(), {
    guests: { ...NO_GUESTS.guests, request },
    policy: async () => ({ sites: ['https://books.example'], unread: [] }),
  });
  await expect(handlers.wishSite({ origin: 'https://other.example' }, POPUP)).rejects.toMatchObject({
    problem: { reason: phrase('problem.policy.site') },
  });
  await handlers.wishSite({ origin: 'https://books.example' }, POPUP);
  expect(request.mock.calls).toEqual([['https://books.example']]);
});

it('a page is told that no one clicks past what is not in order, and the worker writes no such click down', async () => {
  expect(await governed({ clickAnyway: 'nobody' }).hello({}, PAGE)).toMatchObject({ anyway: false });
  const world = createLiveWorld();
  const wish = { action: 'post' as const, target: TARGET, page: SEEN, given: null, confirmed: [] };
  const { hand } = world.startWorker({ clickAnyway: 'nobody' });
  await expect(hand.begin(world.context(), wish)).rejects.toMatchObject({ problem: { reason: phrase('problem.policy') } });
  expect(await world.cache.journal.active()).toEqual([]);
  expect(await world.startWorker().hand.begin(world.context(), wish)).toMatchObject({ id: expect.any(String) as string });
});
