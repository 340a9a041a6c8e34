import { type BusinessDate, addDays } from '../../../lib/domain/values/businessDate.ts';
import type { DateRange } from '../../../lib/domain/day/daysAnswer.ts';
import type { DaysView, GapView, ProblemView } from '../../../lib/messages/views/views.ts';

/** How many days around those in sight are asked for with them, so that scrolling rarely has to ask. */
const MARGIN_DAYS = 90;

/** What the page knows of the days of one store. */
export interface StoreDays {
  readonly storeId: string;
  readonly range: DateRange;
  /** The part of it that is asked for. */
  readonly window: DateRange;
  /** Null: nothing has been heard yet. */
  readonly view: DaysView | null;
  /** The part whose days `view` holds: of a day outside of it nothing may be said. Null with the view. */
  readonly held: DateRange | null;
  /** True once the service was asked for these dates, whatever came of it. */
  readonly heard: boolean;
  /** True while the service is being asked. */
  readonly checking: boolean;
  /** Why the worker could not answer at all. */
  readonly problem: ProblemView | null;
}

export const dayKey = (storeId: string, date: BusinessDate): string => `${date} ${storeId}`;

export const covers = (outer: DateRange, inner: DateRange) => outer.from <= inner.from && inner.to <= outer.to;
export const same = (a: DateRange, b: DateRange) => a.from === b.from && a.to === b.to;

/** True while nobody can have told of the dates of a store: nothing may be said of them yet, not even that there is nothing to say. */
export const isAwaited = (store: StoreDays | undefined): boolean => !store?.heard;

/** Why the days of a store could not be read, or not again. */
export const troubleOf = ({ problem, view }: StoreDays): ProblemView | null => problem ?? view?.problem ?? null;

/** What is to be said of a date of which the site has no figures: only what the service itself has just told. */
export function gapOn({ view, held }: StoreDays, date: BusinessDate): GapView | undefined {
  const told = view?.source === 'service' && !view.problem && held !== null && covers(held, { from: date, to: date });
  return told ? view.gaps.find((gap) => gap.date === date) : undefined;
}

/** `range` and some days around it, as far as they lie within. */
export function withMargin({ from, to }: DateRange, within: DateRange): DateRange {
  const [wideFrom, wideTo] = [addDays(from, -MARGIN_DAYS), addDays(to, MARGIN_DAYS)];
  return { from: wideFrom > within.from ? wideFrom : within.from, to: wideTo < within.to ? wideTo : within.to };
}
