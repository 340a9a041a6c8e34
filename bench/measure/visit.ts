import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page, Protocol } from 'puppeteer';

/** What one visit of a page took, in ms since its navigation began, and what it did to the page. */
export interface Visit {
  /** The page itself was ready: its document was parsed and its scripts had run. */
  readonly ready: number;
  /** The first control stood in the window, could be seen, and could be clicked. */
  readonly usable: number;
  /** The sum of the layout shifts. */
  readonly shift: number;
  /** How long the long tasks (over 50 ms) were. */
  readonly longTasks: readonly number[];
}

declare const chrome: { readonly dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/**
 * Runs in the world of a content script, which may see its own closed shadow root; ms since navigation began. A control is
 * usable once a merchant sees it, and what is clicked in its middle is the control itself.
 */
function whenUsable(): Promise<number> {
  const isNamed = (button: HTMLButtonElement): boolean =>
    !button.disabled && /^(?:Refresh|Regenerate|Post) /.test(button.getAttribute('aria-label') ?? '');
  const isUsable = (root: ShadowRoot, button: HTMLButtonElement): boolean => {
    const { left, top, bottom, width, height } = button.getBoundingClientRect();
    if (width === 0 || bottom <= 0 || top >= innerHeight || !isNamed(button)) return false;
    if (!button.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return false;
    return button.contains(root.elementFromPoint(left + width / 2, top + height / 2));
  };
  return new Promise((resolve) => {
    const look = (): void => {
      const roots = [...document.querySelectorAll(':root > :not(head, body)')].flatMap(
        (host) => chrome.dom.openOrClosedShadowRoot(host) ?? [],
      );
      const found = roots.some((root) => [...root.querySelectorAll('button')].some((button) => isUsable(root, button)));
      if (found) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Runs in the page before anything else. */
function observe(): void {
  const seen = { shift: 0, longTasks: [] as number[] };
  (globalThis as unknown as { seen: typeof seen }).seen = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.longTasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Runs in the page: two frames and an idle moment later, everything that was under way has been painted and reported. */
function seenWhenQuiet(): Promise<{ shift: number; longTasks: number[]; ready: number }> {
  const { seen } = globalThis as unknown as { seen: { shift: number; longTasks: number[] } };
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return new Promise((resolve) =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => requestIdleCallback(() => resolve({ ...seen, ready: navigation!.domContentLoadedEventEnd }))),
    ),
  );
}

/** A page whose controls never come would be waited for in vain. */
const PATIENCE_MS = 30_000;
const giveUp = (url: string): Promise<never> =>
  pause(PATIENCE_MS, undefined, { ref: false }).then(() => {
    throw new Error(`No control could be used within ${PATIENCE_MS / 1000} s at ${url}`);
  });

export interface Visitor {
  readonly page: Page;
  visit(url: string): Promise<Visit>;
  /** Does `work` while the page's main thread is so many times slower. */
  slowly<T>(times: number, work: () => Promise<T>): Promise<T>;
}

/** Someone who visits pages in `page`, in which one extension runs a content script. */
export async function visitor(page: Page): Promise<Visitor> {
  await page.evaluateOnNewDocument(observe);
  const session: CDPSession = await page.createCDPSession();
  let hear: (context: number) => void = () => undefined;
  session.on('Runtime.executionContextCreated', ({ context }: Protocol.Runtime.ExecutionContextCreatedEvent) => {
    if (context.origin.startsWith('chrome-extension://')) hear(context.id);
  });
  await session.send('Runtime.enable');
  return {
    page,
    async slowly(times, work) {
      await session.send('Emulation.setCPUThrottlingRate', { rate: times });
      const done = await work();
      // A thread is slowed down by keeping a processor busy, idle or not: it would be taken from who is measured next.
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      return done;
    },
    async visit(url) {
      const started = new Promise<number>((resolve) => {
        hear = resolve;
      });
      const usable = started.then(async (contextId) => {
        const { result } = await session.send('Runtime.evaluate', {
          expression: `(${whenUsable})()`,
          contextId,
          awaitPromise: true,
          returnByValue: true,
        });
        return result.value as number;
      });
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return { usable: await Promise.race([usable, giveUp(url)]), ...(await page.evaluate(seenWhenQuiet)) };
    },
  };
}
