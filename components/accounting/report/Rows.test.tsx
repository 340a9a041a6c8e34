// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { en } from '../../base/testing/texts.ts';
import { THREE, idle, placed, shown, stage, stageEach, tabbable } from '../testing/rows.tsx';
import { all, pageText, press, the } from '../testing/show.tsx';
import { DATE, FIX_FIRST, LOOK_NEXT, NOTHING_NEXT, TARGET, dayOf, failed, operationOf, date } from '../testing/views.ts';

stageEach();

const WELL = dayOf({
  date: date('2026-11-04'),
  family: 'done',
  postings: [],
  headline: phrase('status.POSTED'),
  attention: false,
  next: NOTHING_NEXT,
});
const strip = (name: RegExp) => the('group', name);

describe('the row of a day', () => {
  it.each([
    ['that is well', WELL, 6],
    ['whose next step is an action', dayOf(), 9],
    ['whose next step is elsewhere', dayOf({ next: FIX_FIRST }), 8],
  ])('%s has no more elements than it needs, and every control', async (_, day, most) => {
    await stage.has([day]);
    await shown([placed(String(day.date), 0)]);
    expect(strip(/^/).querySelectorAll('*').length + 1).toBe(most);
    expect(all('button')).toHaveLength(day.next.does?.kind === 'guide' ? 5 : 4);
    // Each mark and icon is drawn through a shape that is there, once.
    const shapes = [...document.querySelectorAll('.stencils mask')].map(({ id }) => id);
    expect(shapes).toEqual([...new Set(shapes)]);
    expect(shapes).toContain(strip(/^/).dataset['family']);
    expect(shapes).toEqual(
      expect.arrayContaining([...strip(/^/).querySelectorAll<HTMLElement>('.bare')].map(({ dataset }) => dataset['action'])),
    );
  });

  it('names the next step before the other actions and the details', async () => {
    await stage.has([dayOf()]);
    await shown([placed('2026-11-03', 0)]);
    expect(
      strip(en.like('page.day-state', { date: '2026-11-03', state: en('headline.held', { cause: { text: 'error.hold.name' } }) }))
        .className,
    ).toContain('awake');
    expect(all('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      en('action.regenerate.button', { date: '2026-11-03' }),
      en('action.refresh.button', { date: '2026-11-03' }),
      en('action.post.button', { date: '2026-11-03' }),
      en('panel.open', { date: '2026-11-03' }),
    ]);
    expect(the('button', en('action.regenerate.button', { date: '2026-11-03' })).textContent).toBe(en('action.regenerate.verb'));
    expect(all('button').map(({ className }) => className)).toEqual(['button advised', 'button bare', 'button bare', 'button bare']);
    await press(the('button', en('action.regenerate.button', { date: '2026-11-03' })));
    expect(stage.model.sheet.state.value).toMatchObject({ step: 'checklist', action: 'regenerate', target: TARGET });
  });

  it('has the one filled button for the first day of several, and none while the sheet lies beside it', async () => {
    const [newer, older] = [dayOf({ date: date('2026-11-05') }), dayOf()];
    await stage.has([newer, older]);
    const first = placed('2026-11-05', 0);
    await shown([first, placed('2026-11-03', 1)], first);
    const filled = () => [...document.querySelectorAll('.rows .filled')].map((button) => button.getAttribute('aria-label'));
    expect(filled()).toEqual([en('action.regenerate.button', { date: '2026-11-05' })]);
    await press(the('button', en('action.regenerate.button', { date: '2026-11-03' })));
    expect(filled()).toEqual([]);
  });

  it('begins the guide that comes first, and keeps the three actions as icons', async () => {
    await stage.has([dayOf({ next: FIX_FIRST })]);
    await shown([placed('2026-11-03', 0)]);
    expect(all('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      en('button.of-day', { step: en('button.mapping'), date: '2026-11-03' }),
      en('action.refresh.button', { date: '2026-11-03' }),
      en('action.regenerate.button', { date: '2026-11-03' }),
      en('action.post.button', { date: '2026-11-03' }),
      en('panel.open', { date: '2026-11-03' }),
    ]);
    await press(the('button', en('button.of-day', { step: en('button.mapping'), date: '2026-11-03' })));
    expect(stage.asked('guideStart')).toEqual([{ guide: 'mapping', subject: TARGET }]);
    expect(stage.model.sheet.state.value.step).toBe('closed');
  });

  it('leads to the details where no action is named, and only once', async () => {
    await stage.has([dayOf({ next: LOOK_NEXT })]);
    await shown([placed('2026-11-03', 0)]);
    expect(all('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      en('panel.open', { date: '2026-11-03' }),
      en('action.refresh.button', { date: '2026-11-03' }),
      en('action.regenerate.button', { date: '2026-11-03' }),
      en('action.post.button', { date: '2026-11-03' }),
    ]);
    await press(the('button', en('panel.open', { date: '2026-11-03' })));
    expect(stage.model.sheet.state.value).toEqual({ step: 'day', target: TARGET });
  });

  it('leaves its room to its state where there is nothing to be pressed here', async () => {
    await stage.has([
      dayOf({ headline: phrase('headline.sync-pending'), next: { kind: 'wait', label: phrase('button.web-connector'), does: null } }),
    ]);
    await shown([placed('2026-11-03', 0)]);
    expect(strip(/3 November/).textContent).toBe(en('headline.sync-pending'));
    expect(all('button')).toHaveLength(4);
    expect(all('button').filter(({ className }) => className.includes('filled'))).toEqual([]);
  });

  it('that is well shows its mark alone, and its word and controls under the pointer', async () => {
    await stage.has([WELL]);
    const { pointed } = await shown([placed('2026-11-04', 0)]);
    expect(strip(en.part('status.POSTED')).className).toBe('strip quiet');
    expect(strip(/^/).dataset['words']).toBe(en('status.POSTED'));
    expect(all('button')).toHaveLength(4);
    await act(() => void (pointed.value = '2026-11-04 1'));
    expect(strip(en.part('status.POSTED')).className).toContain('pointed');
  });

  describe('that is well, on a page that was never idle', () => {
    const HELD = dayOf();
    const held = placed('2026-11-03', 0);
    const well = placed('2026-11-04', 1);
    const buttons = (index: number) => all('group')[index]!.querySelectorAll('button').length;
    const both = async () => {
      await stage.has([HELD, WELL]);
      const watch = await shown([held, well], undefined, true);
      expect([buttons(0), buttons(1)]).toEqual([4, 0]);
      return watch;
    };

    it('has its controls once it is idle', async () => {
      await both();
      await idle();
      expect([buttons(0), buttons(1)]).toEqual([4, 4]);
    });

    it('has them as soon as somebody points at the row', async () => {
      const { pointed } = await both();
      await act(() => void (pointed.value = well.key));
      expect(buttons(1)).toBe(4);
    });

    it('has them as soon as the pointer or a finger is on its mark', async () => {
      await both();
      await act(() => void all('group')[1]!.dispatchEvent(new Event('pointerenter')));
      expect(buttons(1)).toBe(4);
    });

    it('has them as soon as the keyboard is among the rows', async () => {
      await both();
      await act(() => tabbable()[0]!.focus());
      expect(buttons(1)).toBe(4);
    });

    it('has them where the Tab key stops', async () => {
      await stage.has([WELL]);
      await shown([well], undefined, true);
      expect(tabbable()).toHaveLength(1);
      expect(buttons(0)).toBe(4);
    });
  });

  it.each([
    [1000, 'strip awake'],
    [100, 'strip awake above'],
  ])('in a window of %i px unfolds where there is room: %s', async (height, classes) => {
    vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(height);
    await stage.has([dayOf()]);
    await shown([placed('2026-11-03', 0)]);
    const row = strip(/^/);
    row.getBoundingClientRect = () => DOMRect.fromRect({ y: 0, height: 30 });
    await act(() => the('button', en('action.regenerate.button', { date: '2026-11-03' })).focus());
    expect(strip(/^/).className).toBe(classes);
  });

  it.each([
    ['above', -30],
    ['below', 600],
  ])('that is out of sight %s what the grid shows is not seen, and can be reached', async (_, top) => {
    await stage.has([dayOf()]);
    await shown([placed('2026-11-03', 0, { top })]);
    expect(strip(/^/).className).toBe('strip awake out');
    expect(tabbable()).toHaveLength(1);
  });

  it('where the service publishes only some entries, believes the worse word of the page', async () => {
    await stage.has([WELL], { partial: true });
    await shown([placed('2026-11-04', 0, { day: { storeId: '1', date: date('2026-11-04'), statuses: ['FAILED'], unread: null } })]);
    expect(strip(en.part('page.shows-also', { words: 'FAILED' })).className).toContain('awake');
  });

  it.each(['refresh', 'regenerate', 'post'] as const)('opens the checklist of %s and does nothing else', async (action) => {
    await stage.has([dayOf()]);
    await shown([placed('2026-11-03', 0)]);
    await press(the('button', new RegExp(action, 'i')));
    expect(stage.model.sheet.state.value).toMatchObject({ step: 'checklist', action, target: { storeId: '1', date: DATE } });
    expect(stage.waiting.map(({ name }) => name)).toEqual(['judge']);
  });

  it('on which something runs says what, and shows it', async () => {
    await stage.has([dayOf()]);
    await shown([placed('2026-11-03', 0)]);
    await act(() => stage.model.operations.add(operationOf({ step: 2, of: 3 })));
    expect(strip(en.part('page.running', { action: { text: 'action.regenerate.name' }, step: 2, of: 3 })).className).toContain('awake');
    expect(all('button').map(({ textContent }) => textContent)).toEqual([en('page.show')]);
    await press(the('button', en('page.show')));
    expect(stage.model.sheet.state.value).toMatchObject({ step: 'operation', id: 'c1' });
  });

  it('says nothing until something is known, and then that there is no record of it', async () => {
    await shown([placed('2026-11-03', 0)]);
    expect(pageText()).toBe('');
    await stage.has([], { gaps: [{ date: DATE, what: 'no-record', on: null }] });
    expect(pageText()).toBe(en('page.no-record'));
    expect(all('button')).toEqual([]);
  });

  it('without figures says why: when it comes, that it is none of the subscription, or that it was never loaded', async () => {
    await stage.has([], {
      gaps: [
        { date: date('2026-11-03'), what: 'before', on: null },
        { date: date('2026-11-04'), what: 'not-loaded', on: null },
        { date: date('2026-11-05'), what: 'coming', on: date('2026-11-06') },
      ],
    });
    await shown(THREE);
    expect(all('group').map((strip) => strip.getAttribute('title'))).toEqual([
      en('gap.before'),
      en('gap.not-loaded'),
      en('gap.coming', { date: '2026-11-06' }),
    ]);
    expect(all('button').map((button) => button.getAttribute('aria-label'))).toEqual([en('panel.open', { date: '2026-11-04' })]);
    expect(tabbable()).toHaveLength(1);
    await press(the('button', en('panel.open', { date: '2026-11-04' })));
    expect(stage.model.sheet.state.value).toEqual({ step: 'day', target: { storeId: '1', date: '2026-11-04' } });
  });

  it('keeps what it said while the service is asked again, and when it can’t be asked', async () => {
    await stage.has([dayOf()]);
    await shown([placed('2026-11-03', 0), placed('2026-11-04', 1)]);
    const before = pageText();
    await act(() => stage.model.days.refresh());
    expect(pageText()).toBe(before);
    await stage.answer('freshDays', failed('problem.no-answer'));
    expect(pageText()).toBe(before);
  });

  it('that can’t be read is told so, and offers nothing', async () => {
    await stage.has([dayOf()]);
    await shown([placed(null, 0)]);
    expect(pageText()).toBe(en('page.unreadable-row'));
    expect(all('button')).toEqual([]);
  });

  it('that stands there twice has its day at both places', async () => {
    await stage.has([dayOf()]);
    await shown([placed('2026-11-03', 0), placed('2026-11-03', 1, { key: '2026-11-03 1+' })]);
    expect(all('group', en.part('headline.held', { cause: { text: 'error.hold.name' } }))).toHaveLength(2);
  });

  it('keeps its words and loses its controls once the extension was updated', async () => {
    await stage.has([dayOf()]);
    await shown([placed('2026-11-03', 0)]);
    await act(() => void (stage.alive.value = false));
    expect(pageText()).toBe(en('headline.held', { cause: { text: 'error.hold.name' } }));
    expect(all('button')).toEqual([]);
  });
});
