/** The rows of a report over a worker whose answers the test gives, for the tests of their words and of the keyboard. */
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import { Rows, type RowsProps } from '../report/Rows.tsx';
import { Skip } from '../report/Skip.tsx';
import type { PlacedRow, ReportSight } from '../report/sight.ts';
import { type Stage, NOW_MS, all, createStage } from './show.tsx';
import { date } from './views.ts';

/** The page of the test that runs. */
export let stage: Stage;

/** What waits for an idle moment of the page. */
let waiting: (() => void)[] = [];
/** The page is idle. */
export const idle = () => act(() => waiting.splice(0).forEach((run) => run()));

/** Makes a page before each test of the file, and takes it away after it. */
export function stageEach(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW_MS });
    waiting = [];
    vi.stubGlobal('requestIdleCallback', (run: () => void) => waiting.push(run));
    stage = createStage();
  });
  afterEach(() => {
    stage.end();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
}

const FRAME = { left: 0, top: 0, width: 1200, height: 600, edge: 800 };
export const placed = (day: string | null, index: number, changes: Partial<PlacedRow> = {}): PlacedRow => ({
  key: day === null ? `row ${index}` : `${day} 1`,
  day: day === null ? null : { storeId: '1', date: date(day), statuses: [], unread: null },
  top: index * 30,
  height: 30,
  ...changes,
});
export const sightOf = (rows: readonly PlacedRow[], first: PlacedRow | null = null): ReportSight => ({
  grid: 'found',
  frame: FRAME,
  rows,
  first,
  ranges: new Map(),
});
export const onReach = vi.fn<RowsProps['onReach']>();

/** Shows the rows; once the page was idle, unless it is said to be `busy`. */
export async function shown(rows: readonly PlacedRow[], first?: PlacedRow, busy = false) {
  const watch = { sight: signal(sightOf(rows, first)), pointed: signal<string | null>(null) };
  const goTo = signal<string | null>(null);
  await stage.show(
    <>
      <Skip watch={watch} goTo={goTo} />
      <Rows watch={watch} goTo={goTo} onReach={onReach} />
    </>,
  );
  if (!busy) await idle();
  return { ...watch, goTo };
}

export const THREE = [placed('2026-11-03', 0), placed('2026-11-04', 1), placed('2026-11-05', 2)];
export const tabbable = () => all('button').filter(({ tabIndex }) => tabIndex === 0);
export const focused = () => document.activeElement?.getAttribute('aria-label');
