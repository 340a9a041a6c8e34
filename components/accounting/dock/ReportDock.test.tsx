// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { DayView, NoticeView } from '../../../lib/messages/views/views.ts';
import type { ReportSight } from '../report/sight.ts';
import { type Stage, NOW_MS, all, createStage, key, pageText, press, the } from '../testing/show.tsx';
import { date, dayOf, daysOf, failed, ok, operationOf } from '../testing/views.ts';
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

describe('the panel of the report', () => {
  const onShowDay = vi.fn<(day: DayView) => void>();
  const show = (grid: ReportSight['grid'] = 'found') =>
    stage.show(
      <ReportDock
        watch={{
          sight: signal<ReportSight>({
            grid,
            frame: { left: 0, top: 0, width: 0, height: 0, edge: 0 },
            rows: [],
            first: null,
            ranges: new Map(),
          }),
          pointed: signal(null),
        }}
        onShowDay={onShowDay}
      />,
    );

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
    expect(all('listitem').map(({ textContent }) => textContent)).toEqual([
      `3 November${en('headline.held', { cause: { text: 'error.hold.name' } })}`,
      `5 November${en('headline.pos-changed.posted')}`,
    ]);
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
    expect(pill().textContent).toBe(
      `${en.date('2026-11-03')}: ${en('page.running.begun', { action: { text: 'action.regenerate.name' } })}`,
    );
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

const NOT_CONNECTED: NoticeView = {
  id: 'store-disconnected',
  words: phrase('notice.store', { store: 'Plateau' }),
  remedy: { kind: 'page', page: 'stores', href: 'https://site.example/stores', label: phrase('remedy.stores') },
  guide: 'store-connection',
};

describe('what stands before the days', () => {
  const show = () =>
    stage.show(
      <ReportDock
        watch={{
          sight: signal<ReportSight>({
            grid: 'found',
            frame: { left: 0, top: 0, width: 0, height: 0, edge: 0 },
            rows: [],
            ranges: new Map(),
            first: null,
          }),
          pointed: signal(null),
        }}
        onShowDay={() => {}}
      />,
    );

  it('is told at once: a store that is not connected, with the guide that mends it', async () => {
    await stage.has([], { notices: [NOT_CONNECTED] });
    await show();
    expect(isOpen()).toBe(true);
    expect(pageText()).toContain(en('notice.title'));
    expect(pageText()).not.toContain(en('page.attention.none'));
    expect(the('alert').textContent).toContain(en('notice.store', { store: 'Plateau' }));
    await press(the('button', en('notice.guide')));
    expect(stage.asked('guideStart')).toEqual([{ guide: 'store-connection', subject: { storeId: '1', date: null } }]);
  });

  it('is told once for the stores of one company', async () => {
    const company: NoticeView = {
      ...NOT_CONNECTED,
      id: 'accounting-disconnected',
      words: phrase('notice.accounting', { software: { text: 'software.xero' }, company: 'Roue' }),
      guide: 'accounting-connection',
    };
    await stage.has([], { notices: [company] });
    const range = { from: date('2026-11-01'), to: date('2026-11-23') };
    stage.model.days.want('2', range, range);
    await stage.answer('cachedDays', ok(daysOf([], { storeId: '2', source: 'cache', asOf: null })));
    await stage.answer('freshDays', ok(daysOf([], { storeId: '2', notices: [company] })));
    await show();
    expect(all('alert')).toHaveLength(1);
  });

  it('are the days that were never loaded, counted, with the way on', async () => {
    await stage.has([dayOf()], { unloaded: { count: 3, latest: date('2026-11-21') } });
    await show();
    expect(pageText()).toContain(en('page.attention', { count: 4 }));
    await unfold();
    expect(pageText()).toContain(en('unloaded.days', { count: 3 }));
    await press(the('button', en('unloaded.how', { count: 3 })));
    expect(stage.model.sheet.state.value).toEqual({ step: 'day', target: { storeId: '1', date: '2026-11-21' } });
  });

  it('is that a report in which only unloaded days need the merchant is not called in order', async () => {
    await stage.has([], { unloaded: { count: 1, latest: date('2026-11-21') } });
    await show();
    expect(pageText()).not.toContain(en('page.attention.none'));
    expect(pageText()).toContain(en('page.attention', { count: 1 }));
  });

  it('is that the page is older than what was done on it, though its words are the same', async () => {
    await stage.has([dayOf({ family: 'done', attention: false })]);
    await show();
    const ended = operationOf({ active: false, state: 'settled', changed: true });
    await act(() => stage.model.operations.add(operationOf()));
    await stage.answer('operations', ok({ operations: [ended] }));
    expect(pageText()).toContain(en('page.outdated'));
    expect(all('button', en('page.reload'))).toHaveLength(1);
  });
});
