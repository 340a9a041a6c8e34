// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { armIcons, guardedPage } from './testing/guardedPage.ts';
import { ENTER, MOUSE, SPACE, TOUCH, do_, press } from './testing/hand.ts';

const here = guardedPage();

describe('in an element of ours', () => {
  const WRITING = [
    'keydown',
    'keypress',
    'beforeinput',
    'textInput',
    'input',
    'keyup',
    'compositionstart',
    'compositionupdate',
    'compositionend',
    'copy',
    'cut',
    'paste',
    'dragstart',
  ];
  const tell = vi.fn<(event: Event) => void>();
  let kept: AbortController;
  let host: HTMLElement;
  beforeEach(() => {
    host = document.body.appendChild(Object.assign(document.createElement('div'), { id: 'ours' }));
    for (const type of WRITING)
      window.addEventListener(type, ({ target }) => (target as Element).id === 'ours' && here.heard.push(`first ${type}`), {
        capture: true,
        signal: here.end.signal,
      });
    for (const type of ['beforeinput', 'input', 'paste'])
      document.addEventListener(type, ({ target }) => void here.heard.push(`${type} ${(target as Element).id}`), {
        signal: here.end.signal,
      });
    kept = new AbortController();
    here.guard.keep(host, tell, kept.signal);
  });
  afterEach(() => kept.abort());

  it.each(WRITING)('%s is kept from the page, whatever is armed, and told once', (type) => {
    const event = do_(type, host, { key: 'Enter' });
    armIcons(here);
    do_(type, host, { key: 'a' });
    expect(here.heard).toEqual([]);
    expect(tell.mock.calls.map(([one]) => one.type)).toEqual([type, type]);
    expect([tell.mock.calls[0]![0] === event, event.defaultPrevented]).toEqual([true, false]);
  });

  it('what a script made is kept from the page, and told to nobody', () => {
    press(WRITING, host, { trusted: false });
    expect(here.heard).toEqual([]);
    expect(tell).not.toHaveBeenCalled();
  });

  it('presses are no secret; nor is what is done elsewhere', () => {
    press(MOUSE, host);
    press(['keydown', 'input'], here.other);
    expect(here.heard).toEqual([...MOUSE.map((type) => `${type} ours`), 'keydown other', 'input other']);
    expect(tell).not.toHaveBeenCalled();
  });

  it('a click that a key makes there follows no press on an icon, however soon it comes', () => {
    armIcons(here);
    press(ENTER, here.icon);
    expect(do_('click', host, { detail: 0 }).defaultPrevented).toBe(false);
    expect(do_('click', here.other, { detail: 0 }).defaultPrevented).toBe(true);
    expect(here.heard).toEqual(['click ours']);
  });

  it.each([
    ['it has ended', () => kept.abort()],
    ['the extension is gone', () => void (here.alive = false)],
  ])('nothing is kept once %s', (_, happens) => {
    happens();
    do_('input', host);
    expect(here.heard).toEqual(['first input', 'input ours']);
    expect(tell).not.toHaveBeenCalled();
  });

  it.each([
    ['after a while', () => vi.advanceTimersByTime(10_000)],
    ['when the focus comes there', () => host.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))],
  ])('it listens again %s where the page was opened again and lost its listeners; until nothing is to be kept', (_, passes) => {
    const listens = vi.spyOn(window, 'addEventListener');
    const again = new AbortController();
    here.guard.keep(host, tell, again.signal);
    for (const [type, hear] of listens.mock.calls) {
      window.removeEventListener(type, hear, { capture: true });
      window.removeEventListener(type, hear);
    }
    listens.mockClear();
    do_('input', host);
    expect(tell).not.toHaveBeenCalled();
    passes();
    expect(listens).toHaveBeenCalledWith('input', expect.anything(), expect.objectContaining({ capture: true }));
    do_('input', host);
    expect(tell).toHaveBeenCalledOnce();
    kept.abort();
    again.abort();
    listens.mockClear();
    vi.advanceTimersByTime(10_000);
    expect(listens).not.toHaveBeenCalled();
  });

  it('it gives itself no listener again in an idle minute, as long as they are there', () => {
    const listens = vi.spyOn(window, 'addEventListener');
    vi.advanceTimersByTime(60_000);
    expect(listens).not.toHaveBeenCalled();
  });

  it('a key that goes down anywhere is told of before anybody else, until that ends', () => {
    const hears = new AbortController();
    here.guard.onKey(({ key }) => void here.heard.push(`key ${key}`), hears.signal);
    press(['keydown', 'keyup'], here.other, { key: 'Escape' });
    do_('keydown', host, { key: 'ArrowLeft' });
    do_('keydown', host, { key: 'ArrowLeft', trusted: false });
    hears.abort();
    do_('keydown', host, { key: 'ArrowLeft' });
    expect(here.heard).toEqual(['key Escape', 'keydown other', 'keyup other', 'key ArrowLeft']);
  });
});

describe('while everything is caught', () => {
  const onPoint = vi.fn<(path: readonly EventTarget[]) => void>();
  beforeEach(() => {
    onPoint.mockReset();
    here.guard.arm<readonly EventTarget[]>({ at: (path) => path, onPress: onPoint });
  });

  it.each([
    ['mouse', MOUSE],
    ['touch', TOUCH],
    ['Enter', ENTER],
    ['Space', SPACE],
  ] as const)('a press by %s anywhere is told once, with its path, and the page hears nothing', (_, types) => {
    press(types, here.other);
    expect(here.heard).toEqual([]);
    expect(onPoint).toHaveBeenCalledOnce();
    expect(onPoint.mock.calls[0]![0][0]).toBe(here.other);
  });

  it('other keys move on, and what a page makes is no press', () => {
    press(['keydown', 'keyup'], here.other, { key: 'Tab' });
    press(MOUSE, here.other, { trusted: false });
    expect(here.heard).toEqual(['keydown other', 'keyup other', ...MOUSE.map((type) => `${type} other`)]);
    expect(onPoint).not.toHaveBeenCalled();
  });

  it('what follows the press goes nowhere either, though only the icons are caught by then', () => {
    onPoint.mockImplementation(() => armIcons(here));
    press(ENTER, here.other);
    expect(here.heard).toEqual([]);
    press(MOUSE, here.other);
    expect(here.heard).toEqual(MOUSE.map((type) => `${type} other`));
  });

  it('nothing is once the extension is gone', () => {
    here.alive = false;
    press(MOUSE, here.other);
    expect(here.heard).toEqual(MOUSE.map((type) => `${type} other`));
  });
});
