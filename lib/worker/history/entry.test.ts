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

it.each([
  ['a Regenerate, with the Post after it', { andPost: 'c2' }, 'pair.with-post', undefined],
  ['the Post after a Regenerate', { follows: 'c0', given: { reason: 'after-regenerate' } }, 'pair.with-first', 'action.regenerate.name'],
  ['the Post after a Refresh', { follows: 'c0', given: { reason: 'after-refresh' } }, 'pair.with-first', 'action.refresh.name'],
  ['one by itself', {}, undefined, undefined],
] as const)('%s names with what it was confirmed by one click', (_, changes, key, text) => {
  const { pair } = entryView(createWorld().deps, ORIGIN, { kind: 'operation', row: journalRowOf(changes) });
  expect([pair?.key, (pair?.values?.['action'] as { text: string } | undefined)?.text]).toEqual([key, text]);
});
