import { describe, expect, it } from 'vitest';
import { journalRowOf } from '../../cache/testing/journalRow.ts';
import { createWorld } from '../testing/world.ts';
import { advance } from './advance.ts';

const SENT = journalRowOf({ id: 'x', state: 'sent', operationId: null, acceptedAt: null, settledAt: null, after: null });

describe('a row of the journal', () => {
  it('moves on with what is known by then, is written, and the pages are told', async () => {
    const world = createWorld();
    await world.cache.journal.put(SENT);
    const next = await advance(world.deps, 'x', 'accepted', { operationId: 'op-7' });
    expect(next).toEqual({ ...SENT, state: 'accepted', operationId: 'op-7' });
    expect(await world.cache.journal.get('x')).toEqual(next);
    expect(world.deps.notify).toHaveBeenCalledExactlyOnceWith('operations');
  });

  it.each([
    ['a state that may not follow', 'x', 'settled', 'Operation x: sent cannot become settled.'],
    ['a row that is gone', 'y', 'accepted', 'Operation y: missing cannot become accepted.'],
  ] as const)('is left as it is with %s', async (_, id, state, message) => {
    const world = createWorld();
    await world.cache.journal.put(SENT);
    await expect(advance(world.deps, id, state)).rejects.toThrow(message);
    expect(await world.cache.journal.get('x')).toEqual(SENT);
    expect(world.deps.notify).not.toHaveBeenCalled();
  });
});
