// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Touches, mindTouches } from './touched.ts';

let touches: Touches;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p id="one">word</p>';
  touches = mindTouches(document);
});
afterEach(() => {
  touches.end();
  vi.useRealTimers();
});

const one = () => document.querySelector('#one')!;
/** Lets the observers hear of what was done. */
const heard = async () => {
  await vi.advanceTimersByTimeAsync(10);
  return touches.taken();
};

describe('whether a page was touched', () => {
  it('is asked for in vain where nothing happened', async () => {
    expect(await heard()).toBe(false);
  });

  it.each<[string, () => void]>([
    ['an element that comes', () => one().after(document.createElement('div'))],
    ['an attribute', () => one().setAttribute('style', 'top: 0')],
    ['a word', () => (one().firstChild!.nodeValue = 'another')],
    ['scrolling', () => one().dispatchEvent(new Event('scroll'))],
    ['a picture that has come', () => one().dispatchEvent(new Event('load'))],
    ['the pointer', () => one().dispatchEvent(new Event('pointermove', { bubbles: true }))],
  ])('is told by %s, once, and the next time as well', async (_, touch) => {
    touch();
    expect(await heard()).toBe(true);
    expect(await heard()).toBe(false);
    touch();
    one().setAttribute('title', String(Math.random()));
    expect(await heard()).toBe(true);
  });

  it('costs one record, however much a page writes until somebody asks', async () => {
    const observed = vi.spyOn(MutationObserver.prototype, 'disconnect');
    for (let time = 0; time < 100; time++) {
      one().setAttribute('data-time', String(time));
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(observed).toHaveBeenCalledOnce();
  });

  it('is not minded any more at the end', async () => {
    touches.end();
    one().setAttribute('title', 'x');
    one().dispatchEvent(new Event('scroll'));
    expect(await heard()).toBe(false);
  });
});
