/** Where a guide's light falls, read as the browser draws it, and compared with where its target truly is. */
import type { Merchant } from '../merchant/merchant.ts';
import { inOwnRoots } from '../browser/ownRoots.ts';
import { until } from '../until.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the first part of our own layer is that fits a selector, closed roots or not; null where it is not there. In Chromium only. */
async function placeOf({ page }: Merchant, selector: string): Promise<Rectangle | null> {
  // Where no page of ours is yet, nothing of ours is.
  if (page.extensionRealms().length === 0) return null;
  try {
    return await inOwnRoots(
      page,
      (roots, wanted) => {
        const part = roots.flatMap((root) => [...root.querySelectorAll(wanted)])[0];
        return part && part.getClientRects().length > 0 ? (part.getBoundingClientRect().toJSON() as Rectangle) : null;
      },
      selector,
    );
  } catch {
    // Left while it was read: it is read again.
    return null;
  }
}

/** The ring around what is lit now; null: nothing is. */
export const lightOf = (merchant: Merchant): Promise<Rectangle | null> => placeOf(merchant, '.ring');

/** Parts of our own layer that a guide may light up. */
const OWN: Readonly<Record<string, string>> = {
  sheet: '.sheet',
  refresh: '[data-action=refresh]',
  regenerate: '[data-action=regenerate]',
  post: '[data-action=post]',
  details: '[data-action=details]',
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
