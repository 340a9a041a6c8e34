import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { JSHandle, Page } from 'puppeteer';
import { ownWorld } from './browser/contentWorld.ts';

/** What our functions find in the world of a content script. */
declare const chrome: { readonly dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

type Axe = typeof axe;

/** Its source in its short form: it is sent to every page again. */
const SOURCE = readFileSync(join(import.meta.dirname, '..', '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** Runs in a page: what axe finds there. */
async function findings(within: Element | Document, leftOut: readonly string[]): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const rules = Object.fromEntries(leftOut.map((id) => [id, { enabled: false }]));
  const { violations } = await axe.run(within, { resultTypes: ['violations'], preload: false, rules });
  return violations.flatMap(({ id, impact, nodes }) => nodes.map(({ target }) => `${impact}: ${id} at ${target.join(' ')}`)).toSorted();
}

/** What axe finds on `page`, worst first: the rule, how bad it is, and where; in any frame that is not closed to it. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Run by the debugger: the page's own policy forbids scripts that it did not bring along.
  await page.evaluate(SOURCE);
  return page.evaluate(findings, await page.evaluateHandle(() => document), []);
}

/** What of it keeps people from using the page, or nearly does. */
export const seriousFindings = async (page: Page): Promise<string[]> =>
  (await axeFindings(page)).filter((finding) => /^(?:serious|critical)/.test(finding));

/**
 * The guide's element, in the world of our content script; it may lie in the closed root of our sheet. There the roots
 * seem open from now on.
 */
export function guideElement(page: Page): Promise<JSHandle<HTMLElement | null>> {
  return ownWorld(page).evaluateHandle(() => {
    const open = (kind: string, within: ParentNode | null | undefined) => {
      const element = within?.querySelector<HTMLElement>(`[data-sales-totals-guard=${kind}]`) ?? null;
      if (element) Object.defineProperty(element, 'shadowRoot', { configurable: true, value: chrome.dom.openOrClosedShadowRoot(element) });
      return element;
    };
    const sheet = open('page', document)?.shadowRoot;
    return open('guide', document) ?? open('guide', sheet);
  });
}

/**
 * What axe finds in the guide's card: it runs in the world of our content script, because it can't enter what is closed.
 * It can't tell a contrast in the top layer, and is not asked.
 */
export async function axeFindingsInGuide(page: Page): Promise<string[]> {
  const world = ownWorld(page);
  if (!(await world.evaluate(() => 'axe' in globalThis))) await world.evaluate(SOURCE);
  return world.evaluate(findings, (await guideElement(page)) as JSHandle<HTMLElement>, ['color-contrast']);
}

/**
 * What axe finds in our parts of a page of the site, from the world of our content script, to which the closed roots seem
 * open from now on. It can't tell a contrast in the top layer, and is then not asked.
 */
export async function axeFindingsInOurs(page: Page): Promise<string[]> {
  const world = ownWorld(page);
  if (!(await world.evaluate(() => 'axe' in globalThis))) await world.evaluate(SOURCE);
  const hosts = await world.evaluateHandle(() =>
    [...document.querySelectorAll<HTMLElement>('[data-sales-totals-guard]')].map((host) => {
      Object.defineProperty(host, 'shadowRoot', { configurable: true, value: chrome.dom.openOrClosedShadowRoot(host) });
      return host;
    }),
  );
  const found: string[] = [];
  for (const host of (await hosts.getProperties()).values()) {
    const element = host.asElement() as JSHandle<HTMLElement> | null;
    if (!element) continue;
    const isModal = await world.evaluate((one) => one.shadowRoot!.querySelector(':modal') !== null, element);
    found.push(...(await world.evaluate(findings, element, isModal ? ['color-contrast'] : [])));
  }
  return found;
}
