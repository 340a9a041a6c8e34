import { describe, expect, it } from 'vitest';
import { JOURNAL_STATES } from '../domain/journalState.ts';
import { isActive, mayFollow } from './journalStates.ts';

describe('the states of the journal', () => {
  it('rest in exactly the states that end an operation', () => {
    expect(JOURNAL_STATES.filter((state) => !isActive(state))).toEqual(['settled', 'failed', 'refused', 'absent']);
  });

  it('never go back from an end', () => {
    for (const from of JOURNAL_STATES.filter((state) => !isActive(state))) {
      for (const to of JOURNAL_STATES) expect(mayFollow(from, to)).toBe(false);
    }
  });

  it('never lead from an unknown outcome to being sent again', () => {
    const reachable = new Set(['unknown' as (typeof JOURNAL_STATES)[number]]);
    for (const from of reachable) for (const to of JOURNAL_STATES) if (mayFollow(from, to)) reachable.add(to);
    expect([...reachable]).not.toContain('sent');
    expect([...reachable]).not.toContain('prepared');
  });

  it('call an operation absent only where it was never sent, or where its outcome was looked for', () => {
    expect(JOURNAL_STATES.filter((state) => mayFollow(state, 'absent'))).toEqual(['prepared', 'unknown']);
  });
});
