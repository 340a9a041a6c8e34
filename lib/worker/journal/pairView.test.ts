import { describe, expect, it } from 'vitest';
import type { JournalState } from '../../domain/repair/journalState.ts';
import { phrase } from '../../i18n/phrase.ts';
import { journalRowOf, snapshotIn } from '../../cache/testing/journalRow.ts';
import { pairView } from './pairView.ts';

const STOPPED = phrase('pair.dropped.late', { count: 10 });
const first = (state: JournalState) =>
  journalRowOf({ andPost: 'c2', state, ...(state === 'settled' ? {} : { after: null, settledAt: null }) });
const post = (state: JournalState) =>
  journalRowOf({
    id: 'c2',
    action: 'post',
    follows: 'c1',
    state,
    before: snapshotIn('POST'),
    after: state === 'settled' ? snapshotIn('POSTED') : null,
    settledAt: null,
    problem: state === 'dropped' ? STOPPED : null,
  });

describe('two operations of one click are told as one', () => {
  it.each<[JournalState, JournalState, string, readonly string[], boolean, string | undefined]>([
    ['accepted', 'planned', 'operation.running.regenerate', [], true, undefined],
    ['settled', 'planned', 'pair.checking', [], true, undefined],
    ['settled', 'prepared', 'operation.sent', [], true, undefined],
    ['settled', 'accepted', 'operation.running.post', [], true, undefined],
    ['settled', 'settled', 'operation.settled.posted', ['next.few-minutes', 'next.worry.cloud'], false, undefined],
    ['settled', 'refused', 'operation.refused', [], false, undefined],
    ['settled', 'dropped', 'operation.settled.ready', ['action.post.button'], false, STOPPED.key],
    ['refused', 'dropped', 'operation.refused', [], false, STOPPED.key],
  ])('%s, and the Post %s: %s', async (state, then, outcome, next, active, stopped) => {
    const view = await pairView(first(state), post(then));
    expect([view.id, view.action, view.outcome.key, view.next.map(({ label }) => label.key), view.active]).toEqual([
      'c1',
      'regenerate',
      outcome,
      next,
      active,
    ]);
    expect([view.andPost?.state, view.andPost?.stopped?.key]).toEqual([then, stopped]);
  });

  it('from before the first to after the Post', async () => {
    const { before, after, changed } = await pairView(first('settled'), post('settled'));
    expect([before[0]!.status, after![0]!.status, changed]).toEqual(['HOLD', 'POSTED', true]);
  });
});
