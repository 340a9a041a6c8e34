// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PlainSight, type Plainness, watchSight } from './plainSight.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

let tellVisible: (isVisible: boolean | undefined) => void;
let box: DOMRect;
let hit: Element | null;
let told: Plainness[];
let button: HTMLElement;
let root: ShadowRoot;
let watched: PlainSight;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(hear: (entries: object[]) => void) {
        tellVisible = (isVisible) => hear([{ isVisible }]);
      }
      observe() {}
      disconnect() {}
    },
  );
  const host = document.body.appendChild(document.createElement('div'));
  root = host.attachShadow({ mode: 'closed' });
  button = root.appendChild(document.createElement('dialog')).appendChild(document.createElement('button'));
  box = new DOMRect(300, 400, 120, 28);
  hit = button;
  button.getBoundingClientRect = () => box;
  root.elementFromPoint = () => hit;
  told = [];
  watched = watchSight(button, (now) => told.push(now));
});
afterEach(() => {
  watched.stop();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (ms: number) => vi.advanceTimersByTime(ms);
const now = () => told.at(-1);

describe('a button in plain sight', () => {
  it('is clear after 800 ms, and not before', () => {
    tellVisible(true);
    pass(790);
    expect([now(), watched.clearNow()]).toEqual(['settling', false]);
    pass(10);
    expect([now(), watched.clearNow()]).toEqual(['clear', true]);
  });

  it.each<[string, () => void]>([
    ['the browser says that it is not seen', () => tellVisible(false)],
    ['something else is where it was', () => ((hit = document.body), pass(200))],
    ['it is too small', () => ((box = new DOMRect(408, 425, 12, 3)), pass(200))],
  ])('is not clear any more once %s, and that is told; and it takes as long again', (_, hide) => {
    tellVisible(true);
    pass(1000);
    hide();
    expect([now(), watched.clearNow()]).toEqual(['settling', false]);
    pass(600);
    expect(now()).toBe('covered');
    hit = button;
    box = new DOMRect(300, 400, 120, 28);
    tellVisible(true);
    pass(790);
    expect(now()).toBe('settling');
    pass(200);
    expect(now()).toBe('clear');
  });

  it('is looked at once more at the press', () => {
    tellVisible(true);
    pass(1000);
    hit = null;
    expect(watched.clearNow()).toBe(false);
  });

  it('that has just moved under the pointer waits as long again', () => {
    tellVisible(true);
    pass(1000);
    box = new DOMRect(300, 300, 120, 28);
    expect(watched.clearNow()).toBe(false);
    pass(790);
    expect(now()).toBe('settling');
    pass(10);
    expect(now()).toBe('clear');
  });

  it('that only grows, because its words are bold now, stays clear', () => {
    tellVisible(true);
    pass(1000);
    box = new DOMRect(290, 400, 130, 28);
    expect(watched.clearNow()).toBe(true);
  });

  it('that is hidden for a moment only is not told of as covered', () => {
    tellVisible(false);
    pass(300);
    tellVisible(true);
    pass(800);
    expect(told).toEqual(['settling', 'settling', 'clear']);
  });
});

describe('where the browser can’t tell', () => {
  const cover = (place: Partial<DOMRect>) => {
    const element = document.createElement('div');
    element.getBoundingClientRect = () => ({ left: 0, top: 0, right: 50, bottom: 50, ...place }) as DOMRect;
    return element;
  };
  const dialogFills = () => (button.closest('dialog')!.getBoundingClientRect = () => ({ left: 200, top: 0, right: 600, bottom: 600 }) as DOMRect);

  it.each<[string, Partial<DOMRect>, boolean]>([
    ['over it', { right: 900, bottom: 900 }, false],
    ['beside it', {}, true],
  ])('what lies in the top layer %s counts', (_, place, clear) => {
    dialogFills();
    const { querySelectorAll } = document;
    document.querySelectorAll = ((selector: string) => (selector.startsWith(':is') ? [cover(place)] : querySelectorAll.call(document, selector))) as never;
    tellVisible(undefined);
    pass(1000);
    expect(watched.clearNow()).toBe(clear);
    document.querySelectorAll = querySelectorAll;
  });
});
