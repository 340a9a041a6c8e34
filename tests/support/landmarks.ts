import { isFirefox } from './browser/isFirefox.ts';
import type { Page } from 'puppeteer';

/** The roles that assistive technology offers as ways around a page (ARIA 1.2, 5.3.4). */
export const LANDMARKS = ['banner', 'complementary', 'contentinfo', 'form', 'main', 'navigation', 'region', 'search'] as const;
export type Landmark = (typeof LANDMARKS)[number];

/** How often each landmark is on a page; those that are not are left out. */
export type Landmarks = Partial<Record<Landmark, number>>;

interface Node {
  readonly sharedId?: string;
  readonly value?: { readonly children?: readonly Node[]; readonly shadowRoot?: Node | null };
}
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: { nodes: readonly Node[] } }>;
}

const rootsIn = ({ value }: Node): Node[] => [
  ...(value?.shadowRoot ? [value.shadowRoot, ...rootsIn(value.shadowRoot)] : []),
  ...(value?.children ?? []).flatMap(rootsIn),
];

/** The roles that Firefox itself gives, also in closed roots: BiDi looks for them in one tree at a time. */
async function firefoxLandmarks(page: Page): Promise<Landmarks> {
  const { connection } = page.browser() as unknown as { connection: BidiConnection };
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const locate = async (locator: object, more: object = {}) =>
    (await connection.send('browsingContext.locateNodes', { context, locator, ...more })).result.nodes;
  const [document] = await locate(
    { type: 'css', value: ':root' },
    { serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' } },
  );
  const places = [{}, ...rootsIn(document!).map(({ sharedId }) => ({ startNodes: [{ sharedId }] }))];
  const counts: Landmarks = {};
  for (const role of LANDMARKS) {
    const found = await Promise.all(places.map((place) => locate({ type: 'accessibility', value: { role } }, place)));
    const count = found.flat().length;
    if (count > 0) counts[role] = count;
  }
  return counts;
}

async function chromiumLandmarks(page: Page): Promise<Landmarks> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const roles = nodes.flatMap(({ ignored, role }) => (ignored ? [] : [String(role?.value)]));
  return Object.fromEntries(
    LANDMARKS.flatMap((landmark) => {
      const count = roles.filter((role) => role === landmark).length;
      return count > 0 ? [[landmark, count]] : [];
    }),
  );
}

/** The landmarks of `page` as its browser tells assistive technology, ours in closed roots as well. */
export async function landmarksOf(page: Page): Promise<Landmarks> {
  return (await isFirefox(page.browser())) ? firefoxLandmarks(page) : chromiumLandmarks(page);
}
