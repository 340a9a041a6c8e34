import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setUp } from '../../testing/sheet.ts';
import { NOW, TARGET, failed, instant, ok, operationOf } from '../../testing/views.ts';

beforeEach(() => void vi.useFakeTimers({ now: Temporal.Instant.from(NOW).epochMilliseconds }));
afterEach(() => void vi.useRealTimers());

describe('a lost answer', () => {
  async function lost() {
    const world = setUp();
    await world.opened();
    world.sheet.choose({ reason: 'failed' });
    await world.judged();
    await world.press();
    await world.answer('run', failed('problem.no-answer', { retry: true }));
    expect(world.shown()).toEqual({ step: 'operation', action: 'regenerate', target: TARGET, id: null, problem: null });
    return world;
  }

  it('is found out by the clearance', async () => {
    const { answer, asked, shown, operations } = await lost();
    expect(asked('outcome')).toEqual([{ clearance: 'c1' }]);
    await answer('outcome', ok({ operation: operationOf({ state: 'unknown' }), pending: false }));
    expect(shown()).toMatchObject({ step: 'operation', id: 'c1' });
    expect(operations.active.value?.state).toBe('unknown');
  });

  it('is called never sent only where the worker says so', async () => {
    const { answer, checklist, sheet, judged, shown, press, runs } = await lost();
    for (const reply of [failed('problem.no-answer'), failed('problem.storage'), ok({ operation: null, pending: true })]) {
      await answer('outcome', reply);
      expect(shown()).toMatchObject({ step: 'operation', id: null, problem: null });
      await vi.advanceTimersByTimeAsync(2000);
    }
    await answer('outcome', ok({ operation: null, pending: false }));
    expect(checklist()).toMatchObject({ step: 'checklist', problem: { reason: { key: 'sheet.never-sent' } } });
    expect(sheet.given.value).toEqual({ reason: 'failed' });
    await judged({ clearance: { id: 'c2', expiresAt: instant('2026-11-24T15:01:00Z') } });
    await press();
    expect(runs()).toEqual(['c1', 'c2']);
  });

  it('is not called never sent where our record of it is lost', async () => {
    const { answer, shown } = await lost();
    await answer('outcome', ok({ operation: null, pending: false, lost: true }));
    expect(shown()).toMatchObject({ step: 'operation', id: null, problem: { reason: { key: 'operation.lost' } } });
  });

  it('that vanishes from the journal while it is shown is asked for, once', async () => {
    const { answer, asked, shown } = await lost();
    await answer('outcome', ok({ operation: operationOf({ state: 'accepted' }), pending: false }));
    await answer('operations', ok({ operations: [] }));
    expect(asked('outcome')).toHaveLength(2);
    await answer('outcome', ok({ operation: null, pending: false, lost: true }));
    expect(shown()).toMatchObject({ step: 'operation', id: null, problem: { reason: { key: 'operation.lost' } } });
  });

  it('that has come to rest stays as it was read, though the journal forgets it when the session ends', async () => {
    const { answer, asked, shown, sheet } = await lost();
    await answer('outcome', ok({ operation: operationOf({ state: 'settled', active: false }), pending: false }));
    await answer('operations', ok({ operations: [] }));
    expect(asked('outcome')).toHaveLength(1);
    expect(shown()).toMatchObject({ step: 'operation', id: 'c1', problem: null });
    expect(sheet.operation.value).toMatchObject({ id: 'c1', state: 'settled' });
  });

  it('is not looked for in vain once the extension was updated: only a reload helps', async () => {
    const { answer, shown, waiting } = await lost();
    await answer('outcome', failed('problem.updated'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown()).toMatchObject({ step: 'operation', id: null, problem: { reason: { key: 'problem.updated' } } });
    expect(waiting).toEqual([]);
  });

  it('of a sheet that was closed does not open it again', async () => {
    const { sheet, answer, shown, asked } = await lost();
    await answer('outcome', ok({ operation: null, pending: true }));
    sheet.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown()).toEqual({ step: 'closed' });
    expect(asked('outcome')).toHaveLength(1);
  });

  it('of a run whose sheet was closed before is looked for in the journal', async () => {
    const { sheet, opened, press, answer, asked, shown, operations } = setUp();
    operations.watch(['1']);
    await answer('operations', ok({ operations: [] }));
    await opened();
    await press();
    sheet.close();
    await answer('run', failed('problem.no-answer'));
    expect(shown()).toEqual({ step: 'closed' });
    expect(asked('operations')).toHaveLength(2);
  });
});
