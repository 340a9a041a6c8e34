import { expect, it, vi } from 'vitest';
import { clockNow, pause } from './clock.ts';
import { isInstant } from './domain/values/instant.ts';

it('the moment of the computer’s clock is one, to the millisecond', () => {
  expect(isInstant(clockNow())).toBe(true);
  expect(Temporal.Instant.from(clockNow()).epochNanoseconds % 1_000_000n).toBe(0n);
});

it('a pause ends once its time has gone by, and not before', async () => {
  vi.useFakeTimers();
  const ended = vi.fn<() => void>();
  void pause(1000).then(ended);
  await vi.advanceTimersByTimeAsync(999);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(ended).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
