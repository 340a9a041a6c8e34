// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ACTIONS, type Action } from '../../../../lib/domain/day/action.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { en } from '../../../base/testing/texts.ts';
import type { GuardState } from '../../icons/pageGuard.ts';
import { createTestGuard, createTestShowing } from '../../testing/guard.ts';
import { type Stage, NOW_MS, all, createStage, pageText, press, the } from '../../testing/show.tsx';
import { TARGET, dayOf } from '../../testing/views.ts';
import { DayDock } from '../DayDock.tsx';

let stage: Stage;
beforeEach(() => void vi.useFakeTimers({ now: NOW_MS }));
afterEach(() => {
  stage.end();
  vi.useRealTimers();
});

const icon = { icon: { text: 'action.post.icon' } } as const;
const isOpen = () => the('region', 'Sales Totals Guard').querySelector('h2 button')!.getAttribute('aria-expanded') === 'true';

/** @param known which icons are recognised. @param icons which were shown */
async function shown(
  state: GuardState,
  late = false,
  known: readonly Action[] = state.step === 'unseen' ? [] : ACTIONS,
  icons: readonly Action[] = [],
) {
  const guard = createTestGuard(late);
  guard.known.value = known;
  guard.state.value = state;
  const showing = createTestShowing(icons.map((action) => ({ action, shape: { tag: 'a', looks: ['a'], place: 'a' } })));
  stage = createStage(guard, showing);
  await stage.has([dayOf()]);
  await stage.show(<DayDock target={TARGET} shown={() => ({ statuses: [], unread: null })} said={() => []} />);
  return { ...guard, showing };
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

describe('icons that are not recognised', () => {
  const iconOf = (action: Action) => ({ text: `action.${action}.icon` }) as const;
  const inTab = (style = '') => void document.body.insertAdjacentHTML('beforeend', `<div id="tab_accounting" style="${style}"></div>`);
  beforeEach(() => {
    Element.prototype.checkVisibility = () => true;
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 500, 300));
  });
  afterEach(() => void vi.restoreAllMocks());
  async function unfolded(known: readonly Action[], icons: readonly Action[] = []) {
    const guard = await shown({ step: known.length > 0 ? 'guarding' : 'unseen' }, false, known, icons);
    inTab();
    await press(the('region', 'Sales Totals Guard').querySelector<HTMLElement>('h2 button')!);
    return guard;
  }

  it('are named, with the way to show one', async () => {
    const { showing } = await unfolded(['refresh', 'post']);
    expect(pageText()).toContain(en('show.unknown', { icons: { list: [iconOf('regenerate')] } }));
    await press(the('button', en('show.start')));
    expect(showing.start).toHaveBeenCalledOnce();
  });

  it('are all named in one sentence where none is known', async () => {
    await unfolded([]);
    expect(pageText()).toContain(en('guard.unseen'));
    expect(all('button', en('show.start'))).toHaveLength(1);
  });

  it('that were shown and can’t be found now are shown again, or forgotten', async () => {
    const { showing } = await unfolded(['refresh', 'post'], ['regenerate']);
    expect(pageText()).toContain(en('show.lost', { icon: iconOf('regenerate') }));
    await press(the('button', en('show.again')));
    await press(the('button', en('show.forget')));
    expect([showing.start.mock.calls.length, showing.forget.mock.calls]).toEqual([1, [['regenerate']]]);
  });

  it('that were shown and are found can be forgotten as well', async () => {
    await unfolded(ACTIONS, ['regenerate']);
    expect(pageText()).toContain(en('show.kept', { icon: iconOf('regenerate') }));
    expect([
      all('button', en('show.forget')).length,
      all('button', en('show.again')).length,
      all('button', en('show.start')).length,
    ]).toEqual([1, 0, 0]);
  });

  it('can’t be shown where the tab is not there', async () => {
    await shown({ step: 'unseen' });
    await press(the('region', 'Sales Totals Guard').querySelector<HTMLElement>('h2 button')!);
    expect(pageText()).toContain(en('show.open-tab'));
    expect(all('button', en('show.start'))).toEqual([]);
  });

  it('while one is pointed at, there is that alone: what to do, what was wrong, and the way out', async () => {
    const { showing } = await shown({ step: 'pointing' }, false, ['refresh']);
    await act(async () => void (showing.state.value = { step: 'pointing', refused: null }));
    const words = en('show.pointing', { icons: { list: [iconOf('regenerate'), iconOf('post')] } });
    expect([isOpen(), pageText()]).toEqual([true, expect.stringContaining(words)]);
    expect(document.activeElement!.textContent).toBe(words);
    await act(async () => void (showing.state.value = { step: 'pointing', refused: phrase('show.not.large') }));
    expect(the('status').textContent).toBe(en('show.not.large'));
    expect(all('button', en('action.post.button', { date: TARGET.date }))).toEqual([]);
    await press(the('button', en('show.cancel')));
    expect(showing.stop).toHaveBeenCalledOnce();
  });
});
