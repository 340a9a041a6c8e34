import { useSignal } from '@preact/signals';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import type { ReportRow } from '../../../lib/page/report/report.ts';
import type { GapView, NextView } from '../../../lib/messages/views/views.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { Controls, DayControls } from '../controls/Controls.tsx';
import { NextButton } from '../controls/NextButton.tsx';
import { dayKey, gapOn, isAwaited } from '../days/storeDays.ts';
import { useModel } from '../model.ts';
import { type Told, gapState, stateOf } from '../days/stateOf.ts';
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

/** What unfolds below a row needs so much room in the window, CSS pixels; with less it unfolds above. */
const BELOW_PX = 110;

/**
 * The right end of a row: the state of its day, and its controls. A day that is well shows its mark alone, until the
 * pointer or the keyboard is in its row.
 */
export function Strip({ row, pointed, isOut, tabStop }: StripProps) {
  const { days, operations, alive } = useModel();
  const { say } = useLanguage();
  const above = useSignal(false);
  const aim = (event: Event): void => {
    const { bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    above.value = bottom + BELOW_PX > document.documentElement.clientHeight;
  };

  if (!row.day) {
    return (
      <div class="strip" style={placeOf(row)} data-family="unknown">
        <StateWords of={phrase('page.unreadable-row')} />
      </div>
    );
  }
  const key = dayKey(row.day.storeId, row.day.date);
  const day = days.byKey.value.get(key);
  const store = days.stores.value.get(row.day.storeId);
  if (!day && isAwaited(store)) return <Awaited row={row} day={row.day} pointed={pointed} isOut={isOut} tabStop={tabStop} />;
  if (!day) {
    const gap = store && gapOn(store, row.day.date);
    return gap ? <Missing row={row} day={row.day} gap={gap} tabStop={tabStop} /> : null;
  }
  const operation = operations.byKey.value.get(key);
  const told = stateOf(day, operation, store?.view?.partial ? row.day : null);
  const awake = told.family === 'unknown' || day.attention || day.next.label !== null || operation?.active;
  const quiet = told.family === 'done' && !awake;
  const classes = ['strip', awake && 'awake', quiet && 'quiet', pointed && 'pointed', isOut && 'out', above.value && 'above'];
  return (
    <div
      class={classes.filter(Boolean).join(' ')}
      style={placeOf(row)}
      data-family={told.family}
      role="group"
      aria-label={say(nameOf(day, told))}
      data-words={quiet ? say(told.words) : undefined}
      data-row={row.key}
      onPointerEnter={trusted(aim)}
      onFocusIn={aim}
    >
      {!quiet && <StateWords of={told.words} />}
      {alive.value && (
        <span class="controls">
          <Controls day={day} operation={operation} tabStop={tabStop} />
        </span>
      )}
    </div>
  );
}

/** What is said of a day; the word of one that is well needs no element, and its styles write it. */
function StateWords({ of }: { of: Phrase }) {
  return (
    <span class="words">
      <Words of={of} />
    </span>
  );
}

/** What a row is called: its day, and the state of it. */
const nameOf = ({ date }: DayTarget, { words }: Told): Phrase => phrase('page.day-state', { date: { date }, state: words });

/** Why there is nothing of a day; one that was never loaded has its details, which say who can load it. */
function Missing({ row, day, gap, tabStop }: Pick<StripProps, 'row' | 'tabStop'> & { readonly day: DayTarget; readonly gap: GapView }) {
  const { alive } = useModel();
  const { say } = useLanguage();
  const told = gapState(gap);
  const isOffered = gap.what === 'not-loaded';
  return (
    <div
      class={`strip ${isOffered ? 'awake' : ''}`}
      style={placeOf(row)}
      data-family={told.family}
      role="group"
      aria-label={say(nameOf(day, told))}
      data-row={row.key}
      title={say(told.words)}
    >
      <StateWords of={told.words} />
      {isOffered && alive.value && (
        <span class="controls">
          <NextButton next={DETAILS} target={{ storeId: day.storeId, date: day.date }} tabIndex={tabStop} data-place={0} />
        </span>
      )}
    </div>
  );
}

/** The controls of a day of which nothing was heard yet: of it nothing is said. */
function Awaited({ row, day: { storeId, date: on, ...words }, pointed, isOut, tabStop }: StripProps & { readonly day: ReportRow }) {
  const { alive } = useModel();
  const { date } = useLanguage();
  return (
    <div
      class={['strip', looksTroubled(words) && 'awake', pointed && 'pointed', isOut && 'out'].filter(Boolean).join(' ')}
      style={placeOf(row)}
      role="group"
      aria-label={date(on)}
      data-row={row.key}
    >
      {alive.value && (
        <span class="controls">
          <DayControls target={{ storeId, date: on }} next={null} tabStop={tabStop} />
        </span>
      )}
    </div>
  );
}
