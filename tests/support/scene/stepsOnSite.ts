/** The steps of an advice, as a merchant does them in a browser. */
import { STEPS, type RemedyStep } from '../../../lib/diagnosis/remedy/steps.ts';
import { type Mending, companyOf, mend, rowsToMap } from '../../../sandbox/engine/testing/remedies.ts';
import { SHEET } from '../merchant/advice.ts';
import type { Merchant } from '../merchant/merchant.ts';
import type { Words } from '../merchant/sight.ts';
import { en } from '../merchant/texts.ts';

/** Presses what sends a form of the site, and waits for the page that comes back. */
async function submit(merchant: Merchant, name: Words): Promise<void> {
  await Promise.all([merchant.page.waitForNavigation({ waitUntil: 'domcontentloaded' }), merchant.press(name)]);
}

/** Does one step on the site's own pages. */
async function mendOnSite(merchant: Merchant, mending: Mending, step: RemedyStep): Promise<void> {
  const company = companyOf(mending).name;
  switch (step) {
    case 'refresh-reference-data':
      return submit(merchant, `Refresh reference data of ${company}`);
    case 'reconnect':
      return submit(merchant, new RegExp(`^Connect.*: ${company}$`));
    case 'reconnect-store':
      return submit(merchant, 'Reconnect');
    default:
      for (const { row, account } of rowsToMap(mending)) {
        await merchant.select(`Account for ${row.name} in ${row.area}`, `${account.code} ${account.name}`);
        await submit(merchant, `Save ${row.name} in ${row.area}`);
      }
  }
}

const LINKS = { mapping: en('remedy.mapping'), companies: en('remedy.companies'), stores: en('remedy.stores') } as const;
const ON_SITE: readonly RemedyStep[] = [
  'refresh-reference-data',
  'reconnect',
  'reconnect-store',
  'map-every-row',
  'map-again',
  'map-fitting',
  'avoid-receivable',
];

/**
 * Does the steps that the open sheet lists: those on the site's pages by hand, by the links of the sheet; the rest
 * behind the merchant's back, where the practice stands for what is outside of the site.
 * @returns the steps that were done by hand
 */
export async function doSteps(merchant: Merchant, mending: Mending, steps: readonly RemedyStep[]): Promise<RemedyStep[]> {
  const byHand: RemedyStep[] = [];
  let tab: Merchant | undefined;
  for (const [index, step] of steps.entries()) {
    const place = STEPS[step];
    if (!ON_SITE.includes(step)) {
      mend(mending, { step, where: place });
      continue;
    }
    // Steps that follow each other at one place are done in one visit, as the one link of the sheet has it.
    tab ??= await merchant.followed(LINKS[place as keyof typeof LINKS], { within: SHEET });
    await mendOnSite(tab, mending, step);
    byHand.push(step);
    const next = steps[index + 1];
    if (next && STEPS[next] === place) continue;
    await tab.page.close();
    tab = undefined;
    await merchant.page.bringToFront();
  }
  return byHand;
}
