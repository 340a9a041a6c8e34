// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action } from '../../lib/domain/action.ts';
import { type Guard, createGuard } from './guard.ts';
import { PERMIT_MS } from './permit.ts';

const MOUSE = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
const TOUCH = ['pointerdown', 'touchstart', 'pointerup', 'touchend', 'mousedown', 'mouseup', 'click'];
const ENTER = ['keydown', 'keypress', 'click', 'keyup'];
const SPACE = ['keydown', 'keypress', 'keyup', 'click'];

let alive: boolean;
let guard: Guard;
let icons: Map<Element, Action>;
let icon: HTMLElement;
let other: HTMLElement;
/** What the page heard of, on an icon or elsewhere. */
let heard: string[];
const onPress = vi.fn<(action: Action) => void>();

beforeEach(() => {
  vi.useFakeTimers();
  alive = true;
  heard = [];
  document.body.innerHTML = '<div id="tab"><button id="icon"><i>x</i></button><a id="leads" href="https://site.example/post">y</a></div><button id="other">z</button>';
  icon = document.querySelector('#icon')!;
  other = document.querySelector('#other')!;
  icons = new Map<Element, Action>([
    [icon, 'post'],
    [document.querySelector('#leads')!, 'refresh'],
  ]);
  guard = createGuard(window as unknown as Window, { late: false, isAlive: () => alive });
  for (const type of new Set([...TOUCH, ...ENTER, 'auxclick', 'dblclick', 'contextmenu', 'dragstart', 'pointercancel'])) {
    document.addEventListener(type, ({ target }) => void heard.push(`${type} ${(target as Element).id}`), { signal: end.signal });
  }
});
let end = new AbortController();
afterEach(() => {
  alive = false;
  do_('click', other);
  end.abort();
  end = new AbortController();
  vi.useRealTimers();
});

const arm = () => guard.arm({ at: (path) => path.map((node) => icons.get(node as Element)).find(Boolean) ?? null, onPress });

/** One event as a hand makes it. */
function do_(type: string, target: Element, init: Partial<{ trusted: boolean; key: string; repeat: boolean; detail: number; button: number; ctrlKey: boolean; isPrimary: boolean }> = {}): Event {
  const { trusted = true, key = 'Enter', repeat = false, detail = 1, button = 0, ctrlKey = false, isPrimary = true } = init;
  const options = { bubbles: true, cancelable: true, composed: true };
  const event = type.startsWith('key') ? new KeyboardEvent(type, { ...options, key, repeat }) : new MouseEvent(type, { ...options, detail, button, ctrlKey });
  Object.defineProperties(event, { isTrusted: { value: trusted }, ...(type.startsWith('pointer') ? { isPrimary: { value: isPrimary } } : {}) });
  target.dispatchEvent(event);
  return event;
}
const press = (types: readonly string[], target: Element, init: Parameters<typeof do_>[2] = {}) => types.map((type) => do_(type, target, type === 'click' && types.includes('keydown') ? { ...init, detail: 0 } : init));

describe('a guard', () => {
  it('lets everything be until it is armed, and after that again', () => {
    press(MOUSE, icon);
    arm();
    guard.arm(null);
    press(MOUSE, icon);
    expect(heard).toHaveLength(2 * MOUSE.length);
    expect(onPress).not.toHaveBeenCalled();
  });

  it.each([
    ['the mouse', MOUSE, {}],
    ['a finger', TOUCH, {}],
    ['Enter', ENTER, { key: 'Enter' }],
    ['Space', SPACE, { key: ' ' }],
  ] as const)('catches a press by %s on an icon, and tells of it once; the page hears nothing', (_, types, init) => {
    arm();
    press(types, icon.firstElementChild!, init);
    expect(heard).toEqual([]);
    expect(onPress.mock.calls).toEqual([['post']]);
  });

  it('catches each press again: the first is no permission for the second', () => {
    arm();
    press(MOUSE, icon);
    press(MOUSE, icon);
    expect(heard).toEqual([]);
    expect(onPress).toHaveBeenCalledTimes(2);
  });

  it('leaves the browser its press down: without it there would be no click', () => {
    arm();
    const prevented = press(TOUCH, icon).filter(({ defaultPrevented }) => defaultPrevented);
    expect(prevented.map(({ type }) => type)).toEqual(['click']);
  });

  it.each([
    ['elsewhere', () => press(MOUSE, other), MOUSE.length],
    ['with a key that presses nothing', () => press(['keydown', 'keyup'], icon, { key: 'Tab' }), 2],
    ['by a script', () => press(MOUSE, icon, { trusted: false }), MOUSE.length],
  ])('lets be what is done %s', (_, act, count) => {
    arm();
    act();
    expect(heard).toHaveLength(count);
    expect(onPress).not.toHaveBeenCalled();
  });

  it.each(['auxclick', 'dblclick', 'dragstart'])('swallows %s without a word', (type) => {
    arm();
    expect(do_(type, icon).defaultPrevented).toBe(true);
    expect(heard).toEqual([]);
    expect(onPress).not.toHaveBeenCalled();
  });

  it('keeps the browser’s menu from an icon that leads somewhere, and from no other', () => {
    arm();
    expect([do_('contextmenu', icon).defaultPrevented, do_('contextmenu', document.querySelector('#leads')!).defaultPrevented]).toEqual([false, true]);
  });

  it('tells once of a key that is held', () => {
    arm();
    press(['keydown'], icon);
    for (let times = 0; times < 4; times++) press(['keydown'], icon, { repeat: true });
    press(['click', 'keyup'], icon, { detail: 0 });
    expect(onPress).toHaveBeenCalledOnce();
    expect(heard).toEqual([]);
  });

  it('catches to its end what began on an icon that is another thing by then', () => {
    arm();
    do_('pointerdown', icon);
    icons.delete(icon);
    for (const type of ['mousedown', 'pointerup', 'mouseup', 'click']) do_(type, document.querySelector('#tab')!);
    expect(heard).toEqual([]);
    press(MOUSE, other);
    expect(heard).toHaveLength(MOUSE.length);
  });

  it('catches nothing once the extension is gone, and is gone itself', () => {
    arm();
    alive = false;
    press(MOUSE, icon);
    alive = true;
    press(MOUSE, icon);
    expect(heard).toHaveLength(2 * MOUSE.length);
  });
});

describe('one press', () => {
  const onTaken = vi.fn<() => void>();
  const onEnd = vi.fn<(how: string) => void>();
  const letThrough = (action: Action = 'post') => {
    arm();
    return guard.letThrough(action, { onTaken, onEnd });
  };

  it.each([
    ['the mouse', MOUSE, {}],
    ['a finger', TOUCH, {}],
    ['Enter', ENTER, { key: 'Enter' }],
    ['Space', SPACE, { key: ' ' }],
  ] as const)('by %s goes through, and no second one', (_, types, init) => {
    letThrough();
    press(types, icon, init);
    expect(heard.filter((one) => one.startsWith('click'))).toHaveLength(1);
    expect(onTaken).toHaveBeenCalledOnce();
    expect(onEnd.mock.calls).toEqual([['pressed']]);
    const before = [...heard];
    press(types, icon, init);
    expect(heard).toEqual(before);
  });

  it('is told of before the page hears of it', () => {
    onTaken.mockImplementation(() => expect(heard).toEqual([]));
    letThrough();
    press(MOUSE, icon);
    expect(onTaken).toHaveBeenCalledOnce();
  });

  it('is on that icon: one on another opens its checklist, and the permit stays', () => {
    letThrough('refresh');
    press(MOUSE, icon);
    expect(onPress.mock.calls).toEqual([['post']]);
    press(MOUSE, document.querySelector('#leads')!);
    expect(onEnd.mock.calls).toEqual([['pressed']]);
  });

  it.each([
    ['another button', { button: 1 }],
    ['a key held down', { ctrlKey: true }],
    ['a second finger', { isPrimary: false }],
  ])('does not begin with %s', (_, init) => {
    letThrough();
    do_('pointerdown', icon, init);
    expect([heard, onTaken.mock.calls]).toEqual([[], []]);
  });

  it.each([
    ['the button goes up elsewhere', () => do_('pointerup', other)],
    ['it is dragged', () => do_('dragstart', icon)],
    ['it is cancelled', () => do_('pointercancel', icon)],
    ['it begins a second time', () => do_('pointerdown', icon)],
  ])('is broken off where %s: perhaps the page acted on its beginning', (_, act) => {
    letThrough();
    do_('pointerdown', icon);
    do_('mousedown', icon);
    act();
    expect(onEnd.mock.calls).toEqual([['perhaps']]);
    const before = heard.length;
    press(MOUSE, icon);
    expect(heard).toHaveLength(before);
  });

  it('is waited for as long as somebody needs, and no longer', () => {
    letThrough();
    vi.advanceTimersByTime(PERMIT_MS);
    expect(onEnd.mock.calls).toEqual([['unused']]);
    press(MOUSE, icon);
    expect(heard).toEqual([]);
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('is called off by a word, by another one, and by the page becoming another', () => {
    letThrough().cancel();
    letThrough();
    letThrough();
    guard.arm(null);
    expect(onEnd.mock.calls).toEqual([['unused'], ['unused'], ['unused']]);
  });
});

describe('in an element of ours', () => {
  const WRITING = ['keydown', 'keypress', 'beforeinput', 'textInput', 'input', 'keyup', 'compositionstart', 'compositionupdate', 'compositionend', 'copy', 'cut', 'paste', 'dragstart'];
  const tell = vi.fn<(event: Event) => void>();
  let kept: AbortController;
  let host: HTMLElement;
  beforeEach(() => {
    host = document.body.appendChild(Object.assign(document.createElement('div'), { id: 'ours' }));
    for (const type of WRITING) window.addEventListener(type, ({ target }) => (target as Element).id === 'ours' && heard.push(`first ${type}`), { capture: true, signal: end.signal });
    for (const type of ['beforeinput', 'input', 'paste']) document.addEventListener(type, ({ target }) => void heard.push(`${type} ${(target as Element).id}`), { signal: end.signal });
    kept = new AbortController();
    guard.keep(host, tell, kept.signal);
  });
  afterEach(() => kept.abort());

  it.each(WRITING)('%s is kept from the page, whatever is armed, and told once', (type) => {
    const event = do_(type, host, { key: 'Enter' });
    arm();
    do_(type, host, { key: 'a' });
    expect(heard).toEqual([]);
    expect(tell.mock.calls.map(([one]) => one.type)).toEqual([type, type]);
    expect([tell.mock.calls[0]![0] === event, event.defaultPrevented]).toEqual([true, false]);
  });

  it('what a script made is kept from the page, and told to nobody', () => {
    press(WRITING, host, { trusted: false });
    expect(heard).toEqual([]);
    expect(tell).not.toHaveBeenCalled();
  });

  it('presses are no secret; nor is what is done elsewhere', () => {
    press(MOUSE, host);
    press(['keydown', 'input'], other);
    expect(heard).toEqual([...MOUSE.map((type) => `${type} ours`), 'keydown other', 'input other']);
    expect(tell).not.toHaveBeenCalled();
  });

  it('a click that a key makes there follows no press on an icon, however soon it comes', () => {
    arm();
    press(ENTER, icon);
    expect(do_('click', host, { detail: 0 }).defaultPrevented).toBe(false);
    expect(do_('click', other, { detail: 0 }).defaultPrevented).toBe(true);
    expect(heard).toEqual(['click ours']);
  });

  it.each([
    ['it has ended', () => kept.abort()],
    ['the extension is gone', () => void (alive = false)],
  ])('nothing is kept once %s', (_, happens) => {
    happens();
    do_('input', host);
    expect(heard).toEqual(['first input', 'input ours']);
    expect(tell).not.toHaveBeenCalled();
  });

  it('it listens again where the page was opened again and lost its listeners; until nothing is to be kept', () => {
    const listens = vi.spyOn(window, 'addEventListener');
    vi.advanceTimersByTime(400);
    expect(listens).toHaveBeenCalledWith('input', expect.anything(), expect.objectContaining({ capture: true }));
    kept.abort();
    listens.mockClear();
    vi.advanceTimersByTime(400);
    expect(listens).not.toHaveBeenCalled();
  });

  it('a key that goes down anywhere is told of before anybody else, until that ends', () => {
    const hears = new AbortController();
    guard.onKey(({ key }) => void heard.push(`key ${key}`), hears.signal);
    press(['keydown', 'keyup'], other, { key: 'Escape' });
    do_('keydown', host, { key: 'ArrowLeft' });
    do_('keydown', host, { key: 'ArrowLeft', trusted: false });
    hears.abort();
    do_('keydown', host, { key: 'ArrowLeft' });
    expect(heard).toEqual(['key Escape', 'keydown other', 'keyup other', 'key ArrowLeft']);
  });
});

describe('while everything is caught', () => {
  const onPoint = vi.fn<(path: readonly EventTarget[]) => void>();
  beforeEach(() => {
    onPoint.mockReset();
    guard.arm<readonly EventTarget[]>({ at: (path) => path, onPress: onPoint });
  });

  it.each([
    ['mouse', MOUSE],
    ['touch', TOUCH],
    ['Enter', ENTER],
    ['Space', SPACE],
  ] as const)('a press by %s anywhere is told once, with its path, and the page hears nothing', (_, types) => {
    press(types, other);
    expect(heard).toEqual([]);
    expect(onPoint).toHaveBeenCalledOnce();
    expect(onPoint.mock.calls[0]![0][0]).toBe(other);
  });

  it('other keys move on, and what a page makes is no press', () => {
    press(['keydown', 'keyup'], other, { key: 'Tab' });
    press(MOUSE, other, { trusted: false });
    expect(heard).toEqual(['keydown other', 'keyup other', ...MOUSE.map((type) => `${type} other`)]);
    expect(onPoint).not.toHaveBeenCalled();
  });

  it('what follows the press goes nowhere either, though only the icons are caught by then', () => {
    onPoint.mockImplementation(() => arm());
    press(ENTER, other);
    expect(heard).toEqual([]);
    press(MOUSE, other);
    expect(heard).toEqual(MOUSE.map((type) => `${type} other`));
  });

  it('nothing is once the extension is gone', () => {
    alive = false;
    press(MOUSE, other);
    expect(heard).toEqual(MOUSE.map((type) => `${type} other`));
  });
});
