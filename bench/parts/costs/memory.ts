import { heldBy } from '../../../tests/support/measure.ts';
import { ownWorld } from '../../../tests/support/browser/contentWorld.ts';
import type { StartedBrowser } from '../../../tests/support/browser/startBrowser.ts';
import { until } from '../../../tests/support/until.ts';
import { aboveOf, figuresOf, told } from '../../figures.ts';
import { type Signed, openSigned, reportOf, stopAll } from '../../place.ts';
import { goal, head, line } from '../../sheet.ts';
import type { Part } from '../part.ts';

const ROUNDS = 3;

declare const chrome: { readonly dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** How many elements the rows of either kind have, the most of each; 0: there is none of the kind. */
interface PerRow {
  readonly well: number;
  readonly broken: number;
}

/** Counts the elements of the strips that lie in sight, once the days are told. */
function perRow(signed: Signed): Promise<PerRow> {
  return until(
    async () => {
      const found = await ownWorld(signed.merchant.page).evaluate(() => {
        const roots = [...document.querySelectorAll(':root > :not(head, body)')].flatMap(
          (host) => chrome.dom.openOrClosedShadowRoot(host) ?? [],
        );
        const strips = roots.flatMap((root) => [...root.querySelectorAll('.strip')]);
        const most = (kind: string) =>
          Math.max(0, ...strips.filter((one) => one.matches(kind)).map((one) => one.querySelectorAll('*').length + 1));
        return { well: most('.quiet'), broken: most('.awake') };
      });
      return found.well > 0 && found.broken > 0 ? found : undefined;
    },
    () => 'The rows tell nothing of their days.',
  );
}

/** The heap of a page that was just loaded, MB. */
async function heapOf({ merchant: { page } }: Signed, url: string, isThere: () => Promise<unknown>): Promise<number> {
  await page.goto(url, { waitUntil: 'load' });
  await isThere();
  const session = await page.createCDPSession();
  const { memoryMb } = await heldBy(session);
  await session.detach();
  return memoryMb;
}

export const memory: Part = {
  name: 'memory',
  about: 'the heap that the report has more, and elements for each row',
  async run({ practice, twins, rounds = ROUNDS }) {
    const [none, ours, hand, react] = await Promise.all([
      openSigned(practice, null),
      openSigned(practice),
      openSigned(practice, twins.hand.folder),
      openSigned(practice, twins.react.folder),
    ]);
    const all = [none, ours, hand, react];
    const url = reportOf(practice, 31);
    try {
      const heaps: number[][] = all.map(() => []);
      for (let round = 0; round <= rounds; round++) {
        for (const [place, one] of all.entries()) {
          const heap = await heapOf(one, url, async () => one === ours && (await perRow(one)));
          // The first load has what is only there once.
          if (round > 0) heaps[place]!.push(heap);
        }
      }
      head('Memory of the report, MB', 'heap', 'above a page without');
      for (const [place, who] of ['without us', 'ours', 'hand', 'react'].entries())
        line(`  ${who}`, told(figuresOf(heaps[place]!), 2), place === 0 ? '' : told(aboveOf(heaps[place]!, heaps[0]!), 2));
      const { well, broken } = await perRow(ours);
      line('  elements of a row that is well, and of a broken one', String(well), String(broken));
      goal('heap added by the report', aboveOf(heaps[1]!, heaps[0]!).median, 1.2, ' MB');
      goal('elements of a row that is well', well, 6);
      goal('elements of a broken row', broken, 14);
    } finally {
      await stopAll(all.map(({ started }): Pick<StartedBrowser, 'stop'> => started));
    }
  },
};
