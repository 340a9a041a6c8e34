import { describe, expect, it } from 'vitest';
import { JOURNAL_STATES, type JournalState } from '../../domain/repair/journalState.ts';
import { isActive, mayFollow } from './states.ts';

describe('the states of the journal', () => {
  it('rest in exactly the states that end an operation', () => {
    expect(JOURNAL_STATES.filter((state) => !isActive(state))).toEqual(['settled', 'failed', 'refused', 'absent', 'dropped']);
  });

  it('follow each other as the service and our reading go on, and in no other way', () => {
    const next = (from: JournalState) => JOURNAL_STATES.filter((to) => from !== to && mayFollow(from, to));
    expect(Object.fromEntries(JOURNAL_STATES.map((state) => [state, next(state)]))).toEqual({
      planned: [],
      prepared: ['sent', 'absent'],
      sent: ['unknown', 'accepted', 'refused'],
      unknown: ['accepted', 'settling', 'failed', 'absent'],
      accepted: ['settling', 'failed'],
      settling: ['settled', 'failed'],
      settled: [],
      failed: [],
      refused: [],
      absent: ['accepted'],
      dropped: [],
    });
  });

  it('may be written once more, with what is new, until they rest', () => {
    expect(JOURNAL_STATES.filter((state) => mayFollow(state, state))).toEqual(['prepared', 'sent', 'unknown', 'accepted', 'settling']);
  });

  it('never go back from an end, but where a request that was not there was delivered late', () => {
    const ends = JOURNAL_STATES.filter((state) => !isActive(state));
    expect(ends.flatMap((from) => JOURNAL_STATES.filter((to) => mayFollow(from, to)).map((to) => `${from} ${to}`))).toEqual([
      'absent accepted',
    ]);
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
