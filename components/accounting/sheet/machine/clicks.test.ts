import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OperationView } from '../../../../lib/messages/views/views.ts';
import { setUp } from '../../testing/sheet.ts';
import { checkOf, failed, judgementOf, ok, operationOf } from '../../testing/views.ts';
import { settle } from '../../testing/worker.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T15:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('Run that clicks the site’s icon', () => {
  const CLICKS = { checklist: { clicks: true } } as const;

  async function running() {
    const expectClick = vi.fn(() => 1234.5);
    const own = setUp(expectClick);
    await own.opened(CLICKS);
    expect(own.checklist().aside).toBe(false);
    await own.press();
    return {
      ...own,
      expectClick,
      ran: (changes: Partial<OperationView>) => own.answer('run', ok(operationOf({ by: 'worker', ...changes }))),
    };
  }

  it('has the page expect it, says which document that is, and makes room for what the site shows', async () => {
    const { expectClick, asked, checklist, runs } = await running();
    expect(expectClick.mock.calls).toEqual([[runs()[0]]]);
    expect(asked('run')).toMatchObject([{ loadedAt: 1234.5 }]);
    expect(checklist()).toMatchObject({ aside: true, busy: true });
  });

  it('stays aside while the day is followed: the panel tells', async () => {
    const { ran, shown } = await running();
    await ran({ state: 'accepted', active: true });
    expect(shown()).toEqual({ step: 'closed' });
  });

  it('is back where nothing was clicked', async () => {
    const { ran, shown } = await running();
    await ran({ state: 'absent', active: false });
    expect(shown()).toMatchObject({ step: 'operation' });
  });

  it('is back where it was refused', async () => {
    const { answer, checklist } = await running();
    await answer('run', failed('problem.no-longer-clear'));
    expect(checklist()).toMatchObject({ aside: false, busy: false, problem: { reason: { key: 'problem.no-longer-clear' } } });
  });

  it('is a request where the site takes requests', async () => {
    const expectClick = vi.fn(() => 1234.5);
    const { opened, press, asked, checklist } = setUp(expectClick);
    await opened();
    await press();
    expect([expectClick.mock.calls, asked('run')[0], checklist().aside]).toEqual([
      [],
      expect.not.objectContaining({ loadedAt: expect.anything() }),
      false,
    ]);
  });
});

describe('what was said before', () => {
  const AT = '2026-11-24T14:50:00.000Z' as never;
  const told = [checkOf('ask', { id: 'role', told: AT }), checkOf('ask', { id: 'books-open' })];

  it('is ticked as the checklist opens, and judged so', async () => {
    const { opened, sheet, answer, asked } = setUp();
    await opened({ checklist: { checks: told }, clearance: null });
    expect([sheet.confirmed.value, sheet.saidBefore.value]).toEqual([['role'], ['role']]);
    await answer('judge', ok(judgementOf({ checklist: { checks: told }, clearance: null })));
    expect(asked('judge').map(({ confirmed }) => confirmed)).toEqual([[], ['role']]);
  });

  it('that holds no more is unticked by itself, and the right to run goes with it', async () => {
    const { opened, sheet, answer } = setUp();
    await opened({ checklist: { checks: told }, clearance: null });
    await answer('judge', ok(judgementOf({ checklist: { checks: told } })));
    sheet.lookAgain();
    await answer('judge', ok(judgementOf({ checklist: { checks: told.map(({ told: _, ...check }) => check) } })));
    expect(sheet.confirmed.value).toEqual([]);
    expect(sheet.saidBefore.value).toEqual([]);
    expect(sheet.state.value).toMatchObject({ judgement: { clearance: null } });
  });

  it('can be unticked: then it is not the merchant’s word any more, which is told once', async () => {
    const { opened, sheet, answer, asked } = setUp();
    const judgement = ok(judgementOf({ checklist: { checks: told }, clearance: null }));
    await opened({ checklist: { checks: told }, clearance: null });
    await answer('judge', judgement);
    sheet.confirm(['role'], false);
    await answer('judge', judgement);
    sheet.confirm(['books-open'], true);
    await settle();
    expect(asked('judge').map(({ withdrawn }) => withdrawn)).toEqual([undefined, undefined, ['role'], undefined]);
    expect([sheet.confirmed.value, sheet.saidBefore.value]).toEqual([['books-open'], []]);
  });

  it('is ticked by nobody but the merchant in a checklist that stands open already', async () => {
    const { opened, sheet, answer } = setUp();
    await opened({ checklist: { checks: [checkOf('ask', { id: 'role' })] }, clearance: null });
    sheet.lookAgain();
    await answer('judge', ok(judgementOf({ checklist: { checks: told }, clearance: null })));
    expect(sheet.confirmed.value).toEqual([]);
  });
});
