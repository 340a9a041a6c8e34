import { expect, it } from 'vitest';
import { clockNow } from './clock.ts';
import { isInstant } from './domain/values/instant.ts';

it('the moment of the computer’s clock is one, to the millisecond', () => {
  expect(isInstant(clockNow())).toBe(true);
  expect(Temporal.Instant.from(clockNow()).epochNanoseconds % 1_000_000n).toBe(0n);
});
