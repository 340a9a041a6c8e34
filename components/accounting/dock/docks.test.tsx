// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { DayView } from '../../../lib/messages/views.ts';
import type { Sight } from '../report/sight.ts';
import { type Stage, NOW_MS, all, createStage, key, pageText, press, the } from '../testing/show.tsx';
import { DATE, TARGET, date, dayOf, daysOf, failed, ok, operationOf } from '../testing/views.ts';
import { DayDock } from './DayDock.tsx';
import { ReportDock } from './ReportDock.tsx';
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
const SIGN_IN = {
  reason: phrase('problem.not-signed-in'),
  remedy: { kind: 'page', page: 'login', href: 'https://site.example/login', label: phrase('problem.sign-in') },
} as const;
const pill = () => the('region', 'Sales Totals Guard').querySelector<HTMLElement>('h2 button')!;
const isOpen = () => pill().getAttribute('aria-expanded') === 'true';
const unfold = () => press(pill());
const showDay = (shown: readonly string[] = []) => stage.show(<DayDock target={TARGET} shown={() => shown} />);

describe('the panel of the report', () => {
  const onShowDay = vi.fn<(day: DayView) => void>();
  const show = (grid: Sight['grid'] = 'found') =>
    stage.show(<ReportDock watch={{ sight: signal<Sight>({ grid, frame: { left: 0, top: 0, width: 0, height: 0, edge: 0 }, rows: [], first: null, ranges: new Map() }), pointed: signal(null) }} onShowDay={onShowDay} />);

  it.each(['no-grid', 'two-grids'] as const)('says why nothing is offered on a page with %s', async (grid) => {
    await show(grid);
    expect(pageText()).toContain(en(`page.${grid}`));
  });

  it('is a pill with one line, as long as it has nothing to interrupt with', async () => {
    await stage.has([dayOf(), dayOf({ date: date('2026-11-05') })]);
    await show();
    expect(the('region', 'Sales Totals Guard').textContent).toBe(en('page.attention', { count: 2 }));
    expect(isOpen()).toBe(false);
  });

  it('lists the days that need the merchant, and brings one into sight', async () => {
    await stage.has([dayOf(), dayOf({ date: date('2026-11-05'), headline: phrase('headline.pos-changed.posted'), family: 'done' })]);
    await show();
    await unfold();
    expect(all('listitem').map(({ textContent }) => textContent)).toEqual([`3 November${en('headline.held', { cause: { text: 'fault.mapping' } })}`, `5 November${en('headline.pos-changed.posted')}`]);
    await press(the('button', '5 November'));
    expect(onShowDay).toHaveBeenCalledWith(expect.objectContaining({ date: '2026-11-05' }));
  });

  it('says that no day needs the merchant only where the service has just said so', async () => {
    await show();
    expect(pageText()).not.toContain(en('page.attention.none'));
    await stage.has([], { source: 'cache' });
    expect(pageText()).not.toContain(en('page.attention.none'));
    await act(() => stage.model.days.refresh());
    await stage.answer('freshDays', failed('problem.no-answer'));
    expect(pageText()).not.toContain(en('page.attention.none'));
  });

  it('says so of a report that is well', async () => {
    await stage.has([]);
    await show();
    expect(pageText()).toBe(en('page.attention.none'));
  });

  it('says of a site that publishes only some entries that others may have failed, and never that all is well', async () => {
    await stage.has([], { partial: true });
    await show();
    expect(pageText()).not.toContain(en('page.attention.none'));
    await unfold();
    expect(pageText()).toContain(en('page.partial'));
  });

  it('unfolds for a problem, says as of when the days are, and asks again', async () => {
    await stage.has([dayOf()], { source: 'cache', problem: UNREACHABLE });
    await show();
    expect(isOpen()).toBe(true);
    expect(the('alert').textContent).toContain(en('problem.unreachable'));
    expect(the('status').textContent).toMatch(new RegExp(`${en.part('page.as-of').source} ${en('common.check-again')}$`));
    await press(the('button', en('common.try-again')));
    expect(stage.asked('freshDays')).toHaveLength(2);
    expect(the('status').textContent).toMatch(en.like('page.as-of.checking'));
    expect(all('alert')).toEqual([]);
  });

  it('leads to the sign-in page', async () => {
    await stage.has([], { source: 'cache', asOf: null, problem: SIGN_IN });
    await show();
    expect(the('link', en('problem.sign-in')).getAttribute('href')).toBe('https://site.example/login');
    expect(the('status').textContent).toContain(en('page.not-checked'));
  });

  it('stays as the merchant folded it', async () => {
    await stage.has([dayOf()], { source: 'cache', problem: UNREACHABLE });
    await show();
    await unfold();
    expect(isOpen()).toBe(false);
    await act(() => stage.model.days.refresh());
    await stage.answer('freshDays', failed('problem.no-answer'));
    expect(isOpen()).toBe(false);
  });

  it('says in its line what runs, and leads there', async () => {
    await stage.has([dayOf()]);
    await show();
    await act(() => stage.model.operations.add(operationOf({ of: 0 })));
    expect(pill().textContent).toBe(`${en.date('2026-11-03')}: ${en('page.running.begun', { action: { text: 'action.regenerate.name' } })}`);
    expect(isOpen()).toBe(false);
    await unfold();
    await press(the('button', en('page.show')));
    expect(stage.model.sheet.state.value).toMatchObject({ step: 'operation', id: 'c1' });
  });

  it('folds by the button that unfolded it and by Escape, and the keyboard is then at its line', async () => {
    await stage.has([dayOf()]);
    await show();
    await unfold();
    await unfold();
    expect(isOpen()).toBe(false);
    await unfold();
    await act(() => the('button', en('common.check-again')).focus());
    await key(document.activeElement!, 'Enter');
    expect(isOpen()).toBe(true);
    await key(document.activeElement!, 'Escape');
    expect(isOpen()).toBe(false);
    expect(document.activeElement).toBe(pill());
  });

  it('leaves an Escape that left something else', async () => {
    await stage.has([dayOf()]);
    await show();
    await unfold();
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    event.preventDefault();
    await act(() => void pill().dispatchEvent(event));
    expect(isOpen()).toBe(true);
  });
});

describe('the panel of a day', () => {
  it('offers nothing on a page that names no single day', async () => {
    await stage.show(<DayDock target={null} shown={() => []} />);
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
    const state = en('headline.held', { cause: { text: 'fault.mapping' } });
    expect(pageText()).toBe(state);
    expect(isOpen()).toBe(false);
    await unfold();
    expect(all('heading').map(({ textContent }) => textContent)).toEqual([state, '3 November Plateau']);
    expect(all('listitem').map(({ textContent }) => textContent)).toEqual([`${en('posting.sales')}POSTED`, `${en('posting.payments')}NONE`, `${en('posting.unknown')}HOLD`]);
  });

  it.each([
    [true, true],
    [false, false],
  ])('where the service publishes only some entries (%s), believes the worse word of the page (%s)', async (partial, believed) => {
    await stage.has([dayOf({ family: 'done', headline: phrase('status.POSTED'), postings: [{ kind: 'sales', status: 'POSTED', family: 'done', message: null }] })], { partial });
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
    await stage.has([], { source: 'cache', problem: UNREACHABLE });
    await showDay();
    expect(pageText()).not.toContain(en('page.no-record'));
    await act(() => stage.model.days.refresh());
    await stage.answer('freshDays', ok(daysOf([])));
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
});
