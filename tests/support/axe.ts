import axe from 'axe-core';
import type { Page } from 'puppeteer';

/** What axe finds on `page`, worst first: the rule, how bad it is, and where; in any frame that is not closed to it. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Run by the debugger: the page's own policy forbids scripts that it did not bring along.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }));
  return violations.flatMap(({ id, impact, nodes }) => nodes.map(({ target }) => `${impact}: ${id} at ${target.join(' ')}`)).toSorted();
}
