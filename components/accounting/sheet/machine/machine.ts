import type { OperationView } from '../../../../lib/messages/views/views.ts';
import { andThen, stepTo } from '../../../base/runMachine.ts';
import { judged } from './judged.ts';
import { askJudge, change, chosen, lookAgain, withoutYes } from './judging.ts';
import { open, showOperation } from './opening.ts';
import { press } from './pressed.ts';
import { found, ran, seek } from './ran.ts';
import type { SheetEvent, SheetState, SheetStep } from './state.ts';

/**
 * The life of the side sheet, and of one Run in it. The page wishes, the worker decides (law 1).
 *
 * ```
 * closed ──open──▶ checklist ──────────────ran: taken──────────────▶ operation
 *                    │   ▲                                            │    ▲
 *                    │   └────────found: never sent──── seeking ◀─────┘    │ found
 *                    └──────────────ran: lost─────────▶ seeking ───────────┘
 *
 * in the checklist, Run:                             and beside it, the question to the worker:
 *
 * rest ──press──▶ pressed ──clear──▶ sent            none ──open, choose, confirm, lookAgain──▶ asked
 *  ▲ ▲              │  ▲ │             │               ▲   ◀──────────judged (the newest)──────── │
 *  │ └───not clear──┘  │ └─twice─┐     │               └──timeUp (45 s later), again, refused──▶──┘
 *  │                goOn         ▼     │
 *  ├───goBack────────────────  asking  │
 *  └────────────ran: refused───────────┘
 * ```
 *
 * - `open` on a day on which something runs leads to that operation; `showDay`, `showOperation` and `close` lead from
 *   anywhere to the day, the operation and `closed`. The checklist that was left is forgotten, and what was pressed in it
 *   with it: its answers are late, and change nothing.
 * - `pressed` waits until no question is open. It is `sent` by the clearance of that judgement only, and only where nothing
 *   is on its way, in whatever sheet that was pressed (B0.3).
 * - A run that ends while another sheet is shown makes that one show it, where it is about the same day, or judge again.
 * - An operation that is shown and vanishes from the journal before it came to rest is sought, once.
 */
export function reduce(state: SheetState, event: SheetEvent): SheetStep {
  return andThen(handle(state, event), follow);
}

function handle(state: SheetState, event: SheetEvent): SheetStep {
  switch (event.type) {
    case 'open':
      return open(state, event);
    case 'showOperation': {
      const operation = state.operations.find(({ id }) => id === event.id);
      return operation ? showOperation(state, operation) : stepTo(state);
    }
    case 'showDay':
      return stepTo({ ...state, sheet: { step: 'day', target: event.target } }, { type: 'stopWaiting' });
    case 'close':
      return stepTo({ ...state, sheet: { step: 'closed' } }, { type: 'stopWaiting' });
    case 'choose':
      return chosen(state, { given: event.given });
    case 'confirm':
      return confirm(state, event);
    case 'lookAgain':
      return lookAgain(state);
    case 'cameBack':
      return cameBack(state);
    case 'timeUp':
      return askJudge(state);
    case 'press':
    case 'goOn':
      return press(state, event.type === 'goOn', event.now);
    case 'goBack':
      return goBack(state);
    case 'judged':
      return judged(state, event);
    case 'ran':
      return ran(state, event);
    case 'found':
      return found(state, event);
    case 'journal':
      return stepTo(event.operations === state.operations ? state : { ...state, operations: event.operations });
  }
}

/** What is asked by these checks is confirmed, or not any more: then it is not kept as the merchant's word either. */
function confirm(state: SheetState, { ids, yes }: Extract<SheetEvent, { type: 'confirm' }>): SheetStep {
  const others = (all: readonly string[]) => all.filter((one) => !ids.includes(one));
  const confirmed = yes ? [...others(state.confirmed), ...ids] : others(state.confirmed);
  return chosen(state, { confirmed, saidBefore: others(state.saidBefore) }, yes ? [] : ids);
}

/** The second question was answered with no. */
function goBack(state: SheetState): SheetStep {
  const { sheet } = state;
  if (sheet.step !== 'checklist') return stepTo(state);
  const run = withoutYes(sheet.run);
  return stepTo(run === sheet.run ? state : change(state, { run }));
}

/** The page is in front again: a day is read again, and a checklist unless something that changed waits to be looked over. */
function cameBack(state: SheetState): SheetStep {
  const { sheet } = state;
  if (sheet.step === 'day') return stepTo({ ...state, sheet: { ...sheet } });
  const waits = sheet.step === 'checklist' && (sheet.judgement?.changes.length ?? 0) > 0;
  return waits ? stepTo(state) : lookAgain(state);
}

/** The operation that is shown; undefined where there is none, or it is being looked for. */
export function shownOperation({ sheet, operations, rested }: SheetState): OperationView | undefined {
  const id = sheet.step === 'operation' ? sheet.id : null;
  return operations.find((one) => one.id === id) ?? (rested?.id === id ? rested : undefined);
}

/** Keeps what the shown operation came to, and has it sought where it is gone. */
function follow(state: SheetState): SheetStep {
  const { sheet, rested, missed } = state;
  if (sheet.step !== 'operation' || sheet.id === null) return stepTo(state);
  const operation = shownOperation(state);
  if (operation) return stepTo(operation.active || operation === rested ? state : { ...state, rested: operation });
  return missed.includes(sheet.id) ? stepTo(state) : seek({ ...state, missed: [...missed, sheet.id] }, sheet, sheet.id);
}
