import { describe, expect, it } from 'vitest';
import { settled } from './transaction.ts';

describe('a transaction', () => {
  it('is waited for to its end, whatever its requests have answered before', async () => {
    const steps: string[] = [];
    const [done, request] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const whole = settled(done.promise, request.promise, undefined).then(() => steps.push('settled'));
    request.resolve();
    await request.promise;
    await new Promise(setImmediate);
    expect(steps).toEqual([]);
    done.resolve();
    await whole;
  });

  it('fails as its request fails', async () => {
    const failure = new DOMException('full', 'QuotaExceededError');
    await expect(settled(new Promise<void>(() => {}), Promise.reject(failure))).rejects.toBe(failure);
  });
});
