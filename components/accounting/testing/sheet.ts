/** A sheet of its own, over a worker whose answers the test gives. Needs fake timers. */
import type { Action } from '../../../lib/domain/day/action.ts';
import type { Instant } from '../../../lib/domain/values/businessDate.ts';
import { createOperations } from '../days/operations.ts';
import { createSheet } from '../sheet/machine/createSheet.ts';
import type { SheetView } from '../sheet/machine/sheetModel.ts';
import { type JudgementChanges, TARGET, judgementOf, ok } from './views.ts';
import { createWorker, settle } from './worker.ts';

/** What the page shows. */
export const PAGE = { kind: 'day', storeId: '1', date: '2026-11-03', statuses: null } as const;

/** @param expectClick where the page has the site's own icons */
export function setUp(expectClick?: (clearance: string) => number) {
  const worker = createWorker();
  const end = new AbortController();
  const operations = createOperations(worker.ask, end.signal);
  const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now()).toString({ smallestUnit: 'millisecond' }) as Instant;
  const sheet = createSheet({ ask: worker.ask, see: () => PAGE, operations, now, expectClick, end: end.signal });
  const shown = () => sheet.state.value;
  return {
    ...worker,
    /** Ends with the page. */
    end,
    operations,
    sheet,
    shown,
    checklist: () => shown() as Extract<SheetView, { step: 'checklist' }>,
    runs: () => worker.asked('run').map(({ clearance }) => clearance),
    judged: (changes?: JudgementChanges) => worker.answer('judge', ok(judgementOf(changes))),
    /** Opens the checklist of a day and judges it. */
    async opened(changes: JudgementChanges = {}, action: Action = 'regenerate', target = TARGET) {
      sheet.open(action, target);
      await worker.answer('judge', ok(judgementOf(changes)));
    },
    press: async () => {
      void sheet.press();
      await settle();
    },
  };
}
