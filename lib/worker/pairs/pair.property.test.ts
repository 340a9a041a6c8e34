import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { PAIR_SECONDS } from '../../domain/repair/builds.ts';
import { secondsBetween } from '../../domain/values/businessDate.ts';
import { ServiceError } from '../../service/errors.ts';
import type { ActionRequest } from '../../service/port.ts';
import { createRequestContext } from '../account/requestContext.ts';
import { type Death, mortal } from '../testing/mortal.ts';
import { ORIGIN, PAGE, TARGET, type World, clear, createWorld } from '../testing/world.ts';

const ACCOUNT = `${ORIGIN}#a1`;
const OTHER_FIGURES = { sales: 1, discounts: 0, tax: 0, payments: 1, cogs: 0, purchaseOrders: 0 };
const held = { kind: 'sales' as const, status: 'HOLD', sync: null, message: null, postedAt: null, ledgerRef: null };

/** What may happen outside at any moment, beside deaths; each is lasting. */
const EVENTS: Readonly<Record<string, (world: World) => unknown>> = {
  nothing: () => {},
  'a change of the figures': (world) => world.changeDay({ version: 'x1', accounting: OTHER_FIGURES }),
  'a change in the POS': (world) => world.changeDay({ version: 'x2', pos: OTHER_FIGURES, posChangedAt: world.deps.localNow() }),
  "somebody's own rebuild": (world) => world.changeDay({ version: 'x3' }),
  'a hold': (world) => world.changeDay({ version: 'x4', postings: [held] }),
  'another account': (world) => void (world.control.accountId = 'a2'),
  'a sign-out': (world) => vi.spyOn(world.service, 'session').mockRejectedValue(new ServiceError('not-signed-in')),
  'an answer lost': (world) => void (world.control.loss = 'after'),
  'a request lost': (world) => void (world.control.loss = 'before'),
  'a refusal': (world) => void (world.control.refuse = new ServiceError('refused', { problem: 'busy' })),
  'a long time': (world) => world.pass(PAIR_SECONDS + 1),
};

/** The service as it is on the wire: it refuses what was judged of another day or for somebody else, and something happens at one of its calls. */
function beginService(world: World, { event, at }: { readonly event: string; readonly at: number }) {
  const { service } = world;
  const posts: { readonly request: ActionRequest; readonly day: Awaited<ReturnType<typeof service.day>>; readonly now: string }[] = [];
  let calls = 0;
  for (const name of ['session', 'stores', 'day', 'act', 'operation', 'operationByKey', 'activeOperations'] as const) {
    const call = service[name].bind(service) as (...args: unknown[]) => Promise<unknown>;
    Object.assign(service, {
      async [name](...args: unknown[]) {
        if (++calls === at) EVENTS[event]!(world);
        // What a test spies on since is asked instead.
        return call(...args);
      },
    });
  }
  const { act } = service;
  const session = () => service.session();
  service.act = async (request) => {
    const now = world.deps.localNow();
    const [day, who] = [await service.day(request.target), await session()];
    if (day.known && day.value.version !== request.dayVersion) throw new ServiceError('refused', { problem: 'day-changed' });
    const isSame = who.known && who.value.account.id === request.judgedFor.accountId && who.value.user.id === request.judgedFor.userId;
    if (!isSame) throw new ServiceError('refused', { problem: 'csrf' });
    const sent = world.acted.length;
    try {
      return await act(request);
    } finally {
      if (world.acted.length > sent && request.action === 'post') posts.push({ request, day, now });
    }
  };
  return posts;
}

/** One worker after the other, each as long as it lives: the first presses, the last lives on. */
async function live(world: World, clearance: string, deaths: readonly Death[], pauses: readonly number[]) {
  for (const [index, death] of [...deaths, null].entries()) {
    const { deps, died } = mortal(world, death);
    const worker = world.startWorker(deps);
    const context = createRequestContext(deps, { site: deps.siteAt(ORIGIN)!, tabId: 1 });
    const work = async () => {
      if (index === 0) await worker.run(context, { clearance, page: PAGE }).catch(() => {});
      for (let looks = 0; looks < (death ? 3 : 8); looks++) {
        await worker.poller.resume(true);
        await worker.poller.idle();
        world.pass(looks < 3 ? 5 : 120);
      }
    };
    await Promise.race([work(), died]);
    world.pass(pauses[index] ?? 0);
  }
}

const death = fc.record({ at: fc.integer({ min: 1, max: 70 }), done: fc.boolean() });
const play = fc.record({
  andPost: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(undefined) }),
  deaths: fc.array(death, { maxLength: 4 }),
  pauses: fc.array(fc.constantFrom(0, 1, 30, 90, PAIR_SECONDS), { maxLength: 4 }),
  event: fc.constantFrom(...Object.keys(EVENTS)),
  at: fc.integer({ min: 1, max: 60 }),
});

it('whatever dies, and whatever happens meanwhile: at most one Post, and only what was confirmed, after a Regenerate that was read back as expected', async () => {
  await fc.assert(
    fc.asyncProperty(play, async ({ andPost, deaths, pauses, event, at }) => {
      const world = createWorld();
      const clearance = await clear(world, world.startWorker(), 1, PAGE, { andPost });
      const confirmed = await world.service.day(TARGET);
      const posts = beginService(world, { event, at });
      await live(world, clearance, deaths, pauses);

      const rows = await world.cache.journal.ofDay(ACCOUNT, TARGET);
      const first = rows.find(({ id }) => id === clearance);
      const second = rows.find(({ follows }) => follows === clearance);
      const sent = world.acted.map(({ action, key }) => [action, key]);
      expect(sent).toEqual(
        [
          ['regenerate', clearance],
          ['post', second?.id],
        ].slice(0, sent.length),
      );
      expect(second !== undefined).toBe(first !== undefined && andPost === true);
      expect(second?.state).not.toBe('planned');
      if (second?.state === 'dropped' || second?.state === 'absent') expect(posts).toEqual([]);
      for (const { request, day, now } of posts) {
        expect(andPost).toBe(true);
        expect(first).toMatchObject({ state: 'settled', after: { version: request.dayVersion } });
        if (!day.known || !confirmed.known) throw new Error('The day of this world is known.');
        const { pos, posChangedAt, accounting, postings } = day.value;
        expect([pos, accounting, posChangedAt]).toEqual([confirmed.value.pos, confirmed.value.pos, null]);
        expect(postings.map(({ status }) => status)).toEqual(['POST']);
        expect(secondsBetween(first!.preparedAt, now as never)).toBeLessThanOrEqual(PAIR_SECONDS);
      }
    }),
    { numRuns: 200 },
  );
}, 120_000);
