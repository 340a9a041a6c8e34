/** Shows one of our views over models whose worker says what the test tells it, and finds things by role and name. */
import { signal } from '@preact/signals';
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import type { Instant } from '../../../lib/domain/values/businessDate.ts';
import { en } from '../../../lib/i18n/en/index.ts';
import { createTranslator } from '../../../lib/i18n/translate.ts';
import type { Answer, MessageName } from '../../../lib/messages/protocol.ts';
import type { DayView, DaysView } from '../../../lib/messages/views/views.ts';
import { LanguageContext } from '../../base/language.tsx';
import { createDays } from '../days/days.ts';
import { type AccountingModel, ModelContext } from '../model/model.ts';
import type { PageGuard } from '../icons/pageGuard.ts';
import { createOperations } from '../days/operations.ts';
import { createSheet } from '../sheet/machine/createSheet.ts';
import type { Showing } from '../model/showing.ts';
import type { Plainness, WatchSight } from '../model/plainSight.ts';
import { backlogOf } from './backlog.ts';
import { NOW, date, daysOf, ok } from './views.ts';
import './inside.ts';
import { createWorker } from './worker.ts';

const SELECTORS = {
  alert: '[role=alert]',
  button: 'button',
  checkbox: 'input[type=checkbox]',
  dialog: 'dialog',
  group: '[role=group], fieldset',
  heading: 'h1, h2, h3',
  link: 'a[href]',
  listitem: 'li',
  radio: 'input[type=radio]',
  row: 'tr',
  region: 'section[aria-label]',
  status: '[role=status]',
  table: 'table',
  textbox: 'input[type=text], textarea',
  toolbar: '[role=toolbar]',
} as const;
type Role = keyof typeof SELECTORS;

const wordsOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** What a screen reader calls `element`. */
function nameOf(element: Element): string {
  const labelled = element.getAttribute('aria-labelledby');
  if (labelled) return wordsOf(element.ownerDocument.getElementById(labelled));
  return element.getAttribute('aria-label') ?? wordsOf(element.closest('label') ?? element);
}

/** Everything of a role in the page, by name where one is given: whole, or a part of it as an expression. */
export function all(role: Role, name?: string | RegExp): HTMLElement[] {
  const found = [...document.querySelectorAll<HTMLElement>(SELECTORS[role])];
  return found.filter(
    (element) => name === undefined || (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))),
  );
}

/** The one of a role and name; throws with what there is instead. */
export function the(role: Role, name?: string | RegExp): HTMLElement {
  const found = all(role, name);
  if (found.length !== 1)
    throw new Error(`${found.length} × ${role} ${String(name)}; there are: ${all(role).map(nameOf).join(' | ') || 'none'}`);
  return found[0]!;
}

export const pageText = (): string => wordsOf(document.body);

/** Presses with the mouse. @param detail which click of a row this is */
export async function press(element: HTMLElement, detail = 1): Promise<void> {
  await act(async () => void element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail })));
}

export async function key(element: Element, name: string): Promise<void> {
  await act(async () => void element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })));
}

/** Ticks a box, chooses a reason, writes a note. */
export async function enter(element: HTMLElement, value: string | boolean): Promise<void> {
  const input = element as HTMLInputElement;
  await act(async () => {
    if (typeof value === 'string') {
      // As a hand writes: announced, and told.
      input.dispatchEvent(new Event('beforeinput', { bubbles: true }));
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    } else input.checked = value;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** A page of its own, with the models; needs fake timers. */
/** @param guard of the site's icons; null: the page has none. @param showing how one of them is shown to us */
export function createStage(guard: PageGuard | null = null, showing: Showing | null = null, backlog = backlogOf()) {
  const worker = createWorker();
  const alive = signal(true);
  const end = new AbortController();
  const guided = signal(false);
  const days = createDays(worker.ask, end.signal);
  const operations = createOperations(worker.ask, end.signal);
  const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now()).toString({ smallestUnit: 'millisecond' }) as Instant;
  const sheet = createSheet({
    ask: worker.ask,
    operations,
    now,
    see: () => ({ kind: 'unrecognised', storeId: null, date: null, statuses: null }),
    end: end.signal,
  });
  const sights = new Set<(now: Plainness) => void>();
  let clear = true;
  const watchSight: WatchSight = (_, tell) => {
    sights.add(tell);
    tell(clear ? 'clear' : 'settling');
    return { clearNow: () => clear, readAgain: () => {}, stop: () => void sights.delete(tell) };
  };
  const model: AccountingModel = {
    ask: worker.ask,
    days,
    operations,
    sheet,
    backlog,
    watchSight,
    alive,
    guided,
    guard,
    showing,
    help: (guide, subject) => void worker.ask('guideStart', { guide, subject }),
  };
  const root = document.createElement('div');
  document.body.replaceChildren(root);

  return {
    ...worker,
    model,
    alive,
    guided,
    answer: <N extends MessageName>(name: N, answer: Answer<N>) => act(() => worker.answer(name, answer)),
    /** From now on what acts is in plain sight, or it is not. */
    sees: (now: Plainness) =>
      act(() => {
        clear = now === 'clear';
        for (const tell of sights) tell(now);
      }),
    /** Has these days on the page, as the service told them. */
    async has(list: readonly DayView[], changes: Partial<DaysView> = {}): Promise<void> {
      const range = { from: date('2026-11-01'), to: date('2026-11-23') };
      days.want('1', range, range);
      await worker.answer('cachedDays', ok(daysOf([], { asOf: null, source: 'cache' })));
      await act(() => worker.answer('freshDays', ok(daysOf(list, changes))));
    },
    async show(view: ComponentChildren): Promise<void> {
      await act(async () =>
        render(
          <LanguageContext.Provider value={createTranslator('en', en, 'en-GB')}>
            <ModelContext.Provider value={model}>{view}</ModelContext.Provider>
          </LanguageContext.Provider>,
          root,
        ),
      );
    },
    end: () => render(null, root),
  };
}
export type Stage = ReturnType<typeof createStage>;
export const NOW_MS = Temporal.Instant.from(NOW).epochMilliseconds;
