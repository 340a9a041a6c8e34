// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginLife, lifeUntil, shorter } from './life.ts';

let alive: boolean;
beforeEach(() => {
  alive = true;
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

const begin = () => beginLife(window, () => alive);
const hide = (persisted: boolean) => window.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
const stateOf = ({ end, contact, look }: ReturnType<typeof begin>) => [end.aborted, contact.aborted, look()];

describe('the life of our scripts in a page', () => {
  it('ends with the page, and waits for nothing then', () => {
    const life = begin();
    expect(stateOf(life)).toEqual([false, false, true]);
    hide(false);
    expect(stateOf(life)).toEqual([true, true, false]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes on in a page that is put aside, and may be taken up again', () => {
    const life = begin();
    hide(true);
    expect(stateOf(life)).toEqual([false, false, true]);
    hide(false);
  });

  it('loses contact, and not the page, soon after the extension is gone; and waits for nothing then', () => {
    const life = begin();
    alive = false;
    vi.advanceTimersByTime(2000);
    expect(vi.getTimerCount()).toBe(0);
    expect(stateOf(life)).toEqual([false, true, false]);
    hide(false);
    expect(life.end.aborted).toBe(true);
  });

  it('is looked at at once where somebody asks', () => {
    const life = lifeUntil(new AbortController().signal, () => alive);
    alive = false;
    expect(life.look()).toBe(false);
    expect(life.contact.aborted).toBe(true);
  });

  it('has shorter ones in it, which end by themselves, with it, and with its contact', () => {
    const life = begin();
    const [left, other] = [new AbortController(), new AbortController()];
    const [one, two] = [shorter(life, left.signal), shorter(life, other.signal)];
    left.abort();
    expect([one.end.aborted, one.contact.aborted, life.end.aborted, two.contact.aborted]).toEqual([true, true, false, false]);
    alive = false;
    expect(two.look()).toBe(false);
    expect([two.end.aborted, two.contact.aborted]).toEqual([false, true]);
    hide(false);
    expect(two.end.aborted).toBe(true);
  });
});
