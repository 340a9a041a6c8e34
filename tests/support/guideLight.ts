/** Where a guide's light falls, read as the browser draws it, and compared with where its target truly is. */
import type { Merchant } from './merchant.ts';
import { until } from './until.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface CdpNode {
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
}

type Fits = (attribute: (name: string) => string | undefined) => boolean;

function nodeThat(node: CdpNode, fits: Fits): CdpNode | undefined {
  const { attributes = [], children = [], shadowRoots = [] } = node;
  const attribute = (name: string) => {
    const place = attributes.findIndex((one, index) => index % 2 === 0 && one === name);
    return place < 0 ? undefined : attributes[place + 1];
  };
  if (fits(attribute)) return node;
  for (const child of [...children, ...shadowRoots]) {
    const found = nodeThat(child, fits);
    if (found) return found;
  }
  return undefined;
}

/** Where a part of our own layer is, closed roots or not; null where it is not there. In Chromium only. */
async function placeOf({ page }: Merchant, fits: Fits): Promise<Rectangle | null> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const node = nodeThat(root, fits);
    if (!node) return null;
    const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: node.backendNodeId });
    const quad = quads[0];
    return quad ? { x: quad[0]!, y: quad[1]!, width: quad[2]! - quad[0]!, height: quad[5]! - quad[1]! } : null;
  } catch {
    // Drawn again while it was read: it is read again.
    return null;
  } finally {
    await session.detach();
  }
}

/** The ring around what is lit now; null: nothing is. */
export const lightOf = (merchant: Merchant): Promise<Rectangle | null> => placeOf(merchant, (attribute) => attribute('class') === 'ring');

/** Parts of our own layer that a guide may light up. */
const OWN: Readonly<Record<string, Fits>> = {
  sheet: (attribute) => attribute('class') === 'sheet',
  refresh: (attribute) => attribute('data-action') === 'refresh',
  regenerate: (attribute) => attribute('data-action') === 'regenerate',
  post: (attribute) => attribute('data-action') === 'post',
  details: (attribute) => attribute('data-action') === 'details',
};

const AROUND = 6;
/** The ring's border, and what rounding may add to it. */
const SLACK = 3;

async function targetOf(merchant: Merchant, place: string): Promise<Rectangle | null> {
  const own = OWN[place];
  if (own) return placeOf(merchant, own);
  const targets = await merchant.page.$$eval(place, (found) => found.map((one) => one.getBoundingClientRect().toJSON() as Rectangle));
  return targets.length === 1 ? targets[0]! : null;
}

/** The light that falls around `target`: it ends where the window does. */
function around({ x, y, width, height }: Rectangle, window: { width: number; height: number }): Rectangle {
  const [left, top] = [Math.max(0, x - AROUND), Math.max(0, y - AROUND)];
  return {
    x: left,
    y: top,
    width: Math.min(window.width, x + width + AROUND) - left,
    height: Math.min(window.height, y + height + AROUND) - top,
  };
}

/** Waits until the light falls around `place`: the one element that fits a selector, or a part of our own layer; and nowhere else. */
export async function litAt(merchant: Merchant, place: string): Promise<void> {
  let seen = '';
  await until(
    async () => {
      const target = await targetOf(merchant, place);
      const light = await lightOf(merchant);
      const window = await merchant.page.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));
      seen = JSON.stringify({ target, light });
      if (!target || !light) return undefined;
      const wanted = around(target, window);
      const near = (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(light[side] - wanted[side]) <= 2 * SLACK);
      return near ? true : undefined;
    },
    async () => `The light does not fall on ${place}: ${seen}\n${await merchant.tree()}`,
  );
}

/** Waits until nothing is lit. */
export async function isDark(merchant: Merchant): Promise<void> {
  await until(
    async () => ((await lightOf(merchant)) === null ? true : undefined),
    () => 'Something is still lit.',
  );
}
