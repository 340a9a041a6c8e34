// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PlainSight, type Plainness, watchSight } from './plainSight.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

let tellVisible: (...seen: (boolean | undefined)[]) => void;
/** What the browser has not told yet. */
let untold: object[];
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
        tellVisible = (...seen) => hear(seen.map((isVisible) => ({ isVisible })));
      }
      observe() {}
      takeRecords = () => untold;
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
  untold = [];
  document.documentElement.style.filter = 'none';
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
    // What was hidden is read again first, and said to be.
    expect([now(), watched.clearNow()]).toEqual(['uncovered', false]);
    pass(60_000);
    expect(now()).toBe('uncovered');
    watched.readAgain();
    expect([now(), watched.clearNow()]).toEqual(['settling', false]);
    pass(800);
    expect([now(), watched.clearNow()]).toEqual(['clear', true]);
  });

  it('is not said to be read again while it is covered', () => {
    tellVisible(true);
    pass(1000);
    tellVisible(false);
    pass(600);
    watched.readAgain();
    tellVisible(true);
    pass(1000);
    expect(now()).toBe('uncovered');
  });

  it('that comes into sight slowly was never covered', () => {
    tellVisible(false);
    pass(5000);
    expect(now()).toBe('covered');
    tellVisible(true);
    pass(800);
    expect(now()).toBe('clear');
  });

  it('in a tab in the background waits until that is in front, and was not covered', () => {
    tellVisible(true);
    pass(1000);
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    tellVisible(false);
    pass(5000);
    expect([now(), watched.clearNow()]).toEqual(['settling', false]);
    state.mockReturnValue('visible');
    tellVisible(true);
    pass(1000);
    expect([now(), watched.clearNow()]).toEqual(['clear', true]);
  });

  it('in a window without the focus waits until that has it: another one may lie before it', () => {
    tellVisible(true);
    pass(1000);
    const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    pass(200);
    expect([now(), watched.clearNow()]).toEqual(['settling', false]);
    pass(5000);
    expect(now()).toBe('settling');
    focus.mockReturnValue(true);
    expect(watched.clearNow()).toBe(false);
    pass(1000);
    expect([now(), watched.clearNow()]).toEqual(['clear', true]);
  });

  it.each([
    [600, true],
    [800, false],
  ])('that nobody could look at for %i ms is clear at the press: %s', (held, clear) => {
    tellVisible(true);
    pass(1000);
    // The page holds up everything: what is due comes only once it lets go.
    vi.setSystemTime(Date.now() + held);
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + held);
    expect(watched.clearNow()).toBe(clear);
  });

  it('that was hidden for a moment of which the browser tells later waits again', () => {
    tellVisible(true);
    pass(1000);
    tellVisible(false, true);
    expect([now(), watched.clearNow()]).toEqual(['settling', false]);
    pass(800);
    expect(now()).toBe('clear');
    untold = [{ isVisible: false }, { isVisible: true }];
    expect(watched.clearNow()).toBe(false);
  });

  it.each([
    ['to the left', new DOMRect(-720, 0, 2000, 768)],
    ['above', new DOMRect(624, -100, 400, 868)],
    ['to the right', new DOMRect(700, 0, 400, 768)],
    ['below', new DOMRect(624, 0, 400, 800)],
  ])('in a sheet that reaches out of the window %s is covered', (_, place) => {
    Object.assign(window, { innerWidth: 1024, innerHeight: 768 });
    tellVisible(true);
    const dialog = button.closest('dialog')!;
    dialog.getBoundingClientRect = () => new DOMRect(624, 0, 400, 768);
    pass(1000);
    expect(watched.clearNow()).toBe(true);
    dialog.getBoundingClientRect = () => place;
    expect(watched.clearNow()).toBe(false);
    pass(600);
    expect(now()).toBe('covered');
  });

  it.each([
    [undefined, 'covered'],
    [true, 'clear'],
  ])('in a page that filters all of it, where the browser says %s, is %s', (visible, plainness) => {
    document.documentElement.style.filter = 'blur(9px)';
    tellVisible(visible);
    pass(1000);
    expect(now()).toBe(plainness);
  });

  it.each<[string, object, object]>([
    ['video', document, { pictureInPictureElement: {} }],
    ['document', window, { documentPictureInPicture: { window: {} } }],
  ])('under a floating %s of the page is covered', (_, on, floating) => {
    tellVisible(true);
    pass(1000);
    Object.assign(on, floating);
    expect(watched.clearNow()).toBe(false);
    pass(600);
    expect(now()).toBe('covered');
    for (const name of Object.keys(floating)) Reflect.deleteProperty(on, name);
    pass(1000);
    expect(now()).toBe('uncovered');
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

describe.each([true, undefined])('whatever the browser says (%s)', (visible) => {
  const { querySelectorAll } = document;
  const inTopLayer = (elements: Element[]) => {
    document.querySelectorAll = ((selector: string) =>
      selector.startsWith(':is') ? elements : querySelectorAll.call(document, selector)) as never;
  };
  afterEach(() => {
    document.querySelectorAll = querySelectorAll;
  });

  it('what lies in the top layer covers it, whatever its box, also from the beginning', () => {
    const speck = document.createElement('div');
    speck.getBoundingClientRect = () => new DOMRect(0, 0, 1, 1);
    inTopLayer([speck]);
    tellVisible(visible);
    pass(1000);
    expect([now(), watched.clearNow()]).toEqual(['covered', false]);
    inTopLayer([]);
    pass(1200);
    expect([now(), watched.clearNow()]).toEqual(['uncovered', false]);
  });

  it('what lies there in a closed root covers it too, and is seen before the press where the browser says nothing', () => {
    const host = document.body.appendChild(document.createElement('div'));
    const inside = { querySelectorAll: (selector: string) => (selector.startsWith(':is') ? [document.createElement('div')] : []) };
    Object.assign(host, { openOrClosedShadowRoot: inside });
    inTopLayer([]);
    tellVisible(visible);
    pass(1000);
    expect(now()).toBe(visible ? 'clear' : 'covered');
    expect(watched.clearNow()).toBe(false);
    host.remove();
    pass(1200);
    expect([now(), watched.clearNow()]).toEqual(visible ? ['clear', true] : ['uncovered', false]);
  });

  it('with nothing there it is clear', () => {
    inTopLayer([]);
    tellVisible(visible);
    pass(1000);
    expect(watched.clearNow()).toBe(true);
  });
});
