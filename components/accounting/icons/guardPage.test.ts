// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import type { Hello } from '../../../lib/messages/views/views.ts';
import type { Armed } from '../../guard/guard.ts';
import { guardOf } from '../../guard/slot.ts';
import '../../guard/testing/begun.ts';
import { guardPage } from './guardPage.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'us' } } }));

const TARGET = { storeId: '1', date: '2026-11-03' } as DayTarget;
const HELLO = { guarded: true } as Hello;

it('what is pressed before anything can answer it is caught, and answered then, the last press once', () => {
  const arm = vi.spyOn(guardOf(document), 'arm');
  const end = new AbortController();
  const guarding = guardPage(document, TARGET, HELLO, end.signal);
  const { onPress } = arm.mock.calls.findLast(([armed]) => armed !== null)![0] as Armed;
  onPress('refresh');
  onPress('post');
  const hearer = { onPress: vi.fn<(action: string) => void>(), onRecorded: () => {}, see: () => ({}) as never };
  guarding.tell(hearer);
  expect(hearer.onPress.mock.calls).toEqual([['post']]);
  onPress('regenerate');
  expect(hearer.onPress.mock.calls).toEqual([['post'], ['regenerate']]);
  end.abort();
});
