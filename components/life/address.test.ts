// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchAddress } from './address.ts';

const changed = vi.fn<() => void>();
let listeners: Map<string, () => void>;
let end: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  listeners = new Map();
  end = new AbortController();
  vi.spyOn(window, 'addEventListener').mockImplementation(
    (type: string, listener: unknown) => void listeners.set(type, listener as () => void),
  );
  goTo('/salesReport/index');
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  Reflect.deleteProperty(window, 'navigation');
});

function goTo(path: string): void {
  vi.spyOn(document, 'location', 'get').mockReturnValue({ href: `https://app.shogo.io${path}` } as Location);
}

describe('an address that becomes another one', () => {
  it('is noticed soon where nobody tells, once', () => {
    watchAddress(document, changed, end.signal);
    vi.advanceTimersByTime(5000);
    expect(changed).not.toHaveBeenCalled();
    goTo('/login');
    vi.advanceTimersByTime(250);
    expect(changed).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(5000);
    expect(changed).toHaveBeenCalledOnce();
  });

  it.each(['popstate', 'hashchange', 'pageshow'])('is noticed at once where %s tells, and nothing is where it tells falsely', (type) => {
    watchAddress(document, changed, end.signal);
    listeners.get(type)!();
    expect(changed).not.toHaveBeenCalled();
    goTo('/login');
    listeners.get(type)!();
    expect(changed).toHaveBeenCalledOnce();
  });

  it('is noticed at once where the browser has the Navigation API', () => {
    const navigation = new EventTarget();
    Object.assign(window, { navigation });
    watchAddress(document, changed, end.signal);
    goTo('/login');
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(changed).toHaveBeenCalledOnce();
  });

  it('is noticed in a second where a page keeps from us what the browser tells, and after the background', () => {
    Object.assign(window, { navigation: Object.assign(new EventTarget(), { currentEntry: {} }) });
    watchAddress(document, changed, end.signal);
    goTo('/login');
    vi.advanceTimersByTime(1000);
    expect(changed).toHaveBeenCalledOnce();
    const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    goTo('/salesReport/index');
    vi.advanceTimersByTime(5000);
    expect(changed).toHaveBeenCalledOnce();
    seen.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(1000);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('is compared by one clock, however many want to know', () => {
    Object.assign(window, { navigation: Object.assign(new EventTarget(), { currentEntry: {} }) });
    const others = [vi.fn<() => void>(), vi.fn<() => void>()];
    const last = new AbortController();
    watchAddress(document, changed, end.signal);
    watchAddress(document, others[0]!, end.signal);
    watchAddress(document, others[1]!, last.signal);
    expect(vi.getTimerCount()).toBe(1);
    goTo('/login');
    vi.advanceTimersByTime(1000);
    for (const one of [changed, ...others]) expect(one).toHaveBeenCalledOnce();
    end.abort();
    goTo('/salesReport/index');
    vi.advanceTimersByTime(1000);
    expect([changed, ...others].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 2]);
    last.abort();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is nobody’s concern any more at the end', () => {
    watchAddress(document, changed, end.signal);
    end.abort();
    goTo('/login');
    vi.advanceTimersByTime(1000);
    expect(changed).not.toHaveBeenCalled();
  });
});
