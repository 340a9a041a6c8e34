import { FAMILIES, type Family } from '../../../lib/domain/status/family.ts';
import { markOf } from '../../../lib/domain/status/mark.ts';
import type { CauseView } from '../../../lib/messages/views/desk/causeViews.ts';

type Days = CauseView['days'];

/** Where days of a matter are dealt with: they have one button. */
export interface MatterPlace {
  /** The ids of the causes whose days they are; several only where nothing is begun for them. */
  readonly causes: readonly [string, ...string[]];
  /** Oldest first. */
  readonly days: Days;
}

/** One thing that days wait for, in whichever stores: they have the same words and the same next step. */
export interface Matter extends Pick<CauseView, 'headline' | 'next'> {
  /** The same for as long as it is the same thing. */
  readonly key: string;
  /** The mark of the worst of its days. */
  readonly mark: Family;
  /** One for each store where that has something to fix; else a single one. Those with the most days first. */
  readonly places: readonly [MatterPlace, ...MatterPlace[]];
  /** All of them, oldest first. */
  readonly days: Days;
}

/** True where days are perhaps begun one after the other: those of one cause, and of no other (`lib/worker/backlog`). */
const isBegun = ({ does, after }: CauseView['next']): boolean => does?.kind === 'checklist' || after !== undefined;

/**
 * The causes that a merchant takes for one thing, together: what is fixed in the settings of each store is a cause for each,
 * and one matter. Those with the most days first, the older before the newer one where they have equally many.
 */
export function mattersOf(causes: readonly CauseView[]): Matter[] {
  const alike = Map.groupBy(causes, ({ headline, family, next }) => JSON.stringify([headline, next, isBegun(next) ? family : null]));
  return [...alike]
    .map(([key, ones]): Matter => {
      const { headline, next } = ones[0]!;
      const marks = ones.map(({ family }) => markOf({ family, attention: true }));
      return {
        key,
        headline,
        next,
        mark: FAMILIES.find((family) => marks.includes(family))!,
        places: placesOf(ones),
        days: daysOf(ones),
      };
    })
    .toSorted(byDays);
}

/** True where some of its days can be gone through one after the other, each with its own checklist. */
export const hasSeries = ({ next, places }: Matter): boolean => isBegun(next) && places.some(({ days }) => days.length > 1);

/** The ids of all causes that are this matter. */
export const causesIn = ({ places }: Matter): string[] => places.flatMap(({ causes }) => causes);

/** The days by their stores, in the order in which these come. */
export const storesOf = (days: Days) =>
  [...Map.groupBy(days, ({ storeId }) => storeId)].map(([id, ofStore]) => ({ id, name: ofStore[0]!.storeName, days: ofStore }));

/** A guide fixes one store; a checklist, or a look, begins with the oldest day of all. */
function placesOf(causes: readonly CauseView[]): Matter['places'] {
  const isOfStore = causes[0]!.next.does?.kind === 'guide';
  const groups = Map.groupBy(causes, ({ days }) => (isOfStore ? days[0]!.storeId : ''));
  const [first, ...others] = [...groups.values()]
    .map(([one, ...rest]): MatterPlace => ({ causes: [one!.id, ...rest.map(({ id }) => id)], days: daysOf([one!, ...rest]) }))
    .toSorted(byDays);
  return [first!, ...others];
}

const daysOf = (causes: readonly CauseView[]): Days =>
  causes.flatMap(({ days }) => days).toSorted((a, b) => a.date.localeCompare(b.date) || a.storeId.localeCompare(b.storeId));

const byDays = (a: { readonly days: Days }, b: { readonly days: Days }): number =>
  b.days.length - a.days.length || a.days[0]!.date.localeCompare(b.days[0]!.date);
