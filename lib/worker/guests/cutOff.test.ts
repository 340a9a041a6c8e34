/** What becomes of an action on a site that is taken back while it is followed: nothing can be read there, and nothing is claimed. */
import { describe, expect, it, vi } from 'vitest';
import type { Ports } from '../context/ports.ts';
import { operationView } from '../journal/operationView.ts';
import { followed, left, rowIn } from '../testing/left.ts';

/** Takes the site of this world away, as the worker has it then. */
const takeAway = (deps: Pick<Ports, 'siteAt'>) => Object.assign(deps, { siteAt: () => null });

describe('an action on a site that we may not read any more', () => {
  it.each([
    ['sent', 'unknown'],
    ['unknown', 'unknown'],
    ['accepted', 'accepted'],
    ['settling', 'settling'],
  ] as const)('that was %s has no outcome: it is %s', async (state, still) => {
    const start = await left(state);
    const read = vi.spyOn(start.world.service, 'day');
    takeAway(start.world.deps);
    expect(await followed(start)).toMatchObject({ state: still, after: null, problem: null });
    expect(read).not.toHaveBeenCalled();
  });

  it('that was never sent is said to be so', async () => {
    const start = await left('prepared');
    takeAway(start.world.deps);
    expect(await followed(start)).toMatchObject({ state: 'absent' });
  });

  it.each(['unknown', 'accepted', 'settling'] as const)(
    'that was %s bars nothing any more after half an hour, and nobody says what came of it',
    async (state) => {
      const start = await left(state);
      takeAway(start.world.deps);
      start.world.pass(31 * 60);
      expect(await followed(start)).toMatchObject({ state: 'failed', after: null, message: null });
      expect(operationView(await rowIn(start.world)).outcome).toEqual({ key: 'operation.cut-off' });
      expect(vi.mocked(start.world.deps.keepWaking).mock.lastCall).toEqual([null]);
    },
  );

  it('is found out after all, where the site may be read again before that', async () => {
    const start = await left('accepted');
    const { siteAt } = start.world.deps;
    takeAway(start.world.deps);
    await followed(start);
    Object.assign(start.world.deps, { siteAt });
    expect(await followed(start)).toMatchObject({ state: 'settled' });
  });
});
