import { type FoundGrid, type Grid, rowsBetween } from '../../../lib/page/report/report.ts';
import { CELL_FIELDS } from '../../../lib/page/selectors/report.ts';

/** What may change the reading of a row without changing a word of it. */
const TELLING = ['aria-label', 'class', 'hidden', 'href', 'style', 'title', 'value'];

/** Where the rows in sight lie, and what stands in them: without reading what it means. */
function marksOf({ body, scroller }: FoundGrid, { innerHeight }: Window): readonly unknown[] {
  const { left, top, right, bottom } = scroller.getBoundingClientRect();
  const rows = rowsBetween(body, Math.max(0, top), Math.min(innerHeight, bottom)).flatMap((row) => {
    const values = [...row.querySelectorAll<HTMLInputElement | HTMLSelectElement>(CELL_FIELDS)].map(({ value }) => value);
    return [row, row.getBoundingClientRect().top, row.textContent, ...values];
  });
  return [left, top, right, bottom, body.rows.length, body.isConnected, body.ownerDocument.documentElement.clientWidth, ...rows];
}

/** How often all marks are taken where the few cheapest are the same, ms: for what neither they nor an observer tell of. */
const ALL_MS = 20_000;

/** The fields of cells in sight: what is written in one by a script, no observer tells. */
const fieldsOf = (marks: readonly unknown[]) =>
  marks.flatMap((one) => (one instanceof HTMLElement ? [...one.querySelectorAll<HTMLInputElement | HTMLSelectElement>(CELL_FIELDS)] : []));

/** The cheapest that is otherwise where a report moves, or a field in it. */
function stampOf({ body, scroller }: FoundGrid, fields: ReturnType<typeof fieldsOf>): string {
  const [outer, inner] = [scroller.getBoundingClientRect(), body.getBoundingClientRect()];
  const { clientWidth, clientHeight } = body.ownerDocument.documentElement;
  const places = [outer.left, outer.top, outer.right, outer.bottom, inner.top, inner.bottom, scroller.scrollTop, clientWidth, clientHeight];
  return [...places, body.rows.length, body.isConnected, ...fields.map(({ value }) => value)].join(' ');
}

/** A few marks by which a glance sees whether a report has to be read again, where no observer told of a change. */
export function createMarks(page: Document) {
  const window = page.defaultView!;
  let grid: Grid | null = null;
  let taken: readonly unknown[] = [];
  let fields: ReturnType<typeof fieldsOf> = [];
  let stamp = '';
  let lastTaken = 0;
  let touched = false;
  const attributes = new MutationObserver(() => void (touched = true));
  return {
    /** Takes the marks of what was just read. */
    take(read: Grid): void {
      grid = read;
      touched = false;
      taken = read.found ? marksOf(read, window) : [];
      fields = fieldsOf(taken);
      stamp = read.found ? stampOf(read, fields) : '';
      lastTaken = performance.now();
    },
    /** Watches what is written on elements there, too often to be read each time. */
    watch(target: Element): void {
      attributes.disconnect();
      attributes.observe(target, { subtree: true, attributes: true, attributeFilter: TELLING });
    },
    /** True where something may be otherwise than it was read; always where there was no grid. */
    differ(): boolean {
      if (touched || !grid?.found || stampOf(grid, fields) !== stamp) return true;
      const moment = performance.now();
      if (moment - lastTaken < ALL_MS) return false;
      lastTaken = moment;
      const now = marksOf(grid, window);
      return now.length !== taken.length || now.some((one, index) => one !== taken[index]);
    },
    end: () => attributes.disconnect(),
  };
}
