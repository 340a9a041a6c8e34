import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withSigns } from './signOfLife.ts';

let written: string;
beforeEach(() => {
  vi.useFakeTimers();
  written = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((written += String(text)), true));
});
afterEach(() => void vi.useRealTimers());

describe('long work', () => {
  it('shows a dot every few seconds, and leaves the line', async () => {
    const work = Promise.withResolvers<string>();
    const done = withSigns(work.promise);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(written).toBe('...');
    work.resolve('done');
    expect(await done).toBe('done');
    expect(written).toBe('...\n');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that is short, or fails, shows nothing of its own', async () => {
    await expect(withSigns(Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(written).toBe('');
    expect(vi.getTimerCount()).toBe(0);
  });
});
