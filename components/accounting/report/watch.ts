import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { findGrid } from '../../../lib/page/report/report.ts';
import { everySecond } from '../../life/clock.ts';
import { createFindFirst } from './findFirst.ts';
import { createMarks } from './marks.ts';
import { type PlacedRow, type ReportSight, lookAtReport } from './sight.ts';

/** A glance looks at a few marks; so much later it reads everything again all the same, ms. */
const WHOLE_MS = 300_000;

const same = (a: ReportSight, b: ReportSight): boolean => JSON.stringify([a, [...a.ranges]]) === JSON.stringify([b, [...b.ranges]]);

/** `now` with the very rows of `former` where nothing of them changed: their strips are then not drawn again. */
function keepingRows(former: ReportSight, now: ReportSight): ReportSight {
  const known = new Map([...former.rows, ...(former.first ? [former.first] : [])].map((row) => [row.key, row]));
  const kept = (row: PlacedRow): PlacedRow => {
    const one = known.get(row.key);
    return one && JSON.stringify(one) === JSON.stringify(row) ? one : row;
  };
  return { ...now, rows: now.rows.map(kept), first: now.first && kept(now.first) };
}

export interface ReportWatch {
  readonly sight: ReadonlySignal<ReportSight>;
  /** The key of the row under the pointer, or null. */
  readonly pointed: ReadonlySignal<string | null>;
}

/**
 * Keeps an eye on the report: scrolling, resizing, redrawn grids, whatever the page does. Everything is read
 * in one animation frame, however many changes there were, and nothing is ever written to the page.
 * @param needs the days that need the merchant
 */
export function watchReport(
  page: Document,
  layer: Element,
  signalOfEnd: AbortSignal,
  needs: ReadonlySignal<readonly DayTarget[]>,
): ReportWatch {
  const window = page.defaultView!;
  const findFirst = createFindFirst(page, needs);
  const sight = signal<ReportSight>(lookAtReport(page, layer, findFirst));
  const pointed = signal<string | null>(null);
  const marks = createMarks(page);
  let frame = 0;
  let lastLook = performance.now();

  function look(): void {
    frame = 0;
    lastLook = performance.now();
    const now = lookAtReport(page, layer, findFirst);
    if (!same(sight.value, now)) sight.value = keepingRows(sight.value, now);
    aim();
  }
  const soon = (): void => {
    frame ||= window.requestAnimationFrame(look);
  };

  const mutations = new MutationObserver(soon);
  const sizes = new ResizeObserver(soon);
  let aimedAt: Element | null = null;
  /** Observes the grid itself, or the whole body for as long as there is no grid that we may trust. */
  function aim(): void {
    const grid = findGrid(page);
    marks.take(grid);
    const target = grid.found ? (grid.scroller.parentElement ?? grid.scroller) : page.body;
    if (target === aimedAt && target.isConnected) return;
    aimedAt = target;
    mutations.disconnect();
    marks.watch(target);
    mutations.observe(target, { childList: true, subtree: true, characterData: grid.found });
    sizes.disconnect();
    sizes.observe(page.documentElement);
    sizes.observe(page.body);
    if (grid.found) {
      sizes.observe(grid.scroller);
      sizes.observe(grid.body);
    }
  }
  aim();

  // What is needed at the beginning was looked for by the first look.
  let begun = false;
  const stop = needs.subscribe(() => begun && soon());
  begun = true;

  const listen = { capture: true, passive: true, signal: signalOfEnd } as const;
  page.addEventListener('scroll', soon, listen);
  window.addEventListener('resize', soon, listen);
  page.addEventListener('transitionend', soon, listen);
  page.addEventListener(
    'pointermove',
    ({ clientY }) => {
      const { frame: box, rows } = sight.value;
      const y = clientY - layer.getBoundingClientRect().top - box.top;
      pointed.value = rows.find(({ top, height }) => y >= top && y < top + height)?.key ?? null;
    },
    listen,
  );
  // For what no observer sees.
  const glance = () => page.visibilityState === 'visible' && (marks.differ() || performance.now() - lastLook > WHOLE_MS) && soon();
  everySecond(page, glance, signalOfEnd);
  signalOfEnd.addEventListener('abort', () => {
    stop();
    marks.end();
    mutations.disconnect();
    sizes.disconnect();
    window.cancelAnimationFrame(frame);
  });
  return { sight, pointed };
}
