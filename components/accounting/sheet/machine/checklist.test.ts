import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DayTarget } from '../../../../lib/domain/day/action.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { PAGE, setUp } from '../../testing/sheet.ts';
import { NOW, TARGET, date, failed, judgementOf, ok, operationOf } from '../../testing/views.ts';

const OTHER: DayTarget = { storeId: '1', date: date('2026-11-04') };

beforeEach(() => void vi.useFakeTimers({ now: Temporal.Instant.from(NOW).epochMilliseconds }));
afterEach(() => void vi.useRealTimers());

const NOT_CLEAR = { clearance: null } as const;

describe('the checklist', () => {
  it('opens unjudged, and is judged on what the page shows now', async () => {
    const { sheet, shown, asked, judged } = setUp();
    sheet.open('regenerate', TARGET);
    expect(shown()).toMatchObject({ step: 'checklist', judgement: null, busy: false, asking: false });
    expect(asked('judge')).toEqual([{ action: 'regenerate', target: TARGET, page: PAGE, given: null, confirmed: [], fingerprint: null }]);
    await judged();
    expect(shown()).toMatchObject({ judgement: { clearance: { id: 'c1' } } });
  });

  it('is judged again with each reason and each confirmation', async () => {
    const { sheet, asked, opened, judged } = setUp();
    await opened(NOT_CLEAR);
    sheet.choose({ reason: 'failed' });
    await judged(NOT_CLEAR);
    sheet.confirm(['already-posted'], true);
    await judged();
    sheet.confirm(['already-posted'], false);
    expect(asked('judge').slice(1)).toMatchObject([
      { given: { reason: 'failed' }, confirmed: [], fingerprint: 'f1' },
      { given: { reason: 'failed' }, confirmed: ['already-posted'] },
      { confirmed: [] },
    ]);
  });

  it('shows the newest judgement, whichever answer comes last', async () => {
    const { sheet, opened, judged, answerNewest, checklist } = setUp();
    await opened(NOT_CLEAR);
    sheet.choose({ reason: 'failed' });
    sheet.choose({ reason: 'mapping-updated' });
    await answerNewest('judge', ok(judgementOf({ clearance: { id: 'new', expiresAt: NOW } })));
    await judged({ clearance: { id: 'old', expiresAt: NOW } });
    expect(checklist().judgement?.clearance?.id).toBe('new');
  });

  it('keeps what it showed and says why where it cannot be judged, and cannot be run meanwhile', async () => {
    const { sheet, opened, answer, judged, checklist, press, runs } = setUp();
    await opened();
    sheet.lookAgain();
    await answer('judge', failed('problem.no-answer', { retry: true }));
    expect(checklist()).toMatchObject({
      unjudged: { reason: { key: 'problem.no-answer' } },
      judgement: { clearance: null, checklist: { fingerprint: 'f1' } },
    });
    await press();
    await answer('judge', failed('problem.storage'));
    expect(runs()).toEqual([]);
    sheet.lookAgain();
    expect(checklist().looking).toBe(true);
    await judged();
    expect(checklist()).toMatchObject({ unjudged: null, looking: false, judgement: { clearance: { id: 'c1' } } });
  });

  it('that could not be read is compared with what was read before it, and keeps the ticks where nothing changed', async () => {
    const { sheet, opened, judged, answer, asked, checklist } = setUp();
    await opened(NOT_CLEAR);
    sheet.confirm(['already-posted'], true);
    await judged(NOT_CLEAR);
    sheet.lookAgain();
    await answer('judge', failed('check.signed-in.unreachable', { retry: true }));
    sheet.lookAgain();
    expect(asked('judge').at(-1)).toMatchObject({ fingerprint: 'f1', confirmed: ['already-posted'] });
    await judged();
    expect(sheet.confirmed.value).toEqual(['already-posted']);
    expect(checklist()).toMatchObject({ unjudged: null, judgement: { clearance: { id: 'c1' } } });
  });

  it('that stays open is judged again before its clearance runs out, and no more once it is closed', async () => {
    const { sheet, opened, judged, asked, waiting } = setUp();
    await opened();
    await vi.advanceTimersByTimeAsync(45_000);
    expect(asked('judge')).toHaveLength(2);
    await judged();
    sheet.close();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(waiting).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('forgets what was confirmed of a day that has changed since', async () => {
    const { sheet, opened, judged, checklist } = setUp();
    await opened(NOT_CLEAR);
    sheet.confirm(['already-posted'], true);
    await judged({ clearance: null, changes: [phrase('changed.figures')], checklist: { fingerprint: 'f2' } });
    expect(sheet.confirmed.value).toEqual([]);
    expect(checklist().judgement).toMatchObject({ clearance: null, changes: [{ key: 'changed.figures' }] });
  });

  it('keeps what changed on the screen until it was looked over', async () => {
    const { sheet, opened, judged, asked, checklist } = setUp();
    await opened();
    await vi.advanceTimersByTimeAsync(45_000);
    await judged({ clearance: null, changes: [phrase('changed.mapping')], checklist: { fingerprint: 'f2' } });
    await vi.advanceTimersByTimeAsync(120_000);
    sheet.cameBack();
    expect(asked('judge')).toHaveLength(2);
    expect(checklist().judgement?.changes).toHaveLength(1);
    sheet.lookAgain();
    expect(asked('judge').at(-1)).toMatchObject({ fingerprint: null });
    await judged({ checklist: { fingerprint: 'f2' } });
    expect(checklist().judgement).toMatchObject({ changes: [], clearance: { id: 'c1' } });
  });

  it('reads again when the page is in front again: what it asked for was perhaps mended in another tab', async () => {
    const { sheet, opened, asked } = setUp();
    await opened(NOT_CLEAR);
    sheet.cameBack();
    expect(asked('judge').at(-1)).toMatchObject({ fingerprint: null });
  });

  it('takes no confirmation over to a day that reads differently when looked at again', async () => {
    const { sheet, opened, judged, asked, checklist } = setUp();
    await opened(NOT_CLEAR);
    sheet.confirm(['already-posted'], true);
    await judged();
    sheet.lookAgain();
    await judged({ checklist: { fingerprint: 'f2' } });
    expect(checklist().judgement?.clearance).toBeNull();
    expect(asked('judge').at(-1)).toMatchObject({ confirmed: [], fingerprint: 'f2' });
    await judged({ ...NOT_CLEAR, checklist: { fingerprint: 'f2' } });
    expect(checklist().judgement?.clearance).toBeNull();
  });

  it('takes the reason that the evidence speaks for, once, where nobody has given one', async () => {
    const { sheet, opened, judged, asked, checklist } = setUp();
    const suggested = { reason: 'pos-data-changed', changed: ['sales'] } as const;
    await opened({ clearance: null, checklist: { suggested } });
    expect(sheet.given.value).toEqual(suggested);
    expect(asked('judge').at(-1)).toMatchObject({ given: suggested, fingerprint: 'f1' });
    await judged({ checklist: { suggested } });
    expect(checklist().judgement?.clearance?.id).toBe('c1');
    sheet.choose({ reason: 'mapping-updated' });
    await judged({ checklist: { suggested } });
    expect(sheet.given.value).toEqual({ reason: 'mapping-updated' });
    expect(asked('judge')).toHaveLength(3);
  });

  it('keeps the reason with which it was opened, whatever the evidence speaks for; and none of what can’t run', async () => {
    const { sheet, judged } = setUp();
    sheet.open('post', TARGET, { reason: 'after-regenerate' });
    await judged({ checklist: { suggested: { reason: 'was-failed' } } });
    expect(sheet.given.value).toEqual({ reason: 'after-regenerate' });
    sheet.open('refresh', TARGET);
    await judged({ clearance: null, checklist: { standing: 'refused', suggested: { reason: 'failed' } } });
    expect(sheet.given.value).toBeNull();
  });

  it('opens after a regenerate with its reason', async () => {
    const { sheet, asked } = setUp();
    sheet.open('post', TARGET, { reason: 'after-regenerate' });
    expect(sheet.given.value).toEqual({ reason: 'after-regenerate' });
    expect(asked('judge')).toMatchObject([{ action: 'post', given: { reason: 'after-regenerate' } }]);
  });

  it('of a day on which something runs is what runs', async () => {
    const { sheet, operations, shown, asked } = setUp();
    operations.add(operationOf({ id: 'op', action: 'refresh' }));
    sheet.open('post', TARGET);
    expect(shown()).toEqual({ step: 'operation', action: 'refresh', target: TARGET, id: 'op', problem: null });
    expect(asked('judge')).toEqual([]);
    sheet.open('post', OTHER);
    expect(shown().step).toBe('checklist');
  });

  it('does not open an operation that nobody knows', () => {
    const { sheet, shown } = setUp();
    sheet.showOperation('gone');
    expect(shown()).toEqual({ step: 'closed' });
  });
});
