/**
 * A merchant without a browser: the site's page as the practice service draws it, our content script's own
 * views in it, the real worker and the real service behind them, all in this process. There is no layout, no isolation
 * and no trusted hand here: what rests on those is proven in browsers. Test files stand in for `wxt/browser` and for the
 * watch over plain sight.
 */
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, vi } from 'vitest';
import { openPage } from '../../components/accounting/page/openPage.ts';
import '../../components/accounting/testing/parts.ts';
import { lifeUntil } from '../../components/life/life.ts';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { isAlive } from '../../lib/messages/client.ts';
import { pageAt } from '../../lib/page/pages.ts';
import { createApp } from '../../sandbox/app.ts';
import { openScenario } from '../../sandbox/startPractice.ts';
import { NOW, OWNER } from '../support/scene/scene.ts';
import { createMerchant } from './merchant.ts';
import { ORIGIN, startWorker } from './worker.ts';

/** What stands in for the browser's own API. */
export function createRuntime() {
  const listeners = new Set<(message: unknown) => unknown>();
  return {
    id: 'us',
    sendMessage: (_: unknown): Promise<unknown> => Promise.reject(new Error('There is no worker.')),
    onMessage: {
      addListener: (one: (message: unknown) => unknown) => void listeners.add(one),
      removeListener: (one: (message: unknown) => unknown) => void listeners.delete(one),
    },
    listeners,
  };
}

/** So long is a moment: what is drawn, asked and answered in it is done at its end. */
const MOMENT_MS = 100;

/** How happy-dom is told what a browser knows by itself. */
interface HappyDom {
  readonly settings: { handleDisabledFileLoadingAsSuccess: boolean };
  setURL(url: string): void;
}

const { querySelectorAll } = ShadowRoot.prototype;

/** True where neither the element nor one around it is hidden, or lies in what is folded. Its own walk: a selector is asked of every element of every look. */
function isInSight(element: Element): boolean {
  for (let one: Element | null = element; one; one = one.parentElement) {
    if (one.hasAttribute('hidden')) return false;
    const around: Element | null = one.parentElement;
    if (around?.tagName === 'DETAILS' && !around.hasAttribute('open') && one.tagName !== 'SUMMARY') return false;
  }
  return true;
}

/** What happy-dom does not know, or takes long over, because it has no layout and no top layer. Put in by hand: a spy would write down each of a million calls. */
function standInForLayout(): void {
  Object.assign(ShadowRoot.prototype, {
    elementFromPoint: () => null,
    querySelectorAll(this: ShadowRoot, selector: string) {
      return querySelectorAll.call(this, selector.replaceAll(':modal', '[open]'));
    },
  });
  Object.assign(Element.prototype, {
    checkVisibility(this: Element) {
      return isInSight(this);
    },
  });
}

/** Nothing has a size here. */
class NoSizes {
  observe() {}
  disconnect() {}
}

/** Begins: the clock goes on only while the merchant looks. */
export function startHere(runtime: ReturnType<typeof createRuntime>, scenario: string) {
  let skipped = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  vi.stubGlobal('ResizeObserver', NoSizes);
  standInForLayout();
  const { instant } = Temporal.Now;
  Object.assign(Temporal.Now, { instant: () => Temporal.Instant.fromEpochMilliseconds(Date.now()) });
  const practice = openScenario({ scenario, now: NOW, realNow: () => Date.now() + skipped, operationSeconds: 0.01 });
  const owner = practice.signIn(OWNER, 'practice')!;
  const app = createApp(practice);
  const writes: string[] = [];

  async function service(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (request.method === 'POST' && pathname.startsWith('/api/')) writes.push(pathname);
    request.headers.set('cookie', `session=${owner.sessionId}`);
    return app.fetch(request);
  }
  // The clock of this scene alone: after its end it stands, and no pause of this worker ends in the next test.
  const { setTimeout: later } = globalThis;
  const worker = startWorker({
    service,
    notify: (notice) => runtime.listeners.forEach((listener) => listener({ notice })),
    wait: (ms) => new Promise((resolve) => later(resolve, ms)),
  });
  runtime.sendMessage = worker.ask;

  let life = new AbortController();
  let root: ShadowRoot | null = null;
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const attached = attachShadow.call(this, init);
    if (this.getAttribute('data-sales-totals-guard') === 'page') root = attached;
    return attached;
  });

  /** Where a page of ours has led the tab, which no browser follows here. */
  let led: string | null = null;
  vi.spyOn(document.location, 'assign').mockImplementation((href) => void (led = String(href)));

  const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

  /** Goes to an address of the site, as a browser does: all that was there before is gone. */
  async function open(path: string): Promise<void> {
    life.abort();
    life = new AbortController();
    root = null;
    const url = new URL(path, ORIGIN);
    const page = await service(new Request(url));
    const browser = (window as unknown as { happyDOM: HappyDom }).happyDOM;
    // The site's styles and scripts are not loaded, and nobody misses them.
    browser.settings.handleDisabledFileLoadingAsSuccess = true;
    browser.setURL(url.href);
    document.documentElement.innerHTML = await page.text();
    const where = pageAt(url);
    if (where.kind !== 'day' && where.kind !== 'report') throw new Error(`There is nothing of ours at ${path}.`);
    await act(() => openPage(document, where, lifeUntil(life.signal, isAlive), { onMount: () => {}, guided: signal(false) }));
    await pass(MOMENT_MS);
  }

  const merchant = createMerchant({ open, root: () => root, moment: () => pass(MOMENT_MS) });
  return {
    server: { practice },
    owner,
    merchant,
    /** Asks the worker as a page of ours does. */
    askAsOurs: worker.askAsOurs,
    /** Waits until a page of ours has led the tab elsewhere, and goes there. */
    async arrive(): Promise<void> {
      const href = await merchant.until(
        async () => (await merchant.look(), led ?? undefined),
        async () => `The page led nowhere:\n${await merchant.tree()}`,
      );
      led = null;
      await open(href);
    },
    ledgerOf: (companyId: string, date: string) => practice.ledger(owner, companyId, { date: date as BusinessDate }),
    writes: () => writes.length,
    /** Lets so many seconds pass for everybody. */
    pass: (seconds: number) => pass(seconds * 1000),
    skip: (seconds: number) => void (skipped += seconds * 1000),
    stop() {
      life.abort();
      practice.close();
      vi.useRealTimers();
      vi.unstubAllGlobals();
      Object.assign(Temporal.Now, { instant });
      expect(worker.errors).toEqual([]);
    },
  };
}
export type SceneHere = ReturnType<typeof startHere>;
