// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Stage, NOW_MS, all, createStage, enter, pageText, press, the } from '../testing/show.tsx';
import { AWAITS_YES, type JudgementChanges, TARGET, failed, judgementOf, ok, operationOf } from '../testing/views.ts';
import { Sheet } from './Sheet.tsx';
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

const judged = (changes?: JudgementChanges) => stage.answer('judge', ok(judgementOf(changes)));
const run = () => the('button', en('action.regenerate.button', { date: '2026-11-03' }));
const missing = () => document.getElementById('lacks')!.textContent;
const state = () => stage.model.sheet.state.value;

/** Opens a checklist and judges it. */
async function opened(changes?: JudgementChanges) {
  await stage.show(<Sheet />);
  await act(() => stage.model.sheet.open('regenerate', TARGET));
  await judged(changes);
}
const noForm = () =>
  [all('checkbox'), all('radio'), all('textbox'), all('button', en('action.regenerate.button', { date: '2026-11-03' }))].flat();
const title = en('sheet.title', { action: { text: 'action.regenerate.verb' }, date: '3 November 2026' });

describe('the sheet', () => {
  it('is not there until something is pressed', async () => {
    await stage.show(<Sheet />);
    expect(all('dialog')).toEqual([]);
  });

  it('is a modal dialog that bears the action and the day, and says that it checks', async () => {
    const modal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
    await stage.show(<Sheet />);
    await act(() => stage.model.sheet.open('regenerate', TARGET));
    expect(the('dialog', title)).toHaveProperty('open', true);
    expect(modal).toHaveBeenCalledOnce();
    expect(the('status').textContent).toBe(en('common.checking'));
    expect(all('button', en('action.regenerate.button', { date: '2026-11-03' }))).toEqual([]);
  });

  it('is left by its close button, and by whatever else closes a dialog', async () => {
    await opened();
    await press(the('button', 'Close'));
    expect(state().step).toBe('closed');
    expect(all('dialog')).toEqual([]);
    await act(() => stage.model.sheet.open('regenerate', TARGET));
    await act(() => (the('dialog') as HTMLDialogElement).close());
    expect(state().step).toBe('closed');
  });
});

describe('Run', () => {
  it('does not pretend to be checked, nor to be checking, where the last judgement failed', async () => {
    await opened();
    await act(() => stage.model.sheet.lookAgain());
    await stage.answer('judge', failed('problem.no-answer', { retry: true }));
    expect(the('alert')).toBeDefined();
    expect(noForm()).toEqual([]);
  });

  it('names the action and the day, and can be pressed once', async () => {
    await opened();
    expect(run().getAttribute('aria-disabled')).toBe('false');
    await press(run());
    await press(run());
    expect(run().getAttribute('aria-disabled')).toBe('true');
    expect(stage.asked('run')).toHaveLength(1);
    await stage.answer('run', ok(operationOf()));
    expect(the('dialog', title).textContent).toContain(en('operation.running.regenerate', { date: '2026-11-03' }));
  });

  it.each([
    ['runs on it', undefined, 1],
    ['runs nothing where it clears nothing', { clearance: null }, 0],
  ])('pressed before what was just written is judged, waits for the judgement, and %s', async (_, judgement, runs) => {
    await opened();
    await enter(the('radio', en.part('reason.failed')), true);
    await judged();
    await enter(the('textbox'), 'ticket 7');
    expect(missing()).toBe(en('common.checking'));
    await press(run());
    expect(stage.asked('run')).toEqual([]);
    await judged(judgement);
    // Where there is no clearance, it is asked for once more.
    if (runs === 0) await judged(judgement);
    expect(stage.asked('run')).toHaveLength(runs);
    expect(state()).toMatchObject({ busy: runs > 0 });
  });

  it('asks a second time, with the way back in focus', async () => {
    await opened(AWAITS_YES);
    await press(run());
    expect(the('alert').textContent).toBe(
      en('check.already-posted.second', {
        entries: 'Sales',
        count: 1,
        date: '2026-11-03',
        software: { text: 'software.quickbooks-online' },
      }),
    );
    expect(document.activeElement).toBe(the('button', en('sheet.back')));
    expect(all('button', en('action.regenerate.button', { date: '2026-11-03' }))).toEqual([]);
    await press(the('button', en('sheet.back')));
    expect(stage.asked('run')).toEqual([]);
    await press(run());
    await press(the('button', en('sheet.go-on.regenerate', { date: '2026-11-03' })));
    expect(stage.asked('run')).toEqual([]);
    expect(stage.asked('judge').at(-1)).toMatchObject({ confirmed: ['already-posted'] });
    await judged();
    expect(stage.asked('run')).toHaveLength(1);
  });

  it('takes no double click for a second answer', async () => {
    await opened(AWAITS_YES);
    await press(run(), 1);
    await press(the('button', en('sheet.go-on.regenerate', { date: '2026-11-03' })), 2);
    expect(stage.asked('run')).toEqual([]);
  });

  it('that was refused says so in the checklist', async () => {
    await opened();
    await press(run());
    await stage.answer('run', failed('problem.already-running'));
    expect(the('alert').textContent).toContain(en('problem.already-running'));
    await judged();
    expect(the('alert').textContent).toContain(en('problem.already-running'));
  });

  it('whose answer was lost says that it is being found out, and never that nothing was sent', async () => {
    await opened();
    await press(run());
    await stage.answer('run', failed('problem.no-answer', { retry: true }));
    expect(the('status').textContent).toBe(en('problem.no-answer'));
    expect(pageText()).not.toMatch(/never sent|nothing happened/i);
    await stage.answer('outcome', ok({ operation: null, pending: false }));
    expect(the('alert').textContent).toContain(en('sheet.never-sent'));
  });
});
