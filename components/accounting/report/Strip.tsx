import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import type { Translator } from '../../../lib/i18n/translate.ts';
import type { DayView, NextView, OperationView } from '../../../lib/messages/views/views.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { Controls } from '../controls/Controls.tsx';
import { NextButton } from '../controls/NextButton.tsx';
import { type ShownState, gapState, shownStateOf } from '../days/dayState.ts';
import { dayKey, gapOn, isAwaited } from '../days/storeDays.ts';
import { type AccountingModel, useModel } from '../model/model.ts';
import { looksTroubled, stripPlace } from './layer.ts';
import type { PlacedRow } from './sight.ts';

export interface StripProps {
  readonly row: PlacedRow;
  readonly pointed: boolean;
  /** True where the row is out of sight in a grid that scrolls by itself; the keyboard reaches it all the same. */
  readonly isOut: boolean;
  readonly tabStop: number;
  /** True where the keyboard is, or may come next. */
  readonly isNear: boolean;
  /** True where its next step comes before those of the other rows: only one is filled. */
  readonly main: boolean;
}

/** A day that was never loaded has its details, which say who can load it. */
const DETAILS: NextView = { kind: 'ask-support', label: phrase('panel.details'), does: { kind: 'details' } };

/** What unfolds below a row needs so much room in the window, CSS pixels; with less it unfolds above. */
const BELOW_PX = 110;

/** So long the controls of a row that is well wait for an idle moment, ms; on a page that has none they come then. */
const IDLE_MS = 1000;

/** What a row is called: its day, and the state of it. */
const nameOf = ({ date }: Pick<DayTarget, 'date'>, { words }: ShownState): Phrase =>
  phrase('page.day-state', { date: { date }, state: words });

/**
 * The right end of a row: the state of its day, and its controls. Its elements stay the same ones whatever becomes known
 * of the day, so that a control is not taken away while it is held down or has the keyboard. A day that is well shows its
 * mark alone, until the pointer or the keyboard is in its row; its controls are built then, or once the page is idle.
 */
export function Strip(props: StripProps) {
  const model = useModel();
  const translator = useLanguage();
  /** Where it unfolds; null as long as nobody came near and the page was never idle. */
  const above = useSignal<boolean | null>(null);
  useEffect(() => void requestIdleCallback(() => void (above.value ??= false), { timeout: IDLE_MS }), []);
  const aim = (event: Event): void => {
    const { bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    above.value = bottom + BELOW_PX > document.documentElement.clientHeight;
  };
  const { row, pointed, isOut, isNear } = props;
  const shown = stripOf(props, model, translator);
  if (!shown) return null;
  const { name, title, family, words, awake, controls } = shown;
  // The word of a day that is well, as far as anybody can tell, needs no element: its styles write it. Only its controls
  // can wait: nobody sees them yet.
  const quiet = (family === 'done' || family === 'told') && !awake;
  const isBuilt = !quiet || pointed || isNear || above.value !== null;
  const classes = ['strip', awake && 'awake', quiet && 'quiet', pointed && 'pointed', isOut && 'out', above.value && 'above'];
  return (
    <div
      class={classes.filter(Boolean).join(' ')}
      style={stripPlace(row)}
      data-family={family}
      role={name ? 'group' : undefined}
      aria-label={name}
      title={title}
      data-words={quiet ? translator.say(words!) : undefined}
      data-row={name && row.key}
      onPointerEnter={trusted(aim)}
      onFocusIn={aim}
    >
      {words && !quiet && (
        <span class="words">
          <Words of={words} />
        </span>
      )}
      {controls && isBuilt && model.alive.value && <span class="controls">{controls}</span>}
    </div>
  );
}

/** What a strip shows. */
interface Shown {
  /** What is read out; undefined where the row is no day's. */
  readonly name?: string;
  readonly title?: string;
  /** Both undefined where nothing is said. */
  readonly family?: ShownState['family'];
  readonly words?: Phrase;
  /** True where words and controls show by themselves. */
  readonly awake?: boolean;
  readonly controls?: ComponentChildren;
}

/** @returns null where nothing is shown */
function stripOf(
  { row: { day: read }, tabStop, main }: StripProps,
  { days, operations }: AccountingModel,
  { say, date }: Translator,
): Shown | null {
  if (!read) return { family: 'unknown', words: phrase('page.unreadable-row') };
  const target: DayTarget = { storeId: read.storeId, date: read.date };
  const key = dayKey(target.storeId, target.date);
  const day = days.byKey.value.get(key);
  const store = days.stores.value.get(target.storeId);
  const operation = day && operations.byKey.value.get(key);
  const controls = <Controls target={target} next={day?.next ?? null} operation={operation} tabStop={tabStop} main={main} />;
  if (day) {
    const told = shownStateOf(day, operation, store?.view?.partial ? read : null);
    return { ...told, name: say(nameOf(target, told)), awake: isAwake(day, told, operation), controls };
  }
  // Nothing was heard of the day yet, and nothing is said of it.
  if (isAwaited(store)) return { name: date(target.date), awake: looksTroubled(read), controls };
  const gap = store && gapOn(store, target.date);
  if (!gap) return null;
  const told = gapState(gap);
  const isOffered = gap.what === 'not-loaded';
  return {
    ...told,
    name: say(nameOf(target, told)),
    title: say(told.words),
    awake: isOffered,
    controls: isOffered && <NextButton next={DETAILS} target={target} main={main} tabIndex={tabStop} data-place={0} />,
  };
}

/** True where there is something to be done about a day, or to be looked at. */
const isAwake = (day: DayView, { family }: ShownState, operation: OperationView | undefined): boolean =>
  family === 'unknown' || day.attention || day.next.label !== null || Boolean(operation?.active);
