// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { en } from '../../base/testing/texts.ts';
import type { GuardState } from '../pageGuard.ts';
import { createTestGuard } from '../testing/guard.ts';
import { type Stage, NOW_MS, all, createStage, pageText, press, the } from '../testing/show.tsx';
import { TARGET, dayOf } from '../testing/views.ts';
import { DayDock } from './DayDock.tsx';

let stage: Stage;
beforeEach(() => void vi.useFakeTimers({ now: NOW_MS }));
afterEach(() => {
  stage.end();
  vi.useRealTimers();
});

const icon = { icon: { text: 'action.post.icon' } } as const;
const isOpen = () => the('region', 'Sales Totals Guard').querySelector('h2 button')!.getAttribute('aria-expanded') === 'true';

async function shown(state: GuardState, late = false) {
  const guard = createTestGuard(late);
  guard.state.value = state;
  stage = createStage(guard);
  await stage.has([dayOf()]);
  await stage.show(<DayDock target={TARGET} shown={() => ({ statuses: [], unread: null })} said={() => []} />);
  return guard;
}

it('while a press is let through there is that alone, and a way out', async () => {
  const guard = await shown({ step: 'waiting', action: 'post', recorded: true });
  expect([isOpen(), pageText()]).toEqual([true, expect.stringContaining(en('guard.waiting', icon))]);
  expect(all('button', en('action.post.button', { date: TARGET.date }))).toEqual([]);
  await press(the('button', en('guard.cancel')));
  expect(guard.cancel).toHaveBeenCalledOnce();
});

it.each(['pressed', 'perhaps'] as const)('what was let through is told by itself as %s, with the way to look', async (step) => {
  await shown({ step, action: 'post' });
  expect([isOpen(), pageText()]).toEqual([true, expect.stringContaining(en(`guard.${step}`, icon))]);
  expect(all('button', en('page.reload'))).toHaveLength(1);
});

it.each<[string, GuardState, boolean, 'guard.unseen' | 'guard.late' | null]>([
  ['that guards', { step: 'guarding' }, false, null],
  ['that knows no icons', { step: 'unseen' }, false, 'guard.unseen'],
  ['that came late', { step: 'guarding' }, true, 'guard.late'],
])('a guard %s interrupts nobody', async (_, state, late, says) => {
  await shown(state, late);
  expect(isOpen()).toBe(false);
  await act(async () => the('region', 'Sales Totals Guard').querySelector<HTMLElement>('h2 button')!.click());
  for (const key of ['guard.unseen', 'guard.late'] as const) expect(pageText().includes(en(key))).toBe(key === says);
});
