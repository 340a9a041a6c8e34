import type { Merchant } from './merchant.ts';

/** A picture of the foot of our sheet at 1280 x 900: what is above it may be scrolled by a few pixels. */
export const footOfSheet = ({ page }: Merchant): Promise<string> => page.screenshot({ encoding: 'base64', clip: { x: 880, y: 815, width: 400, height: 85 } });

/** In the page: takes our element through another document and back, which drops constructed styles for good. */
export function throughAnotherDocument(): void {
  const host = document.querySelector('[data-sales-totals-guard]')!;
  const frame = document.body.appendChild(document.createElement('iframe'));
  frame.contentDocument!.documentElement.append(host);
  document.documentElement.append(host);
  frame.remove();
}
