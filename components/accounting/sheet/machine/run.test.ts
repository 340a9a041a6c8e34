import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DayTarget } from '../../../../lib/domain/day/action.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { setUp } from '../../testing/sheet.ts';
import { AWAITS_YES, NOW, TARGET, checkOf, date, failed, instant, judgementOf, ok, operationOf } from '../../testing/views.ts';
import { settle } from '../../testing/worker.ts';

const OTHER: DayTarget = { storeId: '1', date: date('2026-11-04') };

beforeEach(() => void vi.useFakeTimers({ now: Temporal.Instant.from(NOW).epochMilliseconds }));
afterEach(() => void vi.useRealTimers());

const NOT_CLEAR = { clearance: null } as const;

describe('Run', () => {
  it('uses the clearance of the newest judgement, once, and shows the operation', async () => {
    const { opened, press, runs, shown, answer, operations } = setUp();
    await opened();
    await press();
    await press();
    expect(shown()).toMatchObject({ busy: true });
    expect(runs()).toEqual(['c1']);
    await answer('run', ok(operationOf()));
    expect(shown()).toMatchObject({ step: 'operation', id: 'c1' });
    expect(operations.active.value?.id).toBe('c1');
  });

  it('is never asked while anything is not clear', async () => {
    const { opened, press, judged, runs, checklist } = setUp();
    await opened({ clearance: null, checklist: { checks: [checkOf('block')] } });
    await press();
    await judged(NOT_CLEAR);
    expect(runs()).toEqual([]);
    expect(checklist().busy).toBe(false);
  });

  it('waits for the judgement of what was just chosen', async () => {
    const { sheet, opened, press, judged, runs } = setUp();
    await opened();
    sheet.confirm(['already-posted'], true);
    await press();
    expect(runs()).toEqual([]);
    await judged({ clearance: { id: 'c2', expiresAt: instant('2026-11-24T15:01:00Z') } });
    expect(runs()).toEqual(['c2']);
  });

  it('does not use a clearance for what is not chosen any more', async () => {
    const { sheet, opened, press, judged, runs } = setUp();
    await opened();
    sheet.confirm(['already-posted'], true);
    await press();
    sheet.confirm(['already-posted'], false);
    await judged();
    await judged(NOT_CLEAR);
    await judged(NOT_CLEAR);
    expect(runs()).toEqual([]);
  });

  it('judges again where the clearance has run out', async () => {
    const { opened, press, judged, runs, checklist } = setUp();
    await opened({ clearance: { id: 'old', expiresAt: NOW } });
    await press();
    await judged({ clearance: null, changes: [phrase('changed.day')], checklist: { fingerprint: 'f2' } });
    expect(runs()).toEqual([]);
    expect(checklist()).toMatchObject({ busy: false, judgement: { changes: [{ key: 'changed.day' }] } });
  });

  it('does not run a day that changed while it was pressed, though nothing of it has to be confirmed: what changed is looked over first', async () => {
    const { sheet, opened, press, runs, judged, waiting, checklist } = setUp();
    await opened();
    sheet.choose({ reason: 'failed' });
    await press();
    await judged({ clearance: null, checklist: { fingerprint: 'f2' }, changes: [phrase('changed.figures')] });
    expect([runs(), waiting.filter(({ name }) => name === 'judge'), checklist().busy]).toEqual([[], [], false]);
  });

  it('asks a second time where the day is in the books already, and takes no for an answer', async () => {
    const { sheet, opened, press, judged, asked, runs, checklist } = setUp();
    await opened(AWAITS_YES);
    await press();
    expect(checklist()).toMatchObject({ asking: true, busy: false });
    sheet.goBack();
    expect(checklist()).toMatchObject({ asking: false });
    await press();
    expect(asked('judge')).toHaveLength(1);
    void sheet.goOn();
    void sheet.goOn();
    await settle();
    expect([runs(), asked('judge').at(-1)!.confirmed]).toEqual([[], ['already-posted']]);
    await judged();
    expect(runs()).toEqual(['c1']);
  });

  it('never runs by a clearance alone where a second question stands', async () => {
    const { opened, press, runs, checklist } = setUp();
    await opened({ checklist: AWAITS_YES.checklist! });
    await press();
    expect([runs(), checklist().asking]).toEqual([[], true]);
  });

  it('asks again each time: the yes was worth the one Run that came to nothing', async () => {
    const { sheet, opened, press, judged, answer, asked, runs, checklist } = setUp();
    await opened(AWAITS_YES);
    await press();
    void sheet.goOn();
    await judged();
    await answer('run', failed('problem.already-running'));
    expect(asked('judge').at(-1)!.confirmed).toEqual([]);
    await judged(AWAITS_YES);
    await press();
    expect([runs(), checklist().asking]).toEqual([['c1'], true]);
  });

  it('takes the second question back where the day changed under it', async () => {
    const { sheet, opened, press, judged, runs, checklist } = setUp();
    await opened(AWAITS_YES);
    await press();
    await vi.advanceTimersByTimeAsync(2000);
    void sheet.goOn();
    await judged({ ...AWAITS_YES, awaitsYes: false, changes: [phrase('changed.statuses')], checklist: { fingerprint: 'f2' } });
    expect(checklist()).toMatchObject({ asking: false, busy: false });
    expect(runs()).toEqual([]);
  });

  it.each([
    ['asked', false],
    ['answered', true],
  ])('a question that was %s of another day than the one that was read meanwhile counts for nothing', async (_, yes) => {
    const { sheet, opened, press, judged, runs, checklist, waiting } = setUp();
    await opened(AWAITS_YES);
    await press();
    // The page came back in front: every fact is read again, and nothing is compared.
    sheet.cameBack();
    if (yes) void sheet.goOn();
    const other = { ...AWAITS_YES, checklist: { ...AWAITS_YES.checklist, fingerprint: 'f2' } };
    await judged(other);
    expect(waiting.filter(({ name }) => name === 'judge').map(({ body }) => (body as { confirmed: string[] }).confirmed)).toEqual([[]]);
    await judged(other);
    expect([runs(), checklist().busy]).toEqual([[], false]);
  });

  it('that is refused says why, and the checklist is judged again', async () => {
    const { opened, press, answer, judged, checklist, runs } = setUp();
    await opened();
    await press();
    await answer('run', failed('problem.day-changed-meanwhile'));
    expect(checklist()).toMatchObject({ busy: false, problem: { reason: { key: 'problem.day-changed-meanwhile' } } });
    await judged({ clearance: null, changes: [phrase('changed.day')], checklist: { fingerprint: 'f2' } });
    expect(checklist()).toMatchObject({
      problem: { reason: { key: 'problem.day-changed-meanwhile' } },
      judgement: { changes: [{ key: 'changed.day' }] },
    });
    expect(runs()).toEqual(['c1']);
  });

  it('pressed for one day never runs another that was opened meanwhile', async () => {
    const { sheet, answer, judged, runs, checklist } = setUp();
    sheet.open('regenerate', TARGET);
    void sheet.press();
    sheet.close();
    sheet.open('post', OTHER, { reason: 'after-regenerate' });
    await answer('judge', ok(judgementOf()));
    await judged({ checklist: { action: 'post', target: OTHER } });
    await settle();
    expect(runs()).toEqual([]);
    expect(checklist()).toMatchObject({ target: OTHER, busy: false, asking: false });
  });

  it('closed while it is on its way stays closed, and its operation is known', async () => {
    const { sheet, opened, press, answer, shown, operations } = setUp();
    await opened();
    await press();
    sheet.close();
    await answer('run', ok(operationOf()));
    expect(shown()).toEqual({ step: 'closed' });
    expect(operations.active.value?.id).toBe('c1');
  });

  it('is not possible for another day while one is on its way', async () => {
    const { sheet, opened, press, answer, judged, runs, checklist } = setUp();
    await opened();
    await press();
    sheet.close();
    await opened({ checklist: { target: OTHER } }, 'regenerate', OTHER);
    await press();
    void sheet.goOn();
    await settle();
    expect(checklist().busy).toBe(true);
    expect(runs()).toEqual(['c1']);
    await answer('run', failed('problem.clearance'));
    expect(checklist()).toMatchObject({ busy: false, problem: null, target: OTHER });
    await judged(NOT_CLEAR);
    expect(runs()).toEqual(['c1']);
  });

  it('on its way while its day was opened again shows what runs there', async () => {
    const { sheet, opened, press, answer, shown } = setUp();
    await opened();
    await press();
    sheet.close();
    sheet.open('post', TARGET);
    await answer('run', ok(operationOf()));
    expect(shown()).toMatchObject({ step: 'operation', action: 'regenerate', id: 'c1' });
  });
});
