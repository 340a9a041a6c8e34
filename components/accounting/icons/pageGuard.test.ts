// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Armed, Guard } from '../../guard/guard.ts';
import type { Permitted } from '../../guard/permit.ts';
import type { ShownIcon } from '../../../lib/domain/site/shownIcon.ts';
import { findIcons } from '../../../lib/page/icons/icons.ts';
import { shapeOf } from '../../../lib/page/icons/shown/shape.ts';
import { createPageGuard, isGuarding } from './pageGuard.ts';
import { PAGE } from '../testing/sheet.ts';
import { TARGET, failed, ok } from '../testing/views.ts';
import { type TestWorker, createWorker } from '../testing/worker.ts';

const ICONS = '<a href="#" title="Reload"></a><a href="#" title="Regenerate"></a><a href="#" title="Post" id="post"><i></i></a>';

let armed: Armed | null;
let permitted: Permitted | undefined;
let cancelled: number;
let worker: TestWorker;
const onRecorded = vi.fn<() => void>();
const onPress = vi.fn<(action: string) => void>();
const guard: Guard = {
  late: false,
  arm: (next) => void (armed = next as Armed | null),
  letThrough(_, given) {
    permitted = given;
    return { passes: () => false, cancel: () => void cancelled++ };
  },
  keep() {},
  onKey() {},
  letGo() {},
};
const page = (icons: string) =>
  void (document.body.innerHTML = `<section id="tab_accounting"><div class="icons">${icons}</div></section><button id="other">Post</button>`);
const pathOf = (selector: string) => {
  const path: EventTarget[] = [];
  for (let node: Element | null = document.querySelector(selector); node; node = node.parentElement) path.push(node);
  return path;
};

let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  worker = createWorker();
  onRecorded.mockClear();
  [armed, permitted, cancelled] = [null, undefined, 0];
  // Nothing is laid out here: whatever is asked about is seen.
  document.elementsFromPoint = () => [document.querySelector('#post i')!];
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    x: 0,
    y: 0,
    left: 0,
    top: 0,
    right: 16,
    bottom: 16,
    width: 16,
    height: 16,
    toJSON: () => ({}),
  });
});
beforeEach(() => void (end = new AbortController()));
afterEach(() => void vi.useRealTimers());
const stop = () => end.abort();

const options = () => ({
  target: TARGET,
  guard,
  find: () => findIcons(document),
  ask: worker.ask,
  see: () => PAGE,
  onPress,
  onRecorded,
  contact: end.signal,
});

describe('the guard of a day’s page', () => {
  it('guards the icons that are known, and is asked at every event', () => {
    page(ICONS);
    const { state } = createPageGuard(options());
    expect(state.value).toEqual({ step: 'guarding' });
    expect([armed!.at(pathOf('#post i')), armed!.at(pathOf('#other'))]).toEqual(['post', null]);
    page(ICONS.replace('title="Reload"', '').replace('title="Regenerate"', ''));
    expect(armed!.at(pathOf('#post i'))).toBeNull();
    stop();
    expect(armed).toBeNull();
  });

  it('says so where it knows none, and where they come later', () => {
    page('<a href="#" title="Post" id="post"></a>');
    const { state } = createPageGuard(options());
    expect(state.value).toEqual({ step: 'unseen' });
    page(ICONS);
    vi.advanceTimersByTime(2000);
    expect(state.value).toEqual({ step: 'guarding' });
    stop();
  });

  it('does not look for them where nobody sees the page, and still catches what is clicked there', () => {
    page('');
    let front = true;
    const find = vi.fn(() => findIcons(document));
    const { look } = createPageGuard({ ...options(), find, isInFront: () => front });
    front = false;
    page(ICONS);
    find.mockClear();
    vi.advanceTimersByTime(20_000);
    expect(find).not.toHaveBeenCalled();
    expect(armed!.at(pathOf('#post i'))).toBe('post');
    front = true;
    look();
    expect(find).toHaveBeenCalledTimes(2);
    stop();
  });

  it('leaves the site’s icons alone while the merchant wants that', () => {
    page(ICONS);
    const own = createPageGuard(options());
    expect(isGuarding(own)).toBe(true);
    own.turn(false);
    expect([armed, own.state.value, isGuarding(own)]).toEqual([null, { step: 'off' }, false]);
    vi.advanceTimersByTime(4000);
    expect(own.state.value).toEqual({ step: 'off' });
    own.turn(true);
    expect([armed?.at(pathOf('#post i')), own.state.value]).toEqual(['post', { step: 'guarding' }]);
    stop();
  });

  const SAID = { given: null, confirmed: ['role'] };
  const letThrough = async (reply: Parameters<typeof worker.answer<'letThrough'>>[1]) => {
    page(ICONS);
    const own = createPageGuard(options());
    void own.letThrough('post', SAID);
    expect([own.state.value, permitted]).toEqual([{ step: 'recording', action: 'post' }, undefined]);
    await worker.answer('letThrough', reply);
    return own;
  };

  it.each([
    ['pressed', 'clicked'],
    ['perhaps', 'perhaps'],
    ['unused', 'unused'],
  ] as const)('lets a click through once it is written down, and tells the worker how it ended: %s', async (how, told) => {
    const { state, cancel } = await letThrough(ok({ id: 'c1' }));
    expect(worker.asked('letThrough')).toEqual([{ action: 'post', target: TARGET, page: PAGE, ...SAID }]);
    expect(state.value).toEqual({ step: 'waiting', action: 'post', recorded: true });
    vi.advanceTimersByTime(4000);
    expect(state.value.step).toBe('waiting');
    cancel();
    expect(cancelled).toBe(1);
    permitted!.onEnd(how);
    expect(worker.asked('letThroughEnded')).toEqual([{ id: 'c1', how: told }]);
    await worker.answer('letThroughEnded', ok({}));
    expect([state.value, onRecorded.mock.calls.length]).toEqual([{ step: 'guarding' }, 2]);
    stop();
  });

  it('lets nothing through where the organisation lets no one click like that', async () => {
    const { state } = await letThrough(failed('problem.policy'));
    expect([state.value, permitted]).toEqual([{ step: 'guarding' }, undefined]);
    stop();
  });

  it.each([
    ['pressed', 'pressed'],
    ['perhaps', 'perhaps'],
    ['unused', 'guarding'],
  ] as const)('lets it through as well where nothing can be written down, and says how it ended: %s', async (how, step) => {
    const { state } = await letThrough(failed('problem.no-answer'));
    expect(state.value).toEqual({ step: 'waiting', action: 'post', recorded: false });
    permitted!.onEnd(how);
    expect(state.value).toMatchObject({ step });
    expect(worker.asked('letThroughEnded')).toEqual([]);
    stop();
  });

  it('lets nothing through that was called off while it was written down', async () => {
    page(ICONS);
    const { state, letThrough: ask, cancel } = createPageGuard(options());
    void ask('post', SAID);
    cancel();
    expect(state.value).toEqual({ step: 'guarding' });
    await worker.answer('letThrough', ok({ id: 'c1' }));
    expect([permitted, worker.asked('letThroughEnded')]).toEqual([undefined, [{ id: 'c1', how: 'unused' }]]);
    stop();
  });

  describe('while the merchant points at an icon', () => {
    const onPoint = vi.fn<(path: readonly EventTarget[]) => void>();
    function pointing() {
      page(ICONS);
      const own = createPageGuard(options());
      expect(own.point(onPoint)).toBe(true);
      return own;
    }

    it('catches everything on the page, but what is ours, and tells what it was', () => {
      const own = pointing();
      const ours = document.body.appendChild(document.createElement('div'));
      ours.setAttribute('data-sales-totals-guard', 'page');
      const path = pathOf('#other');
      expect([own.state.value, armed!.at(path), armed!.at([ours, ...path]), armed!.at([document])]).toEqual([
        { step: 'pointing' },
        path,
        null,
        [document],
      ]);
      armed!.onPress(path);
      expect(onPoint).toHaveBeenCalledExactlyOnceWith(path);
      expect(onPress).not.toHaveBeenCalled();
      vi.advanceTimersByTime(4000);
      expect(own.state.value).toEqual({ step: 'pointing' });
      own.point(null);
      expect([own.state.value, armed!.at(pathOf('#post i')), armed!.at(pathOf('#other'))]).toEqual([{ step: 'guarding' }, 'post', null]);
      stop();
    });

    it('points no more once a press is let through, or the guard is switched off; and never begins then', async () => {
      const own = pointing();
      void own.letThrough('post', SAID);
      expect([own.state.value.step, armed!.at(pathOf('#other'))]).toEqual(['recording', null]);
      expect(own.point(onPoint)).toBe(false);
      await worker.answer('letThrough', ok({ id: 'c1' }));
      expect([own.state.value.step, own.point(onPoint)]).toEqual(['waiting', false]);
      permitted!.onEnd('unused');
      expect(own.point(onPoint)).toBe(true);
      own.turn(false);
      expect([own.state.value.step, armed, own.point(onPoint)]).toEqual(['off', null, false]);
      stop();
    });
  });

  it('knows which icons are known, the shown ones too', () => {
    page(ICONS.replace('title="Regenerate"', 'id="it" class="x"'));
    const shown: ShownIcon[] = [];
    const own = createPageGuard({
      target: TARGET,
      guard,
      find: () => findIcons(document, shown),
      ask: worker.ask,
      see: () => PAGE,
      onPress,
      onRecorded,
      contact: end.signal,
    });
    expect(own.known.value).toEqual(['refresh', 'post']);
    const tab = document.querySelector('#tab_accounting')!;
    shown.push({ action: 'regenerate', shape: shapeOf(tab, document.querySelector('#it')!)! });
    own.look();
    expect([own.known.value, armed!.at(pathOf('#it'))]).toEqual([['refresh', 'post', 'regenerate'], null]);
    document.elementsFromPoint = () => [document.querySelector('#it')!];
    expect(armed!.at(pathOf('#it'))).toBe('regenerate');
    stop();
  });
});
