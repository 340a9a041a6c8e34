// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { everySecond } from './clock.ts';

const look = vi.fn<(touched: boolean) => void>();
let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  everySecond(document, look, end.signal);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const touch = () => document.body.setAttribute('data-touch', String(Math.random()));

describe('the clock of a page', () => {
  it('has a page looked at every second, and tells whether it was touched', async () => {
    await pass(3000);
    touch();
    await pass(2000);
    expect(look.mock.calls.map(([touched]) => touched)).toEqual([false, false, false, true, false]);
  });

  it('is one, however many look', async () => {
    const other = vi.fn<() => void>();
    everySecond(document, other, end.signal);
    expect(vi.getTimerCount()).toBe(1);
    await pass(2000);
    expect([look.mock.calls.length, other.mock.calls.length]).toEqual([2, 2]);
  });

  it('has an idle minute with few looks', async () => {
    await pass(60_000);
    look.mockClear();
    await pass(60_000);
    expect(look.mock.calls.length).toBeLessThanOrEqual(6);
  });

  it('looks once a minute at a page that nobody sees, and within a second once it comes to the front', async () => {
    const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await pass(1000);
    look.mockClear();
    await pass(60_000);
    expect(look).toHaveBeenCalledOnce();
    seen.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(1010);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('looks within a second again once somebody touches the page', async () => {
    await pass(60_000);
    look.mockClear();
    touch();
    await pass(1010);
    expect(look.mock.calls).toEqual([[true]]);
    await pass(5000);
    expect(look).toHaveBeenCalledTimes(6);
  });

  it('ends with the last who looks, and begins again with the next', async () => {
    end.abort();
    expect(vi.getTimerCount()).toBe(0);
    end = new AbortController();
    everySecond(document, look, end.signal);
    await pass(1000);
    expect(look).toHaveBeenCalledOnce();
  });

  it('calls nobody whose end has come already', async () => {
    const late = vi.fn<() => void>();
    everySecond(document, late, AbortSignal.abort());
    await pass(1000);
    expect(late).not.toHaveBeenCalled();
  });
});
