// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { DayView } from '../../../lib/messages/views/views.ts';
import { createTestGuard, createTestShowing } from '../testing/guard.ts';
import { type Stage, NOW_MS, all, createStage, pageText, press, the } from '../testing/show.tsx';
import { DATE, TARGET, dayOf, daysOf, ok, operationOf } from '../testing/views.ts';
import { DayDock } from './DayDock.tsx';
import { en } from '../../base/testing/texts.ts';

let stage: Stage;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW_MS });
  stage = createStage();
});
afterEach(() => {
  stage.end();
  vi.useRealTimers();
});

const UNREACHABLE = { reason: phrase('problem.unreachable'), retry: true };
const pill = () => the('region', 'Sales Totals Guard').querySelector<HTMLElement>('h2 button')!;
const isOpen = () => pill().getAttribute('aria-expanded') === 'true';
const unfold = () => press(pill());
const showDay = (shown: readonly string[] = []) =>
  stage.show(<DayDock target={TARGET} shown={() => ({ statuses: shown, unread: null })} said={() => []} />);

describe('the panel of a day', () => {
  it('that was never loaded says so, and how it is', async () => {
    await stage.has([], { gaps: [{ date: DATE, what: 'not-loaded', on: null }] });
    await showDay();
    expect(pageText()).toContain(en('gap.not-loaded'));
    await unfold();
    await press(the('button', en('unloaded.how', { count: 1 })));
    expect(stage.model.sheet.state.value).toEqual({ step: 'day', target: TARGET });
  });

  it.each([
    [{ statuses: ['POSTED', 'POSTED'], unread: null }, 'status.POSTED'],
    [{ statuses: ['POSTED'], unread: 'words' }, 'headline.unseen'],
    [{ statuses: ['POSTED', 'NONE'], unread: null }, 'headline.unseen'],
    [{ statuses: [], unread: null }, 'headline.unseen'],
  ] as const)('of which not every entry is published is well only where the page shows all of them posted: %j', async (shown, key) => {
    const unseen = dayOf({
      family: 'unknown',
      attention: false,
      unseen: true,
      headline: phrase('headline.unseen', { entry: { text: 'posting.sales' } }),
      postings: [{ kind: 'sales', status: 'POSTED', family: 'done', message: null }],
    });
    await stage.has([unseen], { partial: true });
    await stage.show(<DayDock target={TARGET} shown={() => shown} said={() => []} />);
    expect(pageText()).toContain(
      key === 'status.POSTED' ? en('status.POSTED') : en('headline.unseen', { entry: { text: 'posting.sales' } }),
    );
  });

  it('stays as the merchant unfolded it where an icon was pointed at in between', async () => {
    const showing = createTestShowing();
    stage.end();
    stage = createStage(createTestGuard(), showing);
    await stage.has([dayOf()]);
    await showDay();
    await unfold();
    await act(() => void (showing.state.value = { step: 'pointing', refused: null }));
    await act(() => void (showing.state.value = { step: 'rest', problem: null }));
    expect(isOpen()).toBe(true);
  });

  it('offers nothing on a page that names no single day', async () => {
    await stage.show(<DayDock target={null} shown={() => ({ statuses: [], unread: null })} said={() => []} />);
    expect(pageText()).toContain(en('page.unclear-day'));
    expect(all('button')).toEqual([pill()]);
  });

  it.each(['refresh', 'regenerate', 'post'] as const)('opens the checklist of %s', async (action) => {
    await stage.has([dayOf()]);
    await showDay();
    await unfold();
    expect(the('group', en('page.repairs-of', { date: '2026-11-03' })).querySelectorAll('button')).toHaveLength(4);
    await press(the('button', new RegExp(`^${action} 3 November`, 'i')));
    expect(stage.model.sheet.state.value).toMatchObject({ step: 'checklist', action, target: TARGET });
  });

  it('says the day, the store and its state, and the words of each entry where there are several', async () => {
    const postings: DayView['postings'] = [
      { kind: 'sales', status: 'POSTED', family: 'done', message: null },
      { kind: 'payments', status: '', family: 'inactive', message: null },
      { kind: 'unknown', status: 'HOLD', family: 'blocked', message: null },
    ];
    await stage.has([dayOf({ postings })]);
    await showDay();
    const state = en('headline.held', { cause: { text: 'error.hold.name' } });
    expect(pageText()).toBe(state);
    expect(isOpen()).toBe(false);
    await unfold();
    expect(all('heading').map(({ textContent }) => textContent)).toEqual([state, '3 November Plateau']);
    expect(all('listitem').map(({ textContent }) => textContent)).toEqual([
      `${en('posting.sales')}POSTED`,
      `${en('posting.payments')}NONE`,
      `${en('posting.unknown')}HOLD`,
    ]);
  });

  it.each([
    [true, true],
    [false, false],
  ])('where the service publishes only some entries (%s), believes the worse word of the page (%s)', async (partial, believed) => {
    await stage.has(
      [
        dayOf({
          family: 'done',
          headline: phrase('status.POSTED'),
          postings: [{ kind: 'sales', status: 'POSTED', family: 'done', message: null }],
        }),
      ],
      { partial },
    );
    await showDay(['POSTED', 'HOLD']);
    expect(pageText().includes(en('page.shows-also', { words: 'HOLD' }))).toBe(believed);
  });

  it('shows what runs instead of the controls', async () => {
    await stage.has([dayOf()]);
    await showDay();
    await act(() => stage.model.operations.add(operationOf()));
    expect(pageText()).toBe(en('page.running', { action: { text: 'action.regenerate.verb' }, step: '1', of: '3' }));
    await unfold();
    await press(the('button', en('page.show')));
    expect(stage.model.sheet.state.value).toMatchObject({ step: 'operation' });
  });

  it('says that there is no record of the day only where the service said so', async () => {
    const gaps = [{ date: DATE, what: 'no-record', on: null }] as const;
    await stage.has([], { source: 'cache', problem: UNREACHABLE, gaps: [...gaps] });
    await showDay();
    expect(pageText()).not.toContain(en('page.no-record'));
    await act(() => stage.model.days.refresh());
    await stage.answer('freshDays', ok(daysOf([], { gaps: [...gaps] })));
    expect(pageText()).toContain(en('page.no-record'));
    expect(stage.model.days.byKey.value.has(`${DATE} 1`)).toBe(false);
  });

  it('asks for a reload once the extension was updated, and nothing else', async () => {
    await stage.has([dayOf()]);
    await showDay();
    await unfold();
    await unfold();
    await act(() => void (stage.alive.value = false));
    expect(the('alert').textContent).toBe(en('problem.updated'));
    expect(all('group')).toEqual([]);
  });

  it('is unfolded while a guide points at its controls, and can be folded then as well', async () => {
    await stage.has([dayOf()]);
    await showDay();
    await unfold();
    await unfold();
    await act(() => void (stage.guided.value = true));
    expect(isOpen()).toBe(true);
    await unfold();
    expect(isOpen()).toBe(false);
    await act(() => void (stage.guided.value = false));
    await act(() => void (stage.guided.value = true));
    expect(isOpen()).toBe(true);
  });

  it('stays unfolded after a guide where the merchant had unfolded it, and is a pill again where the guide had', async () => {
    await showDay();
    await act(() => void (stage.guided.value = true));
    await act(() => void (stage.guided.value = false));
    expect(isOpen()).toBe(false);
    await unfold();
    await act(() => void (stage.guided.value = true));
    await act(() => void (stage.guided.value = false));
    expect(isOpen()).toBe(true);
  });
});
