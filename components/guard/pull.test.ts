// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { findIcons } from '../../lib/page/icons/icons.ts';
import { PERMIT_MS } from './permit.ts';
import { type Pull, createPull } from './pull.ts';

vi.mock('../../lib/messages/client.ts', () => ({ isAlive: () => alive }));

const TARGET = { storeId: '1', date: '2026-11-03' as BusinessDate };
const ADDRESS = '/sales/summary?storeId=1&startDate=2026-11-03&endDate=2026-11-03';
const icon = (title: string, more = '') => `<a href="#" title="${title}" ${more}><i></i></a>`;
const ICONS = icon('Reload') + icon('Regenerate') + icon('Post', 'id="post"');

let alive: boolean;
let now: number;
let pull: Pull;
let end: AbortController;
const clicked = vi.fn<(id: string) => void>();
const ours = document.createElement('div');

function show(icons: string): void {
  document.body.innerHTML = `<section id="tab_accounting"><div>${icons}</div></section><p id="over"></p>`;
  document.body.addEventListener('click', hear);
}
const hear = ({ target }: Event) => clicked((target as Element).closest('a')?.id ?? 'elsewhere');
const order = (changes: Partial<Parameters<Pull['pull']>[0]> = {}) => ({
  permit: 'p1',
  loadedAt: performance.timeOrigin,
  action: 'post' as const,
  target: TARGET,
  ...changes,
});

beforeEach(() => {
  [alive, now] = [true, 5000];
  clicked.mockReset();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  history.replaceState(null, '', ADDRESS);
  show(ICONS);
  // Nothing is laid out here: whatever is asked about is seen, under our own part.
  document.elementsFromPoint = () => [ours, document.querySelector('#post i')!];
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
  end = new AbortController();
  pull = createPull(
    document,
    TARGET,
    () => findIcons(document),
    () => ours,
    end.signal,
  );
  expect(pull.expect('p1')).toBe(performance.timeOrigin);
});
afterEach(() => {
  document.body.removeEventListener('click', hear);
  end.abort();
  vi.restoreAllMocks();
});

describe('a click for the worker', () => {
  it('is made on the icon of the action, once', () => {
    expect(pull.pull(order(), null)).toBe('clicked');
    expect(pull.pull(order(), null)).toBe('gone');
    expect(clicked.mock.calls).toEqual([['post']]);
  });

  it.each<[string, string, () => unknown, Partial<Parameters<Pull['pull']>[0]>?]>([
    ['a Run that nobody expects', 'gone', () => {}, { permit: 'p2' }],
    ['a Run of which another one has taken the place', 'gone', () => pull.expect('p2')],
    ['a Run that was expected too long ago', 'late', () => void (now += PERMIT_MS)],
    ['another document', 'gone', () => {}, { loadedAt: 1 }],
    ['an extension that was updated or removed', 'gone', () => void (alive = false)],
    ['a page that was put aside', 'gone', () => window.dispatchEvent(new Event('pagehide'))],
    ['a page that shows another day by now', 'another-day', () => history.replaceState(null, '', ADDRESS.replaceAll('-03', '-04'))],
    ['a page of another store', 'another-day', () => history.replaceState(null, '', ADDRESS.replace('=1', '=2'))],
    ['a page of another kind', 'another-day', () => history.replaceState(null, '', '/settings/stores')],
    ['an order for another day', 'another-day', () => {}, { target: { ...TARGET, date: '2026-11-04' as BusinessDate } }],
    ['an order for another store', 'another-day', () => {}, { target: { ...TARGET, storeId: '2' } }],
    [
      'an icon of another day',
      'another-day',
      () => show(ICONS.replace('href="#" title="Post"', 'href="/post?date=2026-11-04" title="Post"')),
    ],
    ['icons that have gone', 'no-icon', () => show('')],
    ['an icon that stands there twice', 'no-icon', () => show(ICONS + icon('Post'))],
    ['icons that stand there twice, each row by itself', 'no-icon', () => show(`${ICONS}</div><p>or</p><div>${ICONS}`)],
    ['an icon whose word is another one’s now', 'no-icon', () => show(ICONS.replace('title="Post"', 'title="Regenerate"'))],
    ['an icon that is off', 'no-icon', () => show(ICONS.replace('id="post"', 'id="post" aria-disabled="true"'))],
    [
      'an icon over which something of the page lies',
      'no-icon',
      () => void (document.elementsFromPoint = () => [document.querySelector('#over')!, document.querySelector('#post i')!]),
    ],
  ])('is not made for %s', (_, why, arrange, changes = {}) => {
    arrange();
    expect(pull.pull(order(changes), null)).toBe(why);
    expect(clicked).not.toHaveBeenCalled();
  });

  describe('on an icon that leads to a script', () => {
    /** As the page's own world does, once it was told to listen. */
    function listen(act = (target: HTMLElement) => target.click()): void {
      window.addEventListener('signal', ({ target }) => act(target as HTMLElement), { capture: true, once: true });
    }
    beforeEach(() => show(icon('Reload') + icon('Regenerate') + icon('Post', 'id="post"').replace('#', 'javascript:go()')));

    it('is made by the page’s own world, which is told the icon at that very moment; nothing marks it', () => {
      const markup = document.body.innerHTML;
      expect(pull.pull(order(), null)).toBe('script');
      expect([clicked.mock.calls, document.body.innerHTML]).toEqual([[], markup]);
      listen();
      expect(pull.pull(order(), 'signal')).toBe('clicked');
      expect(pull.pull(order(), 'signal')).toBe('gone');
      expect(clicked.mock.calls).toEqual([['post']]);
    });

    it('is not called made where the page’s own world did not listen, or clicked something else', () => {
      expect(pull.pull(order(), 'signal')).toBe('unheard');
      pull.expect('p1');
      listen(() => document.querySelector<HTMLElement>('[title=Regenerate]')!.click());
      expect(pull.pull(order(), 'signal')).toBe('unheard');
    });

    it('is made on the icon that is the right one then, or on none', () => {
      expect(pull.pull(order(), null)).toBe('script');
      show(ICONS.replace('id="post"', ''));
      document.elementsFromPoint = () => [document.querySelector('#over')!];
      expect(pull.pull(order(), 'signal')).toBe('no-icon');
      expect(pull.pull(order(), 'signal')).toBe('gone');
    });
  });
});
