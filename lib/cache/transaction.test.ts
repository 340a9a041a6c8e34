import { describe, expect, it } from 'vitest';
import { answered, settled } from './transaction.ts';

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

describe('a transaction that only reads', () => {
  it('is waited for until its requests are answered, however it ends', async () => {
    const aborted = Promise.reject(new DOMException('gone', 'AbortError'));
    await expect(answered(aborted, Promise.resolve(1), Promise.resolve('two'))).resolves.toEqual([1, 'two']);
    await expect(answered(new Promise<void>(() => {}))).resolves.toEqual([]);
  });

  it('fails as its request fails', async () => {
    const failure = new DOMException('broken', 'UnknownError');
    await expect(answered(Promise.reject(failure), Promise.resolve(1), Promise.reject(failure))).rejects.toBe(failure);
  });
});
