import { signal } from '@preact/signals';
import { vi } from 'vitest';
import type { Action } from '../../../lib/domain/day/action.ts';
import type { ShownIcon } from '../../../lib/domain/site/shownIcon.ts';
import type { GuardState, PageGuard } from '../icons/pageGuard.ts';
import type { Showing, ShowingState } from '../model/showing.ts';

/** A guard of the site's icons that does what a test says. */
export function createTestGuard(late = false) {
  const state = signal<GuardState>({ step: 'guarding' });
  const known = signal<readonly Action[]>(['refresh', 'regenerate', 'post']);
  const find: PageGuard['find'] = () => ({ found: false, why: 'none' });
  return {
    state,
    find,
    known,
    look: vi.fn<PageGuard['look']>(),
    point: vi.fn<PageGuard['point']>(() => true),
    late,
    anyway: signal(true),
    letThrough: vi.fn<PageGuard['letThrough']>(async () => {}),
    turn: vi.fn<PageGuard['turn']>(),
    cancel: vi.fn<PageGuard['cancel']>(),
  };
}

/** What was shown on the site, and a way to show more that does what a test says. */
export function createTestShowing(icons: readonly ShownIcon[] = []) {
  const state = signal<ShowingState>({ step: 'rest', problem: null });
  const shown = signal(icons);
  return {
    state,
    shown,
    lit: signal<HTMLElement | null>(null),
    start: vi.fn<Showing['start']>(),
    stop: vi.fn<Showing['stop']>(),
    keep: vi.fn<Showing['keep']>(async () => {}),
    forget: vi.fn<Showing['forget']>(async () => {}),
  };
}
