import type { Merchant } from '../merchant/merchant.ts';
import { until } from '../until.ts';

/** The words at the foot of the open sheet, and what stands in its button. Round corners are left out: they are drawn in one way or another. */
const FOOT = [
  { x: 890, y: 815, width: 185, height: 85 },
  { x: 1095, y: 862, width: 155, height: 20 },
];

/** How the foot of the open sheet looks, in a window of the usual size. */
async function footOfSheet({ page }: Merchant): Promise<string> {
  const pictures: string[] = [];
  for (const clip of FOOT) pictures.push(await page.screenshot({ encoding: 'base64', clip }));
  return pictures.join(' ');
}

/** How the foot looks once it is at rest: what was changed just before is drawn in its own time. */
export function footAtRest(merchant: Merchant): Promise<string> {
  let former = '';
  return until(
    async () => {
      const now = await footOfSheet(merchant);
      const rests = now === former;
      former = now;
      return rests ? now : undefined;
    },
    () => 'The foot of the sheet never comes to rest.',
  );
}

/** Waits until the foot of the sheet looks as it did. */
export async function looksAs(merchant: Merchant, before: string): Promise<void> {
  await until(
    async () => ((await footOfSheet(merchant)) === before ? true : undefined),
    () => 'The foot of the sheet looks different.',
  );
}

/** In the page: puts our element where it is: what the page's own hand puts there is held to the page's policy. */
export function putBack(): void {
  document.documentElement.append(document.querySelector('[data-sales-totals-guard=page]')!);
}

/** In the page: takes our element through another document and back, which drops constructed styles for good. */
export function throughAnotherDocument(): void {
  const host = document.querySelector('[data-sales-totals-guard=page]')!;
  const frame = document.body.appendChild(document.createElement('iframe'));
  frame.contentDocument!.documentElement.append(host);
  document.documentElement.append(host);
  frame.remove();
}

/** How a page may draw over everything from the top layer, each while the box of its element is a speck, or lies aside. */
export const COVERS = ['shadow', 'child', 'backdrop', 'dialog', 'closed'];

/** In the page: draws such a cover, which lets the pointer through; `uncover` takes it away. */
export function cover(kind: string): void {
  const host = document.documentElement.appendChild(document.createElement('div'));
  host.id = 'attack';
  const place = kind === 'closed' ? host.attachShadow({ mode: 'closed' }) : host;
  const speck = place.appendChild(Object.assign(document.createElement(kind === 'dialog' ? 'dialog' : 'div'), { popover: 'manual' }));
  speck.style.cssText =
    'position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px; margin: 0; border: 0; padding: 0; overflow: visible; pointer-events: none';
  const sheet = new CSSStyleSheet();
  if (kind === 'backdrop') sheet.replaceSync('#attack > div::backdrop { background: white; pointer-events: none }');
  else if (kind === 'child') {
    const child = speck.appendChild(document.createElement('div'));
    child.style.cssText = 'position: fixed; inset: 0; background: white; pointer-events: none';
  } else speck.style.boxShadow = '0 0 0 3000px white';
  document.adoptedStyleSheets = [sheet];
  speck.showPopover();
}

/** In the page: takes the cover away. */
export function uncover(): void {
  document.querySelector('#attack')?.remove();
  document.adoptedStyleSheets = [];
}

/** In the page: has the cover leave once the pointer comes to where something is pressed. */
export function uncoverAtPointer(): void {
  addEventListener('pointermove', () => document.querySelector('#attack')?.remove(), { capture: true, once: true });
}

/** In the page: has the cover leave with the press itself, before anybody hears of it. */
export function uncoverAtPress(): void {
  addEventListener('pointerdown', () => document.querySelector('#attack')?.remove(), { capture: true, once: true });
}

/**
 * In the page: has what is selected blanked, and selects all that it can: everything, and what follows `words`.
 * @returns what it can read of that
 */
export function blankBySelecting(words: string): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '*::selection { color: transparent !important; background: transparent !important; -webkit-text-fill-color: transparent !important }',
  );
  document.adoptedStyleSheets = [sheet];
  const selection = getSelection()!;
  document.execCommand('selectAll');
  let selected = selection.toString();
  selection.selectAllChildren(document.documentElement);
  selected += selection.toString();
  selection.removeAllRanges();
  (window as unknown as { find(text: string): boolean }).find(words);
  for (let line = 0; line < 40; line++) selection.modify('extend', 'forward', 'line');
  return selected + selection.toString();
}

/** In the page: gives our element whatever is inherited that makes words unreadable. */
export function inheritNothingReadable(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    'html { -webkit-text-security: disc; -webkit-text-fill-color: transparent; color: transparent; font-size: 2px; letter-spacing: -1em }',
  );
  document.adoptedStyleSheets = [sheet];
}
