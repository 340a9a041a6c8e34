import type { Page } from 'puppeteer';

/** Runs in the page: draws the grid again so often, in three ways in turn, one every `everyMs` or as fast as frames allow. */
async function redrawHere(times: number, everyMs: number): Promise<void> {
  const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  const due = performance.now();
  const waysOf: readonly ((body: Element) => void | Promise<void>)[] = [
    // All rows at once.
    (body: Element) => body.replaceChildren(...[...body.children].map((row) => row.cloneNode(true))),
    // The whole grid.
    (body: Element) => {
      const grid = body.closest('.k-grid-content')!;
      grid.replaceWith(grid.cloneNode(true));
    },
    // Half of the rows, and the others two frames later: in between everybody has seen the half.
    async (body: Element) => {
      const rows = [...body.children].map((row) => row.cloneNode(true));
      body.replaceChildren(...rows.slice(0, rows.length / 2));
      await frame();
      await frame();
      body.append(...rows.slice(rows.length / 2));
    },
  ];
  for (let time = 0; time < times; time++) {
    await waysOf[time % waysOf.length]!(document.querySelector('.k-grid-content tbody')!);
    do await frame();
    while (performance.now() < due + time * everyMs);
  }
  await frame();
}

/**
 * Has the page draw its grid again, as a report does that follows its figures.
 * @param everyMs 0: as fast as frames allow
 */
export function redraw(page: Page, times: number, everyMs = 0): Promise<void> {
  return page.evaluate(redrawHere, times, everyMs);
}
