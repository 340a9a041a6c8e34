// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShownIcon } from '../../../lib/domain/site/shownIcon.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { findIcons } from '../../../lib/page/icons/icons.ts';
import type { GuardState } from '../icons/pageGuard.ts';
import { failed, ok } from '../testing/views.ts';
import { type TestWorker, createWorker } from '../testing/worker.ts';
import { type Showing, createShowing } from '../model/showing.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const ICONS = [1, 2, 3].map((place) => `<a href="#" class="tool" id="icon-${place}"><svg><path d="M${place} 0"/></svg></a>`).join('');

let worker: TestWorker;
let showing: Showing;
let shown: ReturnType<typeof signal<readonly ShownIcon[]>>;
let pointing: ((path: readonly EventTarget[]) => void) | null;
let hear: ((event: KeyboardEvent) => void) | undefined;
let end: AbortController;
const guardState = signal<GuardState>({ step: 'unseen' });
const look = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<div id="tab_accounting"><div class="tools">${ICONS}</div></div><p id="other">x</p>`;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 10, 20, 20));
  Element.prototype.checkVisibility = () => true;
  [worker, end, pointing, hear] = [createWorker(), new AbortController(), null, undefined];
  guardState.value = { step: 'unseen' };
  shown = signal<readonly ShownIcon[]>([]);
  showing = createShowing({
    page: document,
    pageGuard: {
      state: guardState,
      look,
      point(onPoint) {
        if (onPoint && !['unseen', 'guarding'].includes(guardState.value.step)) return false;
        pointing = onPoint;
        if (onPoint || guardState.value.step === 'pointing') guardState.value = { step: onPoint ? 'pointing' : 'unseen' };
        return onPoint !== null;
      },
    },
    keys: { onKey: (listener, signal) => void ((hear = listener), signal.addEventListener('abort', () => void (hear = undefined))) },
    ask: worker.ask,
    shown: shown as never,
    contact: end.signal,
  });
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function pathOf(selector: string): EventTarget[] {
  const path: EventTarget[] = [];
  for (
    let node: Element | null = document.querySelector(`${selector} path`) ?? document.querySelector(selector);
    node;
    node = node.parentElement
  )
    path.push(node);
  return path;
}
const point = (selector: string) => pointing!(pathOf(selector));
const state = () => showing.state.value;
const found = () => {
  const icons = findIcons(document, shown.value);
  return icons.found ? icons.icons.map(({ action, element }) => `${action} ${element.id}`) : [];
};

describe('showing an icon', () => {
  it('points, asks which it is, and keeps its shape; the guard looks again', async () => {
    showing.start();
    point('#icon-2');
    expect([state(), showing.lit.value?.id, pointing]).toMatchObject([{ step: 'asking', problem: null, busy: false }, 'icon-2', null]);
    look.mockClear();
    void showing.keep('regenerate');
    await worker.answer('showIcon', ok({}));
    expect(worker.asked('showIcon')).toMatchObject([{ action: 'regenerate', shape: { tag: 'a' } }]);
    expect([state().step, showing.lit.value, found(), look.mock.calls.length]).toEqual(['rest', null, ['regenerate icon-2'], 1]);
  });

  it.each([
    ['#other', phrase('show.not.outside')],
    ['.tools', phrase('show.not.nothing')],
  ] as const)('says why %s is none, and goes on', (selector, refused) => {
    document.querySelector('.tools')!.replaceChildren();
    showing.start();
    point(selector);
    expect([state(), guardState.value.step]).toEqual([{ step: 'pointing', refused }, 'pointing']);
  });

  it('refuses what lies in a part of the page with a root of its own', () => {
    document.querySelector('#icon-1')!.attachShadow({ mode: 'open' });
    showing.start();
    point('#icon-1');
    expect(state()).toEqual({ step: 'pointing', refused: phrase('show.not.closed') });
  });

  it('keeps nothing that went before it was named: it is pointed at once more', async () => {
    showing.start();
    point('#icon-2');
    document.querySelector('#icon-2')!.remove();
    await showing.keep('regenerate');
    expect([state(), guardState.value.step, worker.asked('showIcon')]).toEqual([
      { step: 'pointing', refused: phrase('show.not.gone') },
      'pointing',
      [],
    ]);
  });

  it('is not called kept where it could not be', async () => {
    showing.start();
    point('#icon-2');
    void showing.keep('regenerate');
    void showing.keep('regenerate');
    await worker.answer('showIcon', failed('problem.storage'));
    expect([state(), shown.value, worker.asked('showIcon').length]).toMatchObject([
      { step: 'asking', problem: phrase('problem.storage'), busy: false },
      [],
      1,
    ]);
  });

  it('keeps only what it may be', async () => {
    document.querySelector('#icon-2')!.setAttribute('title', 'Post');
    showing.start();
    point('#icon-2');
    await showing.keep('regenerate');
    expect(worker.asked('showIcon')).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['Escape', () => hear!(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }))],
    ['Cancel', () => showing.stop()],
    ['an extension that was updated or removed', () => end.abort()],
    ['a press that is let through', () => void (guardState.value = { step: 'recording', action: 'post' })],
    ['a guard that is switched off', () => void (guardState.value = { step: 'off' })],
    ['a page that is another one now', () => end.abort()],
  ])('ends by %s', (_, happen) => {
    showing.start();
    expect([state().step, hear !== undefined]).toEqual(['pointing', true]);
    happen();
    expect([state().step, showing.lit.value, hear]).toEqual(['rest', null, undefined]);
    expect(guardState.value.step).not.toBe('pointing');
  });

  it.each<[string, () => void]>([
    ['a press is let through', () => void (guardState.value = { step: 'waiting', action: 'post', recorded: true })],
    ['the extension is gone', () => end.abort()],
  ])('does not begin while %s', (_, happen) => {
    happen();
    showing.start();
    expect([state().step, hear]).toEqual(['rest', undefined]);
  });

  it('takes no event that a page made for a hand, and leaves other keys alone', () => {
    showing.start();
    document.querySelector('#icon-1')!.dispatchEvent(new Event('pointerover', { bubbles: true, composed: true }));
    expect(showing.lit.value).toBeNull();
    const tab = new KeyboardEvent('keydown', { key: 'Tab', cancelable: true });
    hear!(tab);
    expect([tab.defaultPrevented, state().step]).toEqual([false, 'pointing']);
  });

  it('is forgotten at the merchant’s word', async () => {
    shown.value = [{ action: 'post', shape: { tag: 'a', looks: ['a'], place: 'a' } }];
    void showing.forget('post');
    await worker.answer('forgetIcon', failed('problem.storage'));
    expect([shown.value.length, state()]).toEqual([1, { step: 'rest', problem: phrase('problem.storage') }]);
    void showing.forget('post');
    await worker.answer('forgetIcon', ok({}));
    expect([shown.value, state()]).toEqual([[], { step: 'rest', problem: null }]);
  });
});
