import type { Page } from 'puppeteer';

/** What {@link watchForControls} leaves in the page. */
interface Watched {
  readonly usable: Promise<number>;
}

/**
 * Runs in the page before anything else: waits until what a merchant would click somewhere is not of the page. No page sees
 * into a closed root, but each is told whom a point belongs to; controls are larger than the steps between the points.
 */
function watchForControls(): void {
  const STEP_PX = 24;
  const isForeign = (element: Element | null): boolean => element !== null && element.matches(':root > :not(head, body)');
  const isThere = (): boolean => {
    if (!document.querySelector(':root > :not(head, body)')) return false;
    for (let y = STEP_PX / 2; y < innerHeight; y += STEP_PX)
      for (let x = innerWidth - STEP_PX / 2; x > 0; x -= STEP_PX) if (isForeign(document.elementFromPoint(x, y))) return true;
    return false;
  };
  const usable = new Promise<number>((resolve) => {
    const look = (): void => {
      if (isThere()) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  (globalThis as unknown as { watched: Watched }).watched = { usable };
}

/** Watches every document that `page` opens from now on. */
export async function watchInFirefox(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(watchForControls);
}

/** @returns when the first of what is not the page's own could be clicked, ms since the navigation began */
export async function visitInFirefox(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.usable);
}
