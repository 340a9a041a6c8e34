import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OperationView } from '../../../lib/messages/views/views.ts';
import { dayKey } from './storeDays.ts';
import { createOperations } from './operations.ts';
import { DATE, date, failed, instant, ok, operationOf } from '../testing/views.ts';
import { createWorker } from '../testing/worker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SETTLED = operationOf({ state: 'settled', active: false });
const ELSEWHERE = operationOf({ id: 'c9', target: { storeId: '2', date: DATE }, preparedAt: instant('2026-11-24T16:00:00.000Z') });

function setUp() {
  const worker = createWorker();
  const end = new AbortController();
  const operations = createOperations(worker.ask, end.signal);
  return {
    ...worker,
    end,
    operations,
    ids: () => operations.all.value.map(({ id }) => id),
    heard: (...found: OperationView[]) => worker.answer('operations', ok({ operations: found })),
  };
}

describe('the operations on the page', () => {
  it('are asked for of each store once, and again while one runs, and only then', async () => {
    const { operations, asked, heard, waiting } = setUp();
    operations.watch(['1']);
    operations.watch(['1']);
    await heard(operationOf());
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked('operations')).toEqual([{ storeId: '1' }, { storeId: '1' }]);
    await heard(SETTLED);
    expect(operations.active.value).toBeUndefined();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(waiting).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('are the newest first, and of each day the newest', async () => {
    const { operations, heard, ids } = setUp();
    operations.watch(['1']);
    const older = operationOf({ id: 'older', state: 'failed', active: false, preparedAt: instant('2026-11-24T14:00:00.000Z') });
    const other = operationOf({
      id: 'other',
      active: false,
      target: { storeId: '1', date: date('2026-11-04') },
      preparedAt: instant('2026-11-23T14:00:00.000Z'),
    });
    await heard(other, older, SETTLED);
    expect(ids()).toEqual(['c1', 'older', 'other']);
    expect(operations.byKey.value.get(dayKey('1', DATE))?.id).toBe('c1');
    expect(operations.byKey.value.size).toBe(2);
  });

  it('that had ended before the page was opened are no news where it could be told only later whose may be shown', async () => {
    const { operations, answer, heard, ids } = setUp();
    operations.watch(['1']);
    await answer('operations', ok({ operations: [], untold: true as const }));
    void operations.refresh();
    await heard(SETTLED);
    expect([ids(), operations.endedHere.value]).toEqual([['c1'], []]);
  });

  it('that run stay where the worker cannot be asked, and it is asked again', async () => {
    const { operations, answer, heard, ids } = setUp();
    operations.watch(['1', '2']);
    await heard(operationOf());
    await heard(ELSEWHERE);
    expect(ids()).toEqual(['c9', 'c1']);
    await vi.advanceTimersByTimeAsync(2000);
    await answer('operations', failed('problem.no-answer'));
    await heard({ ...ELSEWHERE, state: 'settled', active: false });
    expect(ids()).toEqual(['c9', 'c1']);
    expect(operations.active.value?.id).toBe('c1');
    await vi.advanceTimersByTimeAsync(2000);
    await heard(SETTLED);
    await heard();
    expect(ids()).toEqual(['c1']);
  });

  it('just begun are not lost to an answer that was given before', async () => {
    const { operations, heard, ids } = setUp();
    operations.watch(['1']);
    operations.add(operationOf());
    await heard();
    expect(ids()).toEqual(['c1']);
    await heard(SETTLED);
    expect(operations.active.value).toBeUndefined();
  });

  it('are shown and followed in a store that nobody watched yet', async () => {
    const { operations, asked } = setUp();
    operations.add(operationOf());
    expect(operations.active.value?.id).toBe('c1');
    expect(asked('operations')).toEqual([{ storeId: '1' }]);
  });

  it('stay while the page redraws its grid, or shows another store', async () => {
    const { operations, heard, ids } = setUp();
    operations.watch(['1']);
    await heard(operationOf());
    operations.watch([]);
    operations.watch(['2']);
    await heard(operationOf());
    await heard();
    expect(ids()).toEqual(['c1']);
  });

  it('are the newest, whichever answer comes last', async () => {
    const { operations, answer, answerNewest, ids } = setUp();
    operations.watch(['1']);
    void operations.refresh();
    await answerNewest('operations', ok({ operations: [SETTLED] }));
    await answer('operations', ok({ operations: [] }));
    expect(ids()).toEqual(['c1']);
  });

  it('are not asked for any more once the extension was updated', async () => {
    const { operations, heard, waiting, end } = setUp();
    operations.watch(['1']);
    end.abort();
    await heard(operationOf());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(waiting).toEqual([]);
  });

  it('are not asked for any more once the page is gone, whatever is still on its way', async () => {
    const { operations, heard, waiting, end } = setUp();
    operations.watch(['1']);
    await heard(operationOf());
    void operations.refresh();
    end.abort();
    await heard(operationOf());
    operations.watch(['2']);
    operations.add(operationOf());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(waiting).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that ended while the page was open leave it older than the day, where they changed it; those before it do not', async () => {
    const { operations, heard } = setUp();
    const since = () => operations.endedSince.value.map(({ id }) => id);
    operations.watch(['1']);
    await heard(operationOf({ id: 'before', active: false, state: 'settled', changed: true }), operationOf());
    expect(since()).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    await heard({ ...SETTLED, changed: true }, operationOf({ id: 'idle', active: false, state: 'settled', changed: false }));
    expect(since()).toEqual(['c1']);
  });

  it('that were begun here count as such, however soon they ended', async () => {
    const { operations, heard } = setUp();
    operations.add(operationOf());
    await heard({ ...SETTLED, changed: true });
    expect(operations.endedSince.value.map(({ id }) => id)).toEqual(['c1']);
  });
});
