import type { Merchant } from './merchant.ts';

/** How far the controls of a day lie from its row, CSS pixels. */
export async function distance(merchant: Merchant, date: string, label: RegExp): Promise<number> {
  const session = await merchant.page.createCDPSession();
  const seen = await merchant.look();
  const middle = async (thing: { handle: number } | undefined) => {
    const [quad] = (await session.send('DOM.getContentQuads', { backendNodeId: thing!.handle })).quads;
    return (quad![1]! + quad![5]!) / 2;
  };
  const row = await middle(seen.find(({ role, name }) => role === 'link' && name === date));
  const strip = await middle(seen.find(({ role, name }) => role === 'group' && label.test(name)));
  await session.detach();
  return Math.abs(row - strip);
}
