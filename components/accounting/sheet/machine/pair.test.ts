import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setUp } from '../../testing/sheet.ts';
import { NOW, judgementOf, ok } from '../../testing/views.ts';

beforeEach(() => void vi.useFakeTimers({ now: Temporal.Instant.from(NOW).epochMilliseconds }));
afterEach(() => void vi.useRealTimers());

const POSSIBLE = { checklist: { pair: true } } as const;
const soon = { expiresAt: '2026-11-24T15:01:00.000Z' as typeof NOW };
const both = { clearance: { id: 'both', ...soon }, ...POSSIBLE };

describe('the Post after a rebuild', () => {
  it('is off until it is chosen, wished from then on, and not any more where it is taken back', async () => {
    const { sheet, asked, opened, judged } = setUp();
    await opened(POSSIBLE);
    sheet.chooseAndPost(true);
    await judged(both);
    sheet.chooseAndPost(false);
    await judged(POSSIBLE);
    expect(asked('judge').map(({ andPost }) => andPost)).toEqual([undefined, true, undefined]);
  });

  it('is not remembered: another checklist begins without it', async () => {
    const { sheet, asked, opened, judged } = setUp();
    await opened(POSSIBLE);
    sheet.chooseAndPost(true);
    await judged(both);
    sheet.close();
    await opened(POSSIBLE);
    expect([sheet.andPost.value, asked('judge').at(-1)!.andPost]).toEqual([false, undefined]);
  });

  it('runs by the clearance that was given for both, never by the one before it', async () => {
    const { sheet, opened, press, runs, judged } = setUp();
    await opened(POSSIBLE);
    sheet.chooseAndPost(true);
    await press();
    expect(runs()).toEqual([]);
    await judged(both);
    expect(runs()).toEqual(['both']);
  });

  it('runs neither where it was pressed for both, and the Post can’t follow any more; then it is off, and said', async () => {
    const { sheet, opened, press, runs, judged, checklist, asked } = setUp();
    await opened(POSSIBLE);
    sheet.chooseAndPost(true);
    await press();
    await judged({ clearance: null });
    expect([sheet.andPost.value, checklist().problem?.reason.key]).toEqual([false, 'pair.not-any-more']);
    expect(asked('judge').at(-1)!.andPost).toBeUndefined();
    await judged({ clearance: { id: 'alone', ...soon } });
    expect(runs()).toEqual([]);
    await press();
    expect(runs()).toEqual(['alone']);
  });

  it('runs neither where it was pressed for both, and the day is another one now; the choice was for the other', async () => {
    const { sheet, opened, press, runs, answer, judged } = setUp();
    await opened(POSSIBLE);
    sheet.chooseAndPost(true);
    await press();
    await answer(
      'judge',
      ok(judgementOf({ clearance: null, checklist: { pair: true, fingerprint: 'f2' }, changes: [{ key: 'changed.figures' }] })),
    );
    expect(sheet.andPost.value).toBe(false);
    sheet.lookAgain();
    await judged({ clearance: { id: 'alone', ...soon }, checklist: { pair: true, fingerprint: 'f2' } });
    expect(runs()).toEqual([]);
  });
});
