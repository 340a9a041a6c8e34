// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Action } from '../../lib/domain/day/action.ts';
import { PERMIT_MS } from './permit.ts';
import { armIcons, guardedPage, onPress } from './testing/guardedPage.ts';
import { ENTER, MOUSE, SPACE, TOUCH, do_, press } from './testing/hand.ts';

const here = guardedPage();

describe('a guard', () => {
  it('lets everything be until it is armed, and after that again', () => {
    press(MOUSE, here.icon);
    armIcons(here);
    here.guard.arm(null);
    press(MOUSE, here.icon);
    expect(here.heard).toHaveLength(2 * MOUSE.length);
    expect(onPress).not.toHaveBeenCalled();
  });

  it.each([
    ['the mouse', MOUSE, {}],
    ['a finger', TOUCH, {}],
    ['Enter', ENTER, { key: 'Enter' }],
    ['Space', SPACE, { key: ' ' }],
  ] as const)('catches a press by %s on an icon, and tells of it once; the page hears nothing', (_, types, init) => {
    armIcons(here);
    press(types, here.icon.firstElementChild!, init);
    expect(here.heard).toEqual([]);
    expect(onPress.mock.calls).toEqual([['post']]);
  });

  it('catches each press again: the first is no permission for the second', () => {
    armIcons(here);
    press(MOUSE, here.icon);
    press(MOUSE, here.icon);
    expect(here.heard).toEqual([]);
    expect(onPress).toHaveBeenCalledTimes(2);
  });

  it('leaves the browser its press down: without it there would be no click', () => {
    armIcons(here);
    const prevented = press(TOUCH, here.icon).filter(({ defaultPrevented }) => defaultPrevented);
    expect(prevented.map(({ type }) => type)).toEqual(['click']);
  });

  it.each([
    ['elsewhere', () => press(MOUSE, here.other), MOUSE.length],
    ['with a key that presses nothing', () => press(['keydown', 'keyup'], here.icon, { key: 'Tab' }), 2],
    ['by a script', () => press(MOUSE, here.icon, { trusted: false }), MOUSE.length],
  ])('lets be what is done %s', (_, act, count) => {
    armIcons(here);
    act();
    expect(here.heard).toHaveLength(count);
    expect(onPress).not.toHaveBeenCalled();
  });

  it.each(['auxclick', 'dblclick', 'dragstart'])('swallows %s without a word', (type) => {
    armIcons(here);
    expect(do_(type, here.icon).defaultPrevented).toBe(true);
    expect(here.heard).toEqual([]);
    expect(onPress).not.toHaveBeenCalled();
  });

  it('keeps the browser’s menu from an icon that leads somewhere, and from no other', () => {
    armIcons(here);
    expect([
      do_('contextmenu', here.icon).defaultPrevented,
      do_('contextmenu', document.querySelector('#leads')!).defaultPrevented,
    ]).toEqual([false, true]);
  });

  it('tells once of a key that is held', () => {
    armIcons(here);
    press(['keydown'], here.icon);
    for (let times = 0; times < 4; times++) press(['keydown'], here.icon, { repeat: true });
    press(['click', 'keyup'], here.icon, { detail: 0 });
    expect(onPress).toHaveBeenCalledOnce();
    expect(here.heard).toEqual([]);
  });

  it('catches to its end what began on an icon that is another thing by then', () => {
    armIcons(here);
    do_('pointerdown', here.icon);
    here.icons.delete(here.icon);
    for (const type of ['mousedown', 'pointerup', 'mouseup', 'click']) do_(type, document.querySelector('#tab')!);
    expect(here.heard).toEqual([]);
    press(MOUSE, here.other);
    expect(here.heard).toHaveLength(MOUSE.length);
  });

  it('catches nothing once the extension is gone, and is gone itself', () => {
    armIcons(here);
    here.alive = false;
    press(MOUSE, here.icon);
    here.alive = true;
    press(MOUSE, here.icon);
    expect(here.heard).toHaveLength(2 * MOUSE.length);
  });
});

describe('one press', () => {
  const onTaken = vi.fn<() => void>();
  const onEnd = vi.fn<(how: string) => void>();
  const letThrough = (action: Action = 'post') => {
    armIcons(here);
    return here.guard.letThrough(action, { onTaken, onEnd });
  };

  it.each([
    ['the mouse', MOUSE, {}],
    ['a finger', TOUCH, {}],
    ['Enter', ENTER, { key: 'Enter' }],
    ['Space', SPACE, { key: ' ' }],
  ] as const)('by %s goes through, and no second one', (_, types, init) => {
    letThrough();
    press(types, here.icon, init);
    expect(here.heard.filter((one) => one.startsWith('click'))).toHaveLength(1);
    expect(onTaken).toHaveBeenCalledOnce();
    expect(onEnd.mock.calls).toEqual([['pressed']]);
    const before = [...here.heard];
    press(types, here.icon, init);
    expect(here.heard).toEqual(before);
  });

  it('is told of before the page hears of it', () => {
    onTaken.mockImplementation(() => expect(here.heard).toEqual([]));
    letThrough();
    press(MOUSE, here.icon);
    expect(onTaken).toHaveBeenCalledOnce();
  });

  it('is on that icon: one on another opens its checklist, and the permit stays', () => {
    letThrough('refresh');
    press(MOUSE, here.icon);
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
    do_('pointerdown', here.icon, init);
    expect([here.heard, onTaken.mock.calls]).toEqual([[], []]);
  });

  it.each([
    ['the button goes up elsewhere', () => do_('pointerup', here.other)],
    ['it is dragged', () => do_('dragstart', here.icon)],
    ['it is cancelled', () => do_('pointercancel', here.icon)],
    ['it begins a second time', () => do_('pointerdown', here.icon)],
  ])('is broken off where %s: perhaps the page acted on its beginning', (_, act) => {
    letThrough();
    do_('pointerdown', here.icon);
    do_('mousedown', here.icon);
    act();
    expect(onEnd.mock.calls).toEqual([['perhaps']]);
    const before = here.heard.length;
    press(MOUSE, here.icon);
    expect(here.heard).toHaveLength(before);
  });

  it('is waited for as long as somebody needs, and no longer', () => {
    letThrough();
    vi.advanceTimersByTime(PERMIT_MS);
    expect(onEnd.mock.calls).toEqual([['unused']]);
    press(MOUSE, here.icon);
    expect(here.heard).toEqual([]);
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('is called off by a word, by another one, and by the page becoming another', () => {
    letThrough().cancel();
    letThrough();
    letThrough();
    here.guard.arm(null);
    expect(onEnd.mock.calls).toEqual([['unused'], ['unused'], ['unused']]);
  });
});
