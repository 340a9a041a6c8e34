/** Where a guide's light falls, read as the browser draws it, and compared with where its target truly is. */
import { expect } from 'vitest';
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

function withClass(node: CdpNode, name: string): CdpNode | undefined {
  const { attributes = [], children = [], shadowRoots = [] } = node;
  const place = attributes.indexOf('class');
  if (place >= 0 && attributes[place + 1]!.split(' ').includes(name)) return node;
  for (const child of [...children, ...shadowRoots]) {
    const found = withClass(child, name);
    if (found) return found;
  }
  return undefined;
}

/** The ring around what is lit now; null: nothing is. In Chromium only. */
export async function lightOf({ page }: Merchant): Promise<Rectangle | null> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const ring = withClass(root as CdpNode, 'ring');
    if (!ring) return null;
    const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: ring.backendNodeId });
    const quad = quads[0];
    return quad ? { x: quad[0]!, y: quad[1]!, width: quad[2]! - quad[0]!, height: quad[5]! - quad[1]! } : null;
  } catch {
    // Drawn anew while it was read: it is read again.
    return null;
  } finally {
    await session.detach();
  }
}

const AROUND = 6;
const BORDER = 2;

/** Waits until the light falls around the one element of the page that fits `selector`, and nowhere else. */
export async function litAt(merchant: Merchant, selector: string): Promise<void> {
  let seen = '';
  await until(
    async () => {
      const targets = await merchant.page.$$eval(selector, (found) => found.map((one) => one.getBoundingClientRect().toJSON() as Rectangle));
      expect(targets).toHaveLength(1);
      const [target] = targets as [Rectangle];
      const light = await lightOf(merchant);
      seen = JSON.stringify({ target, light });
      if (!light) return undefined;
      const near = (a: number, b: number) => Math.abs(a - b) <= BORDER + 1;
      const fits = near(light.x, target.x - AROUND) && near(light.y, target.y - AROUND) && near(light.width, target.width + 2 * AROUND) && near(light.height, target.height + 2 * AROUND);
      return fits ? true : undefined;
    },
    async () => `The light does not fall on ${selector}: ${seen}`,
  );
}
