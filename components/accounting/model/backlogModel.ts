import { type ReadonlySignal, computed, signal } from '@preact/signals-core';
import type { Action, DayTarget } from '../../../lib/domain/day/action.ts';
import type { Request } from '../../../lib/messages/protocol.ts';
import type { BacklogView } from '../../../lib/messages/views/desk/backlogViews.ts';
import type { ProblemView } from '../../../lib/messages/views/views.ts';
import { effectUntil } from '../../life/effectUntil.ts';
import type { Ask } from '../days/ask.ts';
import type { Operations } from '../days/operations.ts';
import type { SheetModel } from '../sheet/machine/sheetModel.ts';

/** How long what came of a day is shown before the next one is led to. Anything that the merchant does meanwhile keeps it. */
export const SHOWN_MS = 6000;
/** Icons that don't come by then are perhaps none that we know: the checklist says what can be done without them. */
const MOST_WAIT_MS = 4000;

export interface Backlog {
  /** Where the merchant is in the days of one cause; null: in none, or none of them is left. */
  readonly view: ReadonlySignal<BacklogView | null>;
  /** Why it did not go on. */
  readonly problem: ReadonlySignal<ProblemView | null>;
  /** True while what came of the day is shown, and the next one comes by itself. */
  readonly leading: ReadonlySignal<boolean>;
  /** What came of the day at hand is shown from now on, with that the next one will come. @returns it is not any more */
  show(): () => void;
  /** True once the merchant left it for later, until the sheet is closed: that is said, and nothing else. */
  readonly left: ReadonlySignal<boolean>;
  /** Asks the worker; opens the checklist of the day at hand where the merchant has just asked for that. */
  look(): Promise<void>;
  /** Goes to the page of the next day, whose checklist opens there. @param skip the day at hand is left out */
  go(skip: boolean): Promise<void>;
  leave(): void;
  /** The merchant says whether to be led to the next day after one that went as expected. */
  lead(yes: boolean): Promise<void>;
  /** The merchant stays on this day, for now. */
  stay(): void;
}

export interface BacklogOptions {
  readonly ask: Ask;
  readonly sheet: Pick<SheetModel, 'state' | 'openForBacklog' | 'close'>;
  readonly operations: Pick<Operations, 'all'>;
  /** The one day that the page is about; null: none. */
  readonly target: DayTarget | null;
  readonly isInFront: () => boolean;
  /** False while the site's own icon of an action is awaited, where Run is a click on it; reads signals. */
  readonly isReady: (action: Action) => boolean;
  /** Tells of whatever a hand does on the page, until `end`. */
  readonly onHands: (hear: () => void, end: AbortSignal) => void;
  /** What the page shows of its day at this moment. */
  readonly see: (target: DayTarget) => Request<'run'>['page'];
  /** Goes to another page of the site. */
  readonly goTo: (href: string) => void;
  readonly contact: AbortSignal;
}

export const isDay = (one: DayTarget | null, other: DayTarget): boolean => one?.storeId === other.storeId && one.date === other.date;

/** The backlog that has this day at hand; null: none has. */
export const viewOfDay = ({ view }: Pick<Backlog, 'view'>, day: DayTarget): BacklogView | null =>
  view.value && isDay(view.value.day, day) ? view.value : null;

/** True of a day that follows one that just ran: what is asked was said a moment ago. */
export const isAfterAnother = (backlog: Pick<Backlog, 'view'>, day: DayTarget): boolean => Boolean(viewOfDay(backlog, day)?.former);

/** Where the merchant is in their days, as the worker has it; asked again whenever an operation moves on, until `contact` ends. */
export function createBacklog(around: BacklogOptions): Backlog {
  const { ask, sheet, operations, target, isInFront, onHands, see, goTo, contact } = around;
  const view = signal<BacklogView | null>(null);
  const problem = signal<ProblemView | null>(null);
  const left = signal(false);
  async function look(): Promise<void> {
    const answer = await ask('backlogLook', { target, front: isInFront() });
    if (contact.aborted || !answer.ok) return;
    view.value = answer.value.view;
    if (answer.value.opens) openWhenReady(around, answer.value.view!, open);
  }
  function open({ action, day: { storeId, date }, ...backlog }: BacklogView): void {
    sheet.openForBacklog(action, { storeId, date }, backlog);
  }
  const stayed = signal(false);
  const places = signal(0);
  /** Only where what came of the day stands before the merchant, who has not switched it off, nor touched anything since. */
  const leading = computed(() => {
    const now = view.value;
    const mayLead = now?.leads && now.expected && now.next && !stayed.value && !left.value && !problem.value;
    return Boolean(mayLead) && places.value > 0;
  });
  function show(): () => void {
    places.value++;
    return () => void places.value--;
  }

  /** Asks for a change. @returns true where there is an answer, which is shown from now on */
  async function tell<N extends 'backlogGo' | 'backlogLead'>(name: N, body: Request<N>): Promise<boolean> {
    const answer = await ask(name, body);
    stayed.value = false;
    problem.value = answer.ok ? null : answer.problem;
    if (answer.ok) view.value = answer.value.view;
    return answer.ok;
  }
  async function go(skip: boolean, led = false): Promise<void> {
    const { id, day } = view.peek()!;
    const from = { storeId: day.storeId, date: day.date };
    if (!(await tell('backlogGo', { id, from, skip, ...(led ? { led: see(from) } : {}) }))) return;
    const next = view.peek();
    if (!next) sheet.close();
    else if (isDay(target, next.day)) open(next);
    else goTo(next.href);
  }
  const stay = () => void (stayed.value = true);
  leadOn({ leading, isInFront, onHands, contact, stay, go: () => void go(false, true) });

  effectUntil(contact, () => {
    // What is known of operations says whether the day at hand had its turn.
    if (operations.all.value && view.peek()) void look();
  });
  void look();
  effectUntil(contact, () => {
    if (sheet.state.value.step === 'closed') left.value = false;
  });

  return {
    look,
    view,
    problem,
    left,
    leading,
    show,
    go: (skip) => go(skip),
    leave: () => void (left.value = true),
    lead: async (yes) => void (await tell('backlogLead', { id: view.peek()!.id, yes })),
    stay,
  };
}

/** Leads on once what came of a day was shown for a while, unless somebody does anything meanwhile. */
function leadOn({
  leading,
  isInFront,
  onHands,
  contact,
  stay,
  go,
}: Pick<Backlog, 'leading' | 'stay'> & Pick<BacklogOptions, 'isInFront' | 'onHands' | 'contact'> & { readonly go: () => void }): void {
  effectUntil(contact, () => {
    if (!leading.value) return;
    // A page that nobody sees leads nowhere.
    const timer = setTimeout(() => (isInFront() ? go() : stay()), SHOWN_MS);
    // A merchant who does anything is still reading.
    const reading = new AbortController();
    onHands(stay, reading.signal);
    return () => {
      clearTimeout(timer);
      reading.abort();
    };
  });
}

/** Opens the checklist once, unless the merchant has opened something meanwhile. */
function openWhenReady(
  { sheet, isReady, contact }: Pick<BacklogOptions, 'sheet' | 'isReady' | 'contact'>,
  shown: BacklogView,
  open: (view: BacklogView) => void,
): void {
  const wait = new AbortController();
  const end = AbortSignal.any([wait.signal, contact]);
  function openNow(): void {
    wait.abort();
    if (sheet.state.peek().step === 'closed') open(shown);
  }
  const timer = setTimeout(openNow, MOST_WAIT_MS);
  end.addEventListener('abort', () => clearTimeout(timer));
  effectUntil(end, () => {
    if (isReady(shown.action)) queueMicrotask(openNow);
  });
}
