// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Armed, Guard } from '../guard/guard.ts';
import type { Permitted } from '../guard/permit.ts';
import { createPageGuard } from './pageGuard.ts';

const ICONS = '<a href="#" title="Reload"></a><a href="#" title="Regenerate"></a><a href="#" title="Post" id="post"><i></i></a>';

let armed: Armed | null;
let permitted: Permitted | undefined;
let cancelled: number;
const onPress = vi.fn<(action: string) => void>();
const guard: Guard = {
  late: false,
  arm: (next) => void (armed = next),
  letThrough(_, given) {
    permitted = given;
    return { passes: () => false, cancel: () => void cancelled++ };
  },
  keep() {},
  onKey() {},
};
const page = (icons: string) => void (document.body.innerHTML = `<section id="tab_accounting"><div class="icons">${icons}</div></section><button id="other">Post</button>`);
const pathOf = (selector: string) => {
  const path: EventTarget[] = [];
  for (let node: Element | null = document.querySelector(selector); node; node = node.parentElement) path.push(node);
  return path;
};

beforeEach(() => {
  vi.useFakeTimers();
  [armed, permitted, cancelled] = [null, undefined, 0];
  // Nothing is laid out here: whatever is asked about is seen.
  document.elementFromPoint = () => document.querySelector('#post i');
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ x: 0, y: 0, left: 0, top: 0, right: 16, bottom: 16, width: 16, height: 16, toJSON: () => ({}) });
});
afterEach(() => void vi.useRealTimers());

describe('the guard of a day’s page', () => {
  it('guards the icons that are known, and is asked at every event', () => {
    page(ICONS);
    const { state, stop } = createPageGuard(document, guard, onPress);
    expect(state.value).toEqual({ step: 'guarding' });
    expect([armed!.actionAt(pathOf('#post i')), armed!.actionAt(pathOf('#other'))]).toEqual(['post', null]);
    page(ICONS.replace('title="Reload"', '').replace('title="Regenerate"', ''));
    expect(armed!.actionAt(pathOf('#post i'))).toBeNull();
    stop();
    expect(armed).toBeNull();
  });

  it('says so where it knows none, and where they come later', () => {
    page('<a href="#" title="Post" id="post"></a>');
    const { state, stop } = createPageGuard(document, guard, onPress);
    expect(state.value).toEqual({ step: 'unseen' });
    page(ICONS);
    vi.advanceTimersByTime(2000);
    expect(state.value).toEqual({ step: 'guarding' });
    stop();
  });

  it.each([
    ['pressed', 'pressed'],
    ['perhaps', 'perhaps'],
    ['unused', 'guarding'],
  ] as const)('of a click that is let through tells how it ended: %s', (how, step) => {
    page(ICONS);
    const { state, letThrough, cancel, stop } = createPageGuard(document, guard, onPress);
    letThrough('post');
    expect(state.value).toEqual({ step: 'waiting', action: 'post' });
    vi.advanceTimersByTime(4000);
    expect(state.value.step).toBe('waiting');
    cancel();
    expect(cancelled).toBe(1);
    permitted!.onEnd(how);
    expect(state.value).toMatchObject({ step });
    stop();
  });
});
