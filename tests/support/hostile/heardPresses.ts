/** What a page hears of presses: for tests in which it must hear nothing, or everything. */
import type { Page } from 'puppeteer';

const TYPES =
  'pointerdown mousedown touchstart pointerup mouseup touchend click auxclick dblclick contextmenu dragstart keydown keypress keyup'.split(
    ' ',
  );

/** In the page: notes each event of a press in the page itself; of the keys, those that press. What is in our part is no press in the page. */
function listen(types: readonly string[]): void {
  const heard: string[] = [];
  for (const type of types) {
    addEventListener(
      type,
      (event) => {
        const { key } = event as Partial<KeyboardEvent>;
        if (!(event.target as Element).closest?.('[data-sales-totals-guard]') && (key === undefined || key === 'Enter' || key === ' '))
          heard.push(type);
      },
      { capture: true },
    );
  }
  Object.assign(window, { heardPresses: heard });
}

/** Has the page at `page` listen from now on. */
export const listenToPresses = (page: Page): Promise<void> => page.evaluate(listen, TYPES);

/** What it heard since it was last asked. */
export const heardPresses = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { heardPresses: string[] }).heardPresses.splice(0));
