import { describe, expect, it } from 'vitest';
import { journalRowOf } from '../../cache/testing/journalRow.ts';
import type { JournalState } from '../../domain/repair/journalState.ts';
import { ORIGIN, createWorld } from '../testing/world.ts';
import { entryView } from './entry.ts';

describe('the message of an entry', () => {
  it.each<[JournalState, string, string | null]>([
    ['failed', 'Account 4010 is inactive', 'Account 4010 is inactive'],
    // What we noted of a request without an answer are words of ours.
    ['unknown', 'timeout', null],
    ['accepted', 'timeout', null],
    ['absent', 'timeout', null],
  ])('of an operation that is %s, with “%s” kept of it, is %s', (state, message, told) => {
    const row = journalRowOf({ state, message, after: null });
    expect(entryView(createWorld().deps, ORIGIN, { kind: 'operation', row }).message).toBe(told);
  });
});
