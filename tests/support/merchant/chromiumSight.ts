import type { CDPSession, Page, Protocol } from 'puppeteer';
import { type Point, type Seen, type Sight, plain } from './sight.ts';

type AXNode = Protocol.Accessibility.AXNode;

/** Nodes that say nothing themselves; what is in them counts as being in their parent. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker']);
const ROLES: Readonly<Record<string, string>> = { StaticText: 'text', RootWebArea: 'page', LabelText: 'label', image: 'img' };

/** What is held of the page while a thing is reached for. */
const REACH = 'reach';

/** What the browser counts while it draws. Where none of it went on, a page is read as it was. */
const DRAWN = new Set(['NavigationStart', 'Nodes', 'LayoutCount', 'RecalcStyleCount']);
/** How long, in ms, the counts are believed: what is only told to assistive technology, and not drawn, is in none of them. */
const BELIEVED_MS = 250;

const property = (node: AXNode, name: string): unknown => node.properties?.find((one) => one.name === name)?.value.value;

/** The tree of `nodes` as a list in reading order. */
function listed(nodes: readonly AXNode[]): Seen[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const list: Seen[] = [];

  /** Adds a node and all below it; gives the words in it. What a closed drop-down list offers is not seen. */
  function add(node: AXNode, depth: number): string {
    const role = String(node.role?.value ?? 'none');
    if (role === 'MenuListPopup') return '';
    if (role === 'StaticText' || node.ignored || SILENT.has(role)) {
      if (role !== 'StaticText' || node.ignored) return below(node, depth);
      const name = String(node.name?.value ?? '');
      list.push({ role: 'text', name: plain(name), text: plain(name), depth, handle: node.backendDOMNodeId ?? 0 });
      return name;
    }
    const place = list.length;
    list.push({ role, name: '', text: '', depth, handle: 0 });
    const text = plain(below(node, depth + 1));
    const checked = property(node, 'checked');
    list[place] = {
      role: ROLES[role] ?? role,
      name: plain(String(node.name?.value ?? '')),
      text,
      depth,
      value: node.value ? String(node.value.value) : undefined,
      disabled: property(node, 'disabled') === true,
      checked: checked === undefined ? undefined : checked === 'true',
      expanded: property(node, 'expanded') as boolean | undefined,
      focused: property(node, 'focused') === true,
      handle: node.backendDOMNodeId ?? 0,
    };
    return ` ${text} `;
  }

  const below = (node: AXNode, depth: number): string =>
    (node.childIds ?? []).map((id) => byId.get(id)).reduce((words, child) => words + (child ? add(child, depth) : ''), '');

  const root = nodes.find(({ parentId }) => parentId === undefined);
  if (root) add(root, 0);
  return list;
}

/** Sees through Chromium's accessibility tree. */
export async function chromiumSight(page: Page): Promise<Sight> {
  const session: CDPSession = await page.createCDPSession();
  // Else the whole tree would be made, and thrown away, at every look.
  await session.send('Accessibility.enable');
  await session.send('Performance.enable');
  let last: { readonly seen: Seen[]; readonly drawn: string; readonly at: number } | undefined;

  /** How far the page is drawn: a hundredth of what a look costs, which nearly all the time of a browser test goes to. */
  async function drawn(): Promise<string> {
    const { metrics } = await session.send('Performance.getMetrics');
    return JSON.stringify(metrics.filter(({ name }) => DRAWN.has(name)));
  }

  async function look(): Promise<Seen[]> {
    const now = await drawn();
    if (last?.drawn === now && performance.now() - last.at < BELIEVED_MS) return last.seen;
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    last = { seen: listed(nodes), drawn: now, at: performance.now() };
    return last.seen;
  }

  /** Calls a function on a node, with another node perhaps; gives what it returns. */
  async function callOn(backendNodeId: number, functionDeclaration: string, ...others: Protocol.Runtime.RemoteObject[]): Promise<unknown> {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId, objectGroup: REACH });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      functionDeclaration,
      arguments: others.map(({ objectId }) => ({ objectId: objectId! })),
      returnByValue: true,
    });
    await session.send('Runtime.releaseObjectGroup', { objectGroup: REACH });
    return result.value;
  }

  const quadOf = async (backendNodeId: number): Promise<number[] | undefined> =>
    (await session.send('DOM.getContentQuads', { backendNodeId })).quads[0];

  /** Whether the pointer at `point` would be on `backendNodeId` or something in it. */
  async function isOn(backendNodeId: number, { x, y }: Point): Promise<boolean> {
    const scroll = await session.send('Page.getLayoutMetrics');
    const { pageX, pageY } = scroll.cssVisualViewport;
    const hit = await session.send('DOM.getNodeForLocation', {
      x: Math.round(x + pageX),
      y: Math.round(y + pageY),
      includeUserAgentShadowDOM: false,
    });
    if (hit.backendNodeId === backendNodeId) return true;
    const found = await session.send('DOM.resolveNode', { backendNodeId: hit.backendNodeId, objectGroup: REACH });
    const holds = 'function (other) { return this.contains(other) || [...(this.labels ?? [])].some((label) => label.contains(other)); }';
    const result = await callOn(backendNodeId, holds, found.object);
    return result === true;
  }

  return {
    look,
    async reach({ handle }) {
      await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: handle });
      const quad = await quadOf(handle);
      if (!quad) return undefined;
      const [x1, y1, , , x2, y2] = quad as [number, number, number, number, number, number];
      const point = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
      if (await isOn(handle, point)) return point;
      // Something lies over it: a person scrolls on, and looks again.
      await callOn(handle, 'function () { this.scrollIntoView({ block: "center", behavior: "instant" }); }');
      return undefined;
    },
    async focus({ handle }) {
      await session.send('DOM.focus', { backendNodeId: handle });
    },
  };
}
