import type { Page } from 'puppeteer';
import { type RemoteNode, bidiOf, contextOf } from '../browser/bidi.ts';
import { firefoxTree } from './firefoxTree.ts';
import type { Point, Seen, Sight } from './sight.ts';

/** The world in which our functions run: the page's own scripts never meet them. */
const WORLD = 'merchant';

/** What a script can give a root. Other elements have roots of the browser's own, which Firefox 140 tells of and hands to nobody. */
const MAY_HAVE_ROOT = /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span|.+-.+)$/;

/** Where a closed root may be: ours, and what stands beside the body. To have the whole page told costs as much as all the rest; it is where none of these is there. */
const HOSTS = `(() => {
  const found = [...document.querySelectorAll(':root > :not(head, body), [data-sales-totals-guard]')];
  return found.length > 0 ? found : [document.documentElement];
})()`;

function closedRoots({ value }: RemoteNode): RemoteNode[] {
  const { localName = '', shadowRoot, children = [] } = value ?? {};
  const own = shadowRoot && (shadowRoot.value?.mode !== 'closed' || MAY_HAVE_ROOT.test(localName)) ? shadowRoot : undefined;
  return [...(own?.value?.mode === 'closed' ? [own] : []), ...(own ? closedRoots(own) : []), ...children.flatMap(closedRoots)];
}

/** Runs in the page: scrolls to what was seen; the middle of its visible part, as JSON. */
function reachSeen(handle: number): string {
  const element = (globalThis as unknown as { seenElements: Element[] }).seenElements[handle];
  if (!element?.isConnected) return 'null';
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return 'null';
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const root = element.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(point.x, point.y);
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
  if (hit && (element.contains(hit) || labels.some((label) => label.contains(hit)))) return JSON.stringify(point);
  // Something lies over it: a person scrolls on, and looks again.
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  return 'null';
}

/** Runs in the page. */
function focusSeen(handle: number): void {
  (globalThis as unknown as { seenElements: HTMLElement[] }).seenElements[handle]?.focus();
}

/**
 * Sees through WebDriver BiDi, which shows closed shadow roots as well (`includeShadowTree`). Puppeteer offers no way
 * to ask for that, so its connection is used.
 */
export function firefoxSight(page: Page): Sight {
  const connection = bidiOf(page.browser());
  const target = { context: contextOf(page), sandbox: WORLD };

  async function call(source: string, ...args: unknown[]): Promise<string> {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: source,
      arguments: args,
      target,
      awaitPromise: false,
    });
    if (result.type !== 'success') throw new Error(result.exceptionDetails?.text ?? 'The page did not answer.');
    return String((result.result as { value?: unknown }).value);
  }
  const number = (value: number) => ({ type: 'number', value });

  return {
    async look() {
      const { result } = await connection.send('script.evaluate', {
        expression: HOSTS,
        target,
        awaitPromise: false,
        serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
      });
      const hosts = result.result as unknown as { readonly value: readonly RemoteNode[] };
      const roots = hosts.value.flatMap(closedRoots).map(({ sharedId }) => ({ sharedId }));
      return JSON.parse(await call(firefoxTree.toString(), ...roots)) as Seen[];
    },
    reach: async ({ handle }) => (JSON.parse(await call(reachSeen.toString(), number(handle))) as Point | null) ?? undefined,
    async focus({ handle }) {
      await call(focusSeen.toString(), number(handle));
    },
  };
}
