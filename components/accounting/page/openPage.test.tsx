// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { en as catalogue } from '../../../lib/i18n/en/index.ts';
import { isAlive } from '../../../lib/messages/client.ts';
import type { AddressPage } from '../../../lib/page/pages.ts';
import { openPage } from './openPage.ts';
import { startAccounting } from '../start.ts';
import '../testing/parts.ts';
import { createGrid, rowOf } from '../testing/grid.ts';
import { DATE, dayOf, daysOf, judgementOf, ok, operationOf } from '../testing/views.ts';
import { en } from '../../base/testing/texts.ts';
import { lifeUntil } from '../../life/life.ts';

const { runtime, listeners } = vi.hoisted(() => {
  const heard = new Set<(message: unknown) => unknown>();
  return {
    listeners: heard,
    runtime: {
      // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- it is taken away below
      id: 'us' as string | undefined,
      sendMessage: (_: { name: string; body: unknown }): Promise<unknown> => Promise.resolve(undefined),
      onMessage: {
        addListener: (one: (message: unknown) => unknown) => void heard.add(one),
        removeListener: (one: (message: unknown) => unknown) => void heard.delete(one),
      },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

const DAY: Extract<AddressPage, { kind: 'day' }> = { kind: 'day', storeId: '1', date: DATE };
const GUIDING = { onMount: () => {}, guided: signal(false) };
const { getBoundingClientRect } = HTMLTableRowElement.prototype;

/** The pointer moves. */
const touch = () => document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));

let end: AbortController;
let asked: string[];
let answers: Record<string, unknown>;
let root: ShadowRoot;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  runtime.id = 'us';
  listeners.clear();
  asked = [];
  answers = {
    hello: ok({ version: '1', language: 'en', locale: 'en-GB', catalogue }),
    cachedDays: ok(daysOf([], { asOf: null, source: 'cache' })),
    freshDays: ok(daysOf([dayOf()])),
    operations: ok({ operations: [] }),
    backlogLook: ok({ view: null, lost: false, opens: false }),
    judge: ok(judgementOf()),
    signedOut: ok({}),
  };
  vi.spyOn(runtime, 'sendMessage').mockImplementation(async ({ name }) => (asked.push(name), answers[name]));
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const attached = attachShadow.call(this, init);
    if (this.getAttribute('data-sales-totals-guard') === 'page') root = attached;
    return attached;
  });
  end = new AbortController();
  document.body.replaceChildren();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, Symbol.for('sales-totals-guard let go'));
  HTMLTableRowElement.prototype.getBoundingClientRect = getBoundingClientRect;
});

const host = () => document.querySelector('[data-sales-totals-guard]');
const pass = (ms = 0) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const unfold = () => act(async () => root.querySelector<HTMLElement>('.dock h2 button')!.click());
const tell = (notice: string) => act(async () => listeners.forEach((listener) => listener({ notice })));

async function opened(where: Parameters<typeof openPage>[1] = DAY, life = lifeUntil(end.signal, isAlive)): Promise<void> {
  void openPage(document, where, life, GUIDING);
  await pass(200);
  asked.length = 0;
}

async function show(visibility: 'visible' | 'hidden'): Promise<void> {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
  await pass();
}

// This stand-in for a browser has no layout to look at.
Object.assign(ShadowRoot.prototype, { elementFromPoint: () => null });

describe('our part of a page', () => {
  it('shows the day of its page', async () => {
    await opened();
    expect(root.querySelector('h2')!.textContent).toBe(en('headline.held', { cause: { text: 'error.hold.name' } }));
    await unfold();
    expect(root.querySelector('h3')!.textContent).toBe('3 November Plateau');
  });

  it('lets the page go, in the background as well, once it hears that its site is none of ours any more', async () => {
    await opened();
    await show('hidden');
    answers['hello'] = { ok: false, problem: { reason: { key: 'problem.not-allowed' } }, letGo: true };
    asked.length = 0;
    await tell('sites');
    await pass();
    expect(asked).toEqual(['hello']);
    expect(root.querySelector('[role=alert]')!.textContent).toBe(en('problem.not-allowed'));
    // Nothing is asked any more, whatever is told.
    await tell('operations');
    await show('visible');
    expect(asked).toEqual(['hello']);
  });

  it('shows the rows of the report and their panel', async () => {
    createGrid([rowOf('2026-11-03')]);
    await opened({ kind: 'report' });
    expect(root.querySelector('[role=group]')!.getAttribute('aria-label')).toMatch(/^3 November/);
    expect(root.querySelector('h2')!.textContent).toBe(en('page.attention', { count: 1 }));
  });

  it('keeps the days of the report while the page redraws its grid', async () => {
    const { place } = createGrid([rowOf('2026-11-03')]);
    await opened({ kind: 'report' });
    place.remove();
    await pass(1100);
    expect(root.querySelector('h2')!.textContent).toBe('Sales Totals Guard');
    document.body.append(place);
    await pass(1100);
    expect(root.querySelector('h2')!.textContent).toBe(en('page.attention', { count: 1 }));
    expect(asked).toEqual([]);
  });

  it('leaves the page as it is where the worker does not even greet', async () => {
    answers['hello'] = undefined;
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const life = lifeUntil(end.signal, isAlive);
    const timers = vi.getTimerCount();
    await opened(DAY, life);
    expect(host()).toBeNull();
    expect(warned).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(timers);
  });

  it('does not begin on a page that is gone by the time of the greeting', async () => {
    const opening = openPage(document, DAY, lifeUntil(end.signal, isAlive), GUIDING);
    end.abort();
    await opening;
    expect(host()).toBeNull();
    expect(asked).toEqual(['hello', 'cachedDays']);
  });

  it.each<[string, readonly string[]]>([
    ['days', ['freshDays']],
    ['operations', ['operations']],
    ['session', ['freshDays', 'operations']],
    ['settings', ['hello']],
    ['backlog', ['backlogLook']],
  ])('asks again after a notice of %s', async (notice, expected) => {
    await opened();
    await tell(notice);
    expect(asked).toEqual(expected);
  });

  it.each([
    ['days', []],
    ['operations', []],
    ['session', ['freshDays', 'operations']],
  ])('in the background asks after a notice of %s: %j', async (notice, expected) => {
    await opened();
    await show('hidden');
    asked.length = 0;
    await tell(notice);
    expect(asked).toEqual(expected);
  });

  it('asks again every minute while it is in sight, and when it comes into sight', async () => {
    await opened();
    await pass(40_000);
    touch();
    await pass(32_000);
    expect(asked).toEqual(['freshDays', 'operations']);
    await show('hidden');
    asked.length = 0;
    await pass(180_000);
    expect(asked).toEqual([]);
    await show('visible');
    expect(asked).toEqual(['freshDays', 'operations', 'backlogLook']);
  });

  it('asks once in three minutes where nobody touches it, and at once where somebody does again', async () => {
    await opened();
    await pass(140_000);
    expect(asked).toEqual([]);
    await pass(140_000);
    expect(asked.filter((name) => name === 'freshDays')).toHaveLength(1);
    touch();
    await pass(90_000);
    asked.length = 0;
    touch();
    await pass(0);
    expect(asked).toEqual(['freshDays', 'operations']);
  });

  it('judges an open checklist again when the merchant comes back', async () => {
    await opened();
    await unfold();
    await act(async () => void root.querySelector<HTMLElement>('[aria-label="Regenerate 3 November"]')!.click());
    await pass();
    await show('visible');
    expect(asked.filter((name) => name === 'judge')).toHaveLength(2);
  });

  it('asks for a reload once the extension was updated, and asks nothing more', async () => {
    await opened();
    runtime.id = undefined;
    await pass(72_000);
    expect(root.querySelector('[role=alert]')!.textContent).toContain(en('problem.updated'));
    expect(asked).toEqual([]);
  });

  it('asks for a reload in an open sheet as well, soon, and offers nothing there any more', async () => {
    await opened();
    await unfold();
    await act(async () => void root.querySelector<HTMLElement>('[aria-label="Regenerate 3 November"]')!.click());
    await pass();
    runtime.id = undefined;
    await pass(2000);
    const dialog = root.querySelector('dialog')!;
    expect(dialog.querySelector('[role=alert]')!.textContent).toContain(en('problem.updated'));
    expect(dialog.querySelectorAll('button')).toHaveLength(1);
  });

  it('leaves nothing behind: no view, no timer, no listener, while an operation runs and a checklist is open', async () => {
    answers['operations'] = ok({ operations: [operationOf({ target: { storeId: '1', date: '2026-11-09' as typeof DATE } })] });
    await opened();
    await unfold();
    await act(async () => void root.querySelector<HTMLElement>('[aria-label="Regenerate 3 November"]')!.click());
    await pass();
    end.abort();
    asked.length = 0;
    await pass(600_000);
    expect(host()).toBeNull();
    expect(asked).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    expect(listeners.size).toBe(0);
  });
});

describe('the content script', () => {
  let begun: boolean;

  /** Becomes another page, and tells nobody. */
  async function goTo(path: string): Promise<void> {
    vi.spyOn(document, 'location', 'get').mockReturnValue({ href: `https://app.shogo.io${path}` } as Location);
    if (!begun) startAccounting(document, lifeUntil(end.signal, isAlive));
    begun = true;
    await pass(300);
  }

  beforeEach(() => {
    begun = false;
    // No listener outlives its test; a timer does not by itself.
    vi.spyOn(window, 'addEventListener').mockImplementation(() => {});
  });
  afterEach(() => goTo('/settings/stores'));

  it('starts over where the page becomes another one, and only there', async () => {
    await goTo('/sales/summary?storeId=1&startDate=2026-11-03&endDate=2026-11-03');
    const first = host();
    expect(first).not.toBeNull();
    await goTo('/sales/summary?storeId=1&startDate=2026-11-03&endDate=2026-11-03#tab_accounting');
    expect(host()).toBe(first);
    await goTo('/sales/summary?storeId=1&startDate=2026-11-04&endDate=2026-11-04');
    expect(host()).not.toBe(first);
    await unfold();
    expect(root.querySelector('h3')!.textContent).toMatch(/^4 November/);
    await goTo('/settings/stores');
    expect(host()).toBeNull();
  });

  it('tells the worker that nobody is signed in where the sign-in page is shown', async () => {
    await goTo('/login');
    expect(asked).toEqual(['signedOut']);
    expect(host()).toBeNull();
  });
});
