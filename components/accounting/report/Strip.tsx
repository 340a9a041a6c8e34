import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import type { DayView, NextView, OperationView } from '../../../lib/messages/views/views.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { Controls } from '../controls/Controls.tsx';
import { NextButton } from '../controls/NextButton.tsx';
import { type Told, gapState, stateOf } from '../days/dayState.ts';
import { dayKey, gapOn, isAwaited } from '../days/storeDays.ts';
import { useModel } from '../model.ts';
import { looksTroubled, placeOf } from './layer.ts';
import type { PlacedRow } from './sight.ts';

export interface StripProps {
  readonly row: PlacedRow;
  readonly pointed: boolean;
  /** True where the row is out of sight in a grid that scrolls by itself; the keyboard reaches it all the same. */
  readonly isOut: boolean;
  readonly tabStop: number;
}

/** A day that was never loaded has its details, which say who can load it. */
const DETAILS: NextView = { kind: 'ask-support', label: phrase('panel.details'), does: { kind: 'details' } };

/** What a row is called: its day, and the state of it. */
const nameOf = ({ date }: Pick<DayTarget, 'date'>, { words }: Told): Phrase => phrase('page.day-state', { date: { date }, state: words });

/**
 * The right end of a row: the state of its day, and its controls. Its elements stay the same ones whatever becomes known
 * of the day, so that a control is not taken away while it is held down or has the keyboard.
 */
export function Strip({ row, pointed, isOut, tabStop }: StripProps) {
  const { days, operations } = useModel();
  const { say, date } = useLanguage();
  if (!row.day) return <Box row={row} family="unknown" words={phrase('page.unreadable-row')} />;

  const target: DayTarget = { storeId: row.day.storeId, date: row.day.date };
  const key = dayKey(target.storeId, target.date);
  const day = days.byKey.value.get(key);
  const store = days.stores.value.get(target.storeId);
  const place = { row, pointed, isOut };
  if (day) {
    const operation = operations.byKey.value.get(key);
    const told = stateOf(day, operation, store?.view?.partial ? row.day : null);
    return (
      <Box {...place} name={say(nameOf(target, told))} family={told.family} words={told.words} awake={isAwake(day, told, operation)}>
        <Controls target={target} next={day.next} operation={operation} tabStop={tabStop} />
      </Box>
    );
  }
  // Nothing was heard of the day yet, and nothing is said of it.
  if (isAwaited(store)) {
    return (
      <Box {...place} name={date(target.date)} awake={looksTroubled(row.day)}>
        <Controls target={target} next={null} operation={undefined} tabStop={tabStop} />
      </Box>
    );
  }
  const gap = store && gapOn(store, target.date);
  if (!gap) return null;
  const told = gapState(gap);
  const isOffered = gap.what === 'not-loaded';
  return (
    <Box {...place} name={say(nameOf(target, told))} title={say(told.words)} family={told.family} words={told.words} awake={isOffered}>
      {isOffered && <NextButton next={DETAILS} target={target} tabIndex={tabStop} data-place={0} />}
    </Box>
  );
}

/** True where there is something to be done about a day, or to be looked at: its words and controls show by themselves. */
const isAwake = (day: DayView, { family }: Told, operation: OperationView | undefined): boolean =>
  family === 'unknown' || day.attention || day.next.label !== null || operation?.active === true;

/** What unfolds below a row needs so much room in the window, CSS pixels; with less it unfolds above. */
const BELOW_PX = 110;

interface BoxProps extends Pick<StripProps, 'row'>, Partial<Pick<StripProps, 'pointed' | 'isOut'>> {
  /** What is read out; undefined where the row is no day's. */
  readonly name?: string;
  readonly title?: string;
  /** Both undefined where nothing is said. */
  readonly family?: Told['family'];
  readonly words?: Phrase;
  readonly awake?: boolean;
  /** The controls. */
  readonly children?: ComponentChildren;
}

/** A day that is well shows its mark alone, until the pointer or the keyboard is in its row. */
function Box({ row, pointed, isOut, name, title, family, words, awake, children }: BoxProps) {
  const { alive } = useModel();
  const { say } = useLanguage();
  const above = useSignal(false);
  const aim = (event: Event): void => {
    const { bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    above.value = bottom + BELOW_PX > document.documentElement.clientHeight;
  };
  // The word of a day that is well needs no element: its styles write it.
  const quiet = family === 'done' && !awake;
  const classes = ['strip', awake && 'awake', quiet && 'quiet', pointed && 'pointed', isOut && 'out', above.value && 'above'];
  return (
    <div
      class={classes.filter(Boolean).join(' ')}
      style={placeOf(row)}
      data-family={family}
      role={name === undefined ? undefined : 'group'}
      aria-label={name}
      title={title}
      data-words={quiet ? say(words!) : undefined}
      data-row={name && row.key}
      onPointerEnter={trusted(aim)}
      onFocusIn={aim}
    >
      {words && !quiet && (
        <span class="words">
          <Words of={words} />
        </span>
      )}
      {children && alive.value && <span class="controls">{children}</span>}
    </div>
  );
}
