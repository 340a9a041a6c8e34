import { signal } from '@preact/signals';
import { vi } from 'vitest';
import type { GuardState, PageGuard } from '../pageGuard.ts';

/** A guard of the site's icons that does what a test says. */
export function createTestGuard(late = false) {
  const state = signal<GuardState>({ step: 'guarding' });
  return { state, late, letThrough: vi.fn<PageGuard['letThrough']>(async () => {}), turn: vi.fn<PageGuard['turn']>(), cancel: vi.fn<PageGuard['cancel']>(), stop: vi.fn<PageGuard['stop']>() };
}
