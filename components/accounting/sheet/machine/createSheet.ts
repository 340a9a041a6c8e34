import { computed, untracked } from '@preact/signals-core';
import type { DayTarget } from '../../../../lib/domain/day/action.ts';
import type { Instant } from '../../../../lib/domain/values/businessDate.ts';
import type { Request } from '../../../../lib/messages/protocol.ts';
import type { NextView } from '../../../../lib/messages/views/views.ts';
import { runMachine } from '../../../base/runMachine.ts';
import { effectUntil } from '../../../life/effectUntil.ts';
import type { Ask } from '../../days/ask.ts';
import type { Operations } from '../../days/operations.ts';
import { findFate } from './lostAnswer.ts';
import { reduce, shownOperation } from './machine.ts';
import { type SheetModel, sheetViewOf } from './sheetModel.ts';
import { type SheetEffect, type SheetEffectOf, closedSheet } from './state.ts';

/** A checklist that stays open is judged again before its clearance runs out. */
const JUDGE_AGAIN_MS = 45_000;

/** A checklist that a control of ours opens, with nothing said in it. */
const OPENED = { type: 'open', given: null, byIcon: false, backlog: null } as const;

type PageSeen = Request<'run'>['page'];

export interface SheetOptions {
  readonly ask: Ask;
  /** What the page shows of a day at this moment. */
  readonly see: (target: DayTarget) => PageSeen;
  readonly operations: Operations;
  readonly now: () => Instant;
  /** Has the page expect the one click of a Run; absent where it has no icons. @returns what tells this document from the next one in its tab */
  readonly expectClick?: ((clearance: string) => number) | undefined;
  /** The day was read for its checklist, and this is what is advised. */
  readonly onAdvised?: (target: DayTarget, next: NextView) => void;
  /** The page is gone: the sheet is closed, and nothing in it goes on. */
  readonly end: AbortSignal;
}

/** The sheet of a page: its machine, with the worker, the page and the clock around it. */
export function createSheet({ ask, see, operations, now, expectClick, onAdvised, end }: SheetOptions): SheetModel {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { state, send } = runMachine(closedSheet(expectClick !== undefined), reduce, (effect: SheetEffect) =>
    perform[effect.type](effect as never),
  );

  const perform: { readonly [T in SheetEffect['type']]: (effect: SheetEffectOf<T>) => void | Promise<void> } = {
    async judge({ id, wish }) {
      clearTimeout(timer);
      const answer = await ask('judge', { ...wish, page: see(wish.target) });
      send({ type: 'judged', id, answer, now: now() });
    },
    wait: () => void (timer = setTimeout(() => send({ type: 'timeUp' }), JUDGE_AGAIN_MS)),
    stopWaiting: () => clearTimeout(timer),
    async run({ clearance, target, clicks }) {
      clearTimeout(timer);
      const page = see(target);
      const answer = await ask('run', { clearance, page, ...(clicks && { loadedAt: expectClick!(clearance) }) });
      send({ type: 'ran', answer });
    },
    async seek({ id, clearance }) {
      const isSought = () => {
        const { sheet } = state.peek();
        return sheet.step === 'operation' && sheet.seeking === id;
      };
      const fate = await findFate(ask, clearance, isSought);
      if (fate) send({ type: 'found', id, fate });
    },
    keep: ({ operation }) => operations.add(operation),
    readJournal: () => void operations.refresh(),
    advise: ({ target, next }) => onAdvised?.(target, next),
  };

  const plain = (type: 'close' | 'lookAgain' | 'cameBack' | 'goBack') => () => send({ type });
  const sheet = computed(() => state.value.sheet);
  const sending = computed(() => state.value.sending);
  effectUntil(end, () => {
    const all = operations.all.value;
    untracked(() => send({ type: 'journal', operations: all }));
  });
  end.addEventListener('abort', plain('close'));
  return {
    state: computed(() => sheetViewOf({ sheet: sheet.value, sending: sending.value })),
    given: computed(() => state.value.given),
    confirmed: computed(() => state.value.confirmed),
    andPost: computed(() => state.value.andPost),
    saidBefore: computed(() => state.value.saidBefore),
    operation: computed(() => shownOperation(state.value)),
    open: (action, target, given) => send({ ...OPENED, action, target, given: given ?? null }),
    openByIcon: (action, target) => send({ ...OPENED, action, target, byIcon: true }),
    openForBacklog: (action, target, { id: backlog, andPost: offersPost }) => send({ ...OPENED, action, target, backlog, offersPost }),
    showOperation: (id) => send({ type: 'showOperation', id }),
    showDay: (target) => send({ type: 'showDay', target }),
    close: plain('close'),
    said: () => ({ given: state.peek().given, confirmed: [...state.peek().confirmed] }),
    choose: (given) => send({ type: 'choose', given }),
    chooseAndPost: (yes) => send({ type: 'chooseAndPost', yes }),
    confirm: (ids, yes) => send({ type: 'confirm', ids, yes }),
    lookAgain: plain('lookAgain'),
    cameBack: plain('cameBack'),
    press: () => send({ type: 'press', now: now() }),
    goOn: () => send({ type: 'goOn', now: now() }),
    goBack: plain('goBack'),
  };
}
