// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { en as catalogue } from '../../lib/i18n/en/index.ts';
import { watchDefects } from '../base/defects/defects.ts';
import { en } from '../base/testing/texts.ts';
import { isAlive } from '../../lib/messages/client.ts';
import { beginGuard } from '../guard/beginGuard.ts';
import { beginOnce } from '../guard/slot.ts';
import { guideOf } from '../guide/testing/views.ts';
import { beginLife } from '../life/life.ts';
import { openLedger } from '../life/testing/ledger.ts';
import { startAccounting } from './start.ts';
import { createGrid, rowOf } from './testing/grid.ts';
import './testing/parts.ts';
import { dayOf, daysOf, judgementOf, ok, operationOf } from './testing/views.ts';

const { runtime, listeners } = vi.hoisted(() => {
  const heard = new Set<unknown>();
  return {
    listeners: heard,
    runtime: {
      // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- it is taken away below
      id: 'us' as string | undefined,
      sendMessage: (_: { name: string }): Promise<unknown> => Promise.resolve(undefined),
      onMessage: { addListener: (one: unknown) => void heard.add(one), removeListener: (one: unknown) => void heard.delete(one) },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

const DAY = '/sales/summary?storeId=1&startDate=2026-11-03&endDate=2026-11-03';
const { getBoundingClientRect } = HTMLTableRowElement.prototype;
let ledger: ReturnType<typeof openLedger>;
let asked: string[];
let roots: Map<string, ShadowRoot>;

beforeEach(() => {
  vi.useFakeTimers();
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
  roots = new Map();
  const answers: Record<string, unknown> = {
    hello: ok({ version: '1', language: 'en', locale: 'en-GB', catalogue, learns: true }),
    cachedDays: ok(daysOf([], { asOf: null, source: 'cache' })),
    freshDays: ok(daysOf([dayOf()])),
    operations: ok({ operations: [operationOf({ target: { storeId: '1', date: '2026-11-09' as never } })] }),
    judge: ok(judgementOf()),
    saw: ok({ stores: [] }),
    signedOut: ok({}),
    guideLook: ok({ view: guideOf() }),
  };
  vi.spyOn(runtime, 'sendMessage').mockImplementation(async ({ name }) => (asked.push(name), answers[name]));
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.set(this.getAttribute('data-sales-totals-guard')!, root);
    return root;
  });
  // This stand-in for a browser has no layout, no top layer and no popovers.
  Object.assign(ShadowRoot.prototype, { elementFromPoint: () => null });
  Object.assign(HTMLElement.prototype, { showPopover: () => {}, hidePopover: () => {} });
  const { matches } = Element.prototype;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
    return selector === ':popover-open' || matches.call(this, selector);
  });
  document.body.replaceChildren();
  ledger = openLedger();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  for (const name of ['sales-totals-guard', 'sales-totals-guard let go']) Reflect.deleteProperty(window, Symbol.for(name));
  HTMLTableRowElement.prototype.getBoundingClientRect = getBoundingClientRect;
});

const pass = (ms = 0) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const hosts = () => [...document.querySelectorAll('[data-sales-totals-guard]')].map((host) => host.getAttribute('data-sales-totals-guard'));
const unload = (persisted = false) => act(async () => void window.dispatchEvent(Object.assign(new Event('pagehide'), { persisted })));
const inOurs = (selector: string) => roots.get('page')!.querySelector<HTMLElement>(selector)!;
const click = (selector: string) => act(async () => inOurs(selector).click());

/** Both content scripts on a page, as they come to it. */
async function begin(path: string): Promise<void> {
  history.replaceState(null, '', path);
  beginGuard(document);
  beginOnce(document, (page) => {
    const life = beginLife(window, isAlive);
    watchDefects(window, 'page', life.contact);
    startAccounting(page, life);
  });
  await pass(300);
}
/** A day's page with a guide on it, an operation that runs, and an open checklist: as much as there can be. */
async function beginInFull(): Promise<void> {
  await begin(DAY);
  // The guide points at our controls: they are unfolded.
  await click('[aria-label="Regenerate 3 November"]');
  await pass(100);
  expect(hosts().toSorted()).toEqual(['guide', 'page']);
  expect(inOurs('dialog')).not.toBeNull();
}
/** What is left of us in the page. */
const left = () => ({
  hosts: hosts(),
  listeners: ledger.listeners(),
  observers: ledger.observers(),
  timers: ledger.timers(),
  heard: listeners.size,
  pull: (window as never)[Symbol.for('sales-totals-guard')]?.['pull'],
});
const NOTHING = { hosts: [], listeners: [], observers: [], timers: 0, heard: 0, pull: undefined };

describe('of all that our scripts put, hear, watch and wait for in a page', () => {
  it('nothing is left once the page is unloaded', async () => {
    await beginInFull();
    const before = left();
    expect(before.listeners.length).toBeGreaterThan(20);
    expect(before.observers.length).toBeGreaterThan(3);
    expect(before).toMatchObject({ pull: expect.any(Function) as unknown, heard: 3 });
    await unload();
    await pass(100);
    expect(left()).toEqual(NOTHING);
    asked.length = 0;
    await pass(600_000);
    expect(asked).toEqual([]);
    expect(left()).toEqual(NOTHING);
  });

  it('nothing is left of the report either', async () => {
    createGrid([rowOf('2026-11-03')]);
    await begin('/salesReport/index');
    expect(hosts()).toContain('page');
    await unload();
    await pass(100);
    expect(left()).toEqual(NOTHING);
  });

  it('everything stays in a page that is put aside, and may be taken up again', async () => {
    await beginInFull();
    const before = left();
    await unload(true);
    expect(left()).toEqual(before);
    await unload();
  });

  it('what asks, catches and guides is gone soon after the extension is; what is shown says so until the page goes', async () => {
    await beginInFull();
    runtime.id = undefined;
    await pass(3100);
    expect(inOurs('dialog [role=alert]').textContent).toContain(en('problem.updated'));
    expect(hosts()).toEqual(['page']);
    expect(left()).toMatchObject({ heard: 0, pull: undefined });
    const caught = ['click', 'keydown', 'pointerdown', 'error', 'visibilitychange', 'focus'];
    expect(ledger.listeners().filter((where) => caught.some((type) => where.endsWith(` ${type}`)))).toEqual([]);
    asked.length = 0;
    await pass(600_000);
    expect(asked).toEqual([]);
    await unload();
    await pass(100);
    expect(left()).toEqual(NOTHING);
  });

  it('our part of a day goes where the page becomes another one, and the guide stays', async () => {
    await beginInFull();
    const { observers, listeners: heard } = left();
    history.replaceState(null, '', '/settings/stores');
    await pass(500);
    expect(hosts()).toEqual(['guide']);
    expect(left()).toMatchObject({ heard: 1, pull: undefined });
    expect(left().observers.length).toBeLessThan(observers.length);
    // What learns from settings pages begins on one.
    const ofTheDay = (all: readonly string[]) =>
      all.filter((where) => !/ (?:change|submit|click|popstate|hashchange|pageshow)$/.test(where));
    expect(ofTheDay(left().listeners).length).toBeLessThan(ofTheDay(heard).length);
    await unload();
    await pass(100);
    expect(left()).toEqual(NOTHING);
  });
});
