import type { OperationView } from '../../../../lib/messages/views/views.ts';
import { judged } from './judged.ts';
import { askJudge, change, chosen, lookAgain, withoutYes } from './judging.ts';
import { leave, open, showOperation } from './opening.ts';
import { press } from './pressed.ts';
import { found, ran, seek } from './ran.ts';
import {
  type InChecklist,
  type SheetEffects,
  type SheetEvent,
  type SheetEventOf,
  type SheetState,
  type SheetStep,
  isChecklist,
} from './state.ts';

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
  const effects: SheetEffects = [];
  return { state: follow(HANDLERS[event.type](state, event as never, effects), effects), effects };
}

/** Of what is about a checklist: anywhere else it changes nothing. */
const inChecklist =
  <E>(handle: (state: InChecklist, event: E, effects: SheetEffects) => SheetState) =>
  (state: SheetState, event: E, effects: SheetEffects): SheetState =>
    isChecklist(state) ? handle(state, event, effects) : state;

const HANDLERS: { readonly [T in SheetEvent['type']]: (state: SheetState, event: SheetEventOf<T>, effects: SheetEffects) => SheetState } = {
  open,
  showOperation(state, event, effects) {
    const operation = state.operations.find(({ id }) => id === event.id);
    return operation ? showOperation(state, operation, effects) : state;
  },
  showDay: (state, { target }, effects) => leave({ ...state, sheet: { step: 'day', target } }, effects),
  close: (state, _, effects) => leave({ ...state, sheet: { step: 'closed' } }, effects),
  choose: inChecklist((state, { given }, effects) => askJudge({ ...change(chosen(state), { unasked: false }), given }, effects)),
  chooseAndPost: inChecklist((state, { yes }, effects) => askJudge({ ...chosen(state), andPost: yes }, effects)),
  // What is not confirmed any more is not kept as the merchant's word either.
  confirm: inChecklist((state, { ids, yes }, effects) => {
    const others = (all: readonly string[]) => all.filter((one) => !ids.includes(one));
    const confirmed = [...others(state.confirmed), ...(yes ? ids : [])];
    return askJudge({ ...chosen(state), confirmed, saidBefore: others(state.saidBefore) }, effects, false, yes ? [] : ids);
  }),
  lookAgain: inChecklist((state, _, effects) => lookAgain(state, effects)),
  // A day is read again, and a checklist unless something that changed waits to be looked over.
  cameBack(state, _, effects) {
    const { sheet } = state;
    if (sheet.step === 'day') return { ...state, sheet: { ...sheet } };
    return isChecklist(state) && !state.sheet.judgement?.changes.length ? lookAgain(state, effects) : state;
  },
  timeUp: inChecklist((state, _, effects) => askJudge(state, effects)),
  press: inChecklist((state, { now }, effects) => press(state, false, now, effects)),
  goOn: inChecklist((state, { now }, effects) => press(state, true, now, effects)),
  goBack: inChecklist((state) => {
    const run = withoutYes(state.sheet.run);
    return run === state.sheet.run ? state : change(state, { run });
  }),
  judged: inChecklist(judged),
  ran,
  found,
  journal: (state, { operations }) => (operations === state.operations ? state : { ...state, operations }),
};

/** The operation that is shown; undefined where there is none, or it is being looked for. */
export function shownOperation({ sheet, operations, rested }: SheetState): OperationView | undefined {
  const id = sheet.step === 'operation' ? sheet.id : null;
  return operations.find((one) => one.id === id) ?? (rested?.id === id ? rested : undefined);
}

/** Keeps what the shown operation came to, and has it sought where it is gone. */
function follow(state: SheetState, effects: SheetEffects): SheetState {
  const { sheet, rested, missed } = state;
  if (sheet.step !== 'operation' || sheet.id === null) return state;
  const operation = shownOperation(state);
  if (operation) return operation.active || operation === rested ? state : { ...state, rested: operation };
  return missed.includes(sheet.id) ? state : seek({ ...state, missed: [...missed, sheet.id] }, sheet, sheet.id, effects);
}
