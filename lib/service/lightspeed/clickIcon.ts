import { type ClickOrder, type ClickResult, NOT_CLICKED } from '../../domain/repair/click.ts';

export type ClickIcon = (order: ClickOrder) => Promise<ClickResult>;

interface Injection {
  readonly target: { readonly tabId: number; readonly documentIds?: string[]; readonly frameIds?: number[] };
  readonly world: 'ISOLATED' | 'MAIN';
  readonly func: (...args: never[]) => unknown;
  readonly args: readonly unknown[];
}

/** The part of `browser.scripting` that is used. */
export interface Scripting {
  executeScript(injection: Injection): Promise<readonly { readonly result?: unknown }[]>;
}

/** Runs in the page, in the world of our own content scripts, which have put their part there. Knows nothing around it. */
function pull(order: unknown, signal: string | null): unknown {
  const { [Symbol.for('sales-totals-guard')]: ours } = globalThis as {
    readonly [ours: symbol]: { readonly pull?: (...args: unknown[]) => unknown } | undefined;
  };
  return ours?.pull ? ours.pull(order, signal) : 'gone';
}

/**
 * Runs in the world of the page's own scripts: only there does a `javascript:` address run in Chrome. Which icon it is, and
 * when, our own world says by an event of that name, so that nothing lies between the last look and the click. Knows nothing around it.
 */
function clickAtSignal(signal: string): void {
  window.addEventListener(signal, ({ target }) => (target as HTMLElement).click(), { capture: true, once: true });
}

/** What a browser says, before it asks the page, of a document or a tab that is not there: nothing ran. "Frame … was removed" may come after it ran. */
const NOTHING_RAN = /^(?:Error: )?(?:No document with id|No tab with id|Invalid tab ID|Invalid documentId|Invalid frame IDs)/i;

/**
 * Clicks one of the site's own icons from the worker: the one way that tells for certain that nothing was clicked.
 * Whatever is not proven is unknown (law 3).
 */
export function createClickIcon(scripting: Scripting): ClickIcon {
  return async function clickIcon({ tabId, documentId, ...order }) {
    const target = { tabId, ...(documentId === undefined ? { frameIds: [0] } : { documentIds: [documentId] }) };
    const run = async (injection: Pick<Injection, 'world' | 'func' | 'args'>) =>
      (await scripting.executeScript({ target, ...injection }))[0]?.result;
    try {
      let pulled = await run({ world: 'ISOLATED', func: pull, args: [order, null] });
      if (pulled === 'script') {
        const signal = crypto.randomUUID();
        await run({ world: 'MAIN', func: clickAtSignal, args: [signal] });
        pulled = await run({ world: 'ISOLATED', func: pull, args: [order, signal] });
      }
      if (pulled === 'clicked') return { kind: 'clicked' };
      const why = NOT_CLICKED.find((one) => one === pulled);
      return why ? { kind: 'not-clicked', why } : { kind: 'unknown' };
    } catch (error) {
      return NOTHING_RAN.test(String(error)) ? { kind: 'not-clicked', why: 'gone' } : { kind: 'unknown' };
    }
  };
}
