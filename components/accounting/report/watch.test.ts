// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { createGrid, rowOf } from '../testing/grid.ts';
import { date } from '../testing/views.ts';
import { watchReport } from './watch.ts';

const { getBoundingClientRect } = HTMLTableRowElement.prototype;
const observers: { readonly look: () => void; readonly targets: Set<Element> }[] = [];

/** `ResizeObserver` as far as it is used: told by the test. */
class Sizes {
  readonly targets = new Set<Element>();
  constructor(look: () => void) {
    observers.push({ look, targets: this.targets });
  }
  observe(target: Element) {
    this.targets.add(target);
  }
  disconnect() {
    this.targets.clear();
  }
}

let end: AbortController;
let frames: Map<number, () => void>;
beforeEach(() => {
  Object.assign(window, { innerHeight: 768 });
  document.body.replaceChildren();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.stubGlobal('ResizeObserver', Sizes);
  frames = new Map();
  let last = 0;
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((work) => (frames.set(++last, () => work(0)), last));
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation((id) => void frames.delete(id));
  end = new AbortController();
  needs.value = [];
});
afterEach(() => {
  end.abort();
  observers.length = 0;
  vi.useRealTimers();
  vi.unstubAllGlobals();
  HTMLTableRowElement.prototype.getBoundingClientRect = getBoundingClientRect;
});

const needs = signal<readonly DayTarget[]>([]);
const watch = () => watchReport(document, document.documentElement, end.signal, needs);
/** Waits until something has asked for a frame, and draws it. */
async function drawn(): Promise<void> {
  await vi.waitFor(() => expect(frames.size).toBeGreaterThan(0));
  const due = [...frames.values()];
  frames.clear();
  for (const work of due) work();
}
const datesOf = ({ sight }: ReturnType<typeof watch>) => sight.value.rows.map(({ day }) => day?.date);

describe('the eye on the report', () => {
  it('sees what is there at once', () => {
    createGrid([rowOf('2026-11-23')]);
    expect(datesOf(watch())).toEqual(['2026-11-23']);
  });

  it('sees a row that is added, taken away or rewritten', async () => {
    const { body } = createGrid([rowOf('2026-11-23')]);
    const seen = watch();
    body.append(rowOf('2026-11-22'));
    await drawn();
    expect(datesOf(seen)).toEqual(['2026-11-23', '2026-11-22']);
    body.rows[0]!.replaceWith(rowOf('2026-11-24'));
    await drawn();
    expect(datesOf(seen)).toEqual(['2026-11-24', '2026-11-22']);
  });

  it('sees a grid that comes late, and another in its place', async () => {
    const seen = watch();
    expect(seen.sight.value.grid).toBe('no-grid');
    const { place } = createGrid([rowOf('2026-11-23')]);
    await drawn();
    expect(datesOf(seen)).toEqual(['2026-11-23']);
    place.remove();
    vi.advanceTimersByTime(1000);
    await drawn();
    expect(seen.sight.value.grid).toBe('no-grid');
    createGrid([rowOf('2026-11-20')]);
    await drawn();
    expect(datesOf(seen)).toEqual(['2026-11-20']);
  });

  it.each<[string, () => void]>([
    ['scrolling', () => document.querySelector('.k-grid-content')!.dispatchEvent(new Event('scroll'))],
    ['a new size of the window', () => window.dispatchEvent(new Event('resize'))],
    ['a transition of the page', () => document.body.dispatchEvent(new Event('transitionend', { bubbles: true }))],
    ['a new size of the grid', () => observers.at(-1)!.look()],
    ['what nobody told, within a second', () => vi.advanceTimersByTime(1000)],
  ])('follows %s', async (_, move) => {
    const { scroller } = createGrid([rowOf('2026-11-23')]);
    const seen = watch();
    scroller.scrollTop = 10;
    move();
    await drawn();
    expect(seen.sight.value.rows[0]!.top).toBe(-10);
  });

  describe('at a glance', () => {
    const glance = async (): Promise<number> => {
      // What an observer is told comes after the script.
      await Promise.resolve();
      vi.advanceTimersByTime(1000);
      return frames.size;
    };

    it('reads nothing again where nothing changed, but for everything now and then', async () => {
      createGrid([rowOf('2026-11-23')]);
      watch();
      const before = performance.now();
      expect(await glance()).toBe(0);
      vi.spyOn(performance, 'now').mockReturnValue(before + 301_000);
      expect(await glance()).toBe(1);
    });

    it('looks at a row only now and then, where nothing tells of a change', async () => {
      const { body } = createGrid([rowOf('2026-11-23')]);
      watch();
      const read = vi.spyOn(body.rows[0]!, 'textContent', 'get');
      const before = performance.now();
      for (let second = 1; second <= 60; second++) {
        vi.spyOn(performance, 'now').mockReturnValue(before + second * 1000);
        expect(await glance()).toBe(0);
      }
      expect(read.mock.calls.length).toBeLessThanOrEqual(3);
    });

    it.each<[string, (row: Element) => void]>([
      ['a value that no word tells of', (row) => (row.querySelector<HTMLInputElement>('input')!.value = 'FAILED')],
      ['a name on an element', (row) => row.setAttribute('title', 'FAILED')],
      ['a place', () => (document.querySelector('.k-grid-content')!.scrollTop = 10)],
    ])('reads again where there is another one of %s', async (_, change) => {
      const { body } = createGrid([rowOf('2026-11-23')]);
      const field = document.createElement('input');
      body.rows[0]!.lastElementChild!.append(field);
      watch();
      expect(await glance()).toBe(0);
      change(body.rows[0]!);
      expect(await glance()).toBe(1);
    });

    it('reads nothing where nobody sees the page', async () => {
      createGrid([rowOf('2026-11-23')]);
      watch();
      document.querySelector('.k-grid-content')!.scrollTop = 10;
      vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      expect(await glance()).toBe(0);
    });
  });

  it('looks once a frame, however much changed', async () => {
    const { body, scroller } = createGrid([]);
    watch();
    for (let day = 10; day < 20; day++) body.append(rowOf(`2026-11-${day}`));
    for (let count = 0; count < 10; count++) scroller.dispatchEvent(new Event('scroll'));
    await vi.waitFor(() => expect(frames.size).toBe(1));
  });

  it('says nothing where nothing changed', async () => {
    createGrid([rowOf('2026-11-23')]);
    const seen = watch();
    const before = seen.sight.value;
    window.dispatchEvent(new Event('resize'));
    await drawn();
    expect(seen.sight.value).toBe(before);
  });

  it('knows the row under the pointer', () => {
    createGrid([rowOf('2026-11-23'), rowOf('2026-11-22')]);
    const seen = watch();
    const point = (clientY: number) => void document.body.dispatchEvent(new PointerEvent('pointermove', { clientY, bubbles: true }));
    point(100 + 35);
    expect(seen.pointed.value).toBe('2026-11-22 1');
    point(100 + 75);
    expect(seen.pointed.value).toBeNull();
  });

  it('writes nothing to the page', async () => {
    const { body } = createGrid([rowOf('2026-11-23')]);
    const before = document.documentElement.outerHTML;
    watch();
    window.dispatchEvent(new Event('resize'));
    await drawn();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(body.isConnected).toBe(true);
  });

  it('ends with its page', () => {
    const { body } = createGrid([rowOf('2026-11-23')]);
    const seen = watch();
    window.dispatchEvent(new Event('resize'));
    end.abort();
    expect(frames.size).toBe(0);
    body.append(rowOf('2026-11-22'));
    window.dispatchEvent(new Event('resize'));
    vi.advanceTimersByTime(10_000);
    expect(frames.size).toBe(0);
    expect(observers.every(({ targets }) => targets.size === 0)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    expect(datesOf(seen)).toEqual(['2026-11-23']);
  });

  it('finds the first day that needs the merchant, and goes through the rows again only where they or the days are others', async () => {
    const { body } = createGrid(['2026-11-23', '2026-11-22', '2026-11-21'].map((day) => rowOf(day)));
    const { sight } = watch();
    const searched = vi.spyOn(body, 'querySelectorAll');
    const searches = () => searched.mock.calls.filter(([selector]) => selector.includes('Date=')).length;
    expect(sight.value.first).toBeNull();
    needs.value = [
      { storeId: '1', date: date('2026-11-21') },
      { storeId: '1', date: date('2026-11-22') },
      { storeId: '2', date: date('2026-11-23') },
    ];
    await drawn();
    expect(sight.value.first?.key).toBe('2026-11-22 1');
    expect(searches()).toBe(1);
    window.dispatchEvent(new Event('resize'));
    await drawn();
    expect(searches()).toBe(1);
    body.rows[1]!.remove();
    await drawn();
    expect(sight.value.first?.key).toBe('2026-11-21 1');
    needs.value = [];
    await drawn();
    expect(sight.value.first).toBeNull();
  });
});
