import type { Merchant } from '../merchant/merchant.ts';
import { until } from '../until.ts';

/** Controls that lie further from the middle of their row are not at it, CSS pixels. */
const NEAR_PX = 4;

async function distance(merchant: Merchant, date: string, label: RegExp): Promise<number> {
  const session = await merchant.page.createCDPSession();
  const seen = await merchant.look();
  const middle = async (thing: { handle: number } | undefined) => {
    const [quad] = (await session.send('DOM.getContentQuads', { backendNodeId: thing!.handle })).quads;
    return (quad![1]! + quad![5]!) / 2;
  };
  try {
    const row = await middle(seen.find(({ role, name }) => role === 'link' && name === date));
    const strip = await middle(seen.find(({ role, name }) => role === 'group' && label.test(name)));
    return Math.abs(row - strip);
  } finally {
    await session.detach();
  }
}

/** Waits until the controls of a day, in the group of this name, lie at its row: our layer follows the page in its next frame. */
export async function liesAtItsRow(merchant: Merchant, date: string, label: RegExp): Promise<void> {
  await until(
    async () => ((await distance(merchant, date, label)) < NEAR_PX ? true : undefined),
    (cause) => `The controls of ${date} do not lie at its row${cause ? ` (${String(cause)})` : ''}.`,
  );
}
