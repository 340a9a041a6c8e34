import { describe, expect, it } from 'vitest';
import { JOURNAL_STATES, type JournalState, RESTING, UNDER_WAY } from '../domain/journalState.ts';
import { mayFollow } from './journalStates.ts';

const nextOf = (from: JournalState) => JOURNAL_STATES.filter((to) => to !== from && mayFollow(from, to));
/** Every state that may come after `from`, however many steps later. */
function reachableFrom(from: JournalState): Set<JournalState> {
  const reached = new Set([from]);
  for (const one of reached) for (const to of nextOf(one)) reached.add(to);
  return reached;
}

describe('the states of the journal', () => {
  it('rest in exactly the states that end an operation', () => {
    expect(JOURNAL_STATES.filter((state) => nextOf(state).length === 0)).toEqual(RESTING);
    for (const end of RESTING) expect(mayFollow(end, end)).toBe(false);
  });

  it('are under way, at rest, or missing', () => {
    expect(JOURNAL_STATES.filter((state) => !UNDER_WAY.includes(state) && !RESTING.includes(state))).toEqual(['missing']);
  });

  it('never lead from an unknown outcome, nor from a missing one, to being sent again', () => {
    for (const from of ['unknown', 'missing'] as const) {
      expect([...reachableFrom(from)]).not.toContain('sent');
      expect([...reachableFrom(from)]).not.toContain('prepared');
    }
  });

  it('call an operation absent only where it was never sent, or was missing for as long as it would be known', () => {
    expect(JOURNAL_STATES.filter((state) => mayFollow(state, 'absent'))).toEqual(['prepared', 'missing']);
  });
});
