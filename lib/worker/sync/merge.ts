import { type Instant, compareInstants } from '../../domain/values/businessDate.ts';

/** Something that a merchant told or showed, or took back, on one of their computers. */
export interface SyncEntry<T> {
  /** What it is about: of two entries about one thing, the later counts. */
  readonly about: string;
  readonly at: Instant;
  /** Null: it was taken back. */
  readonly value: T | null;
}

/** A word taken back outlasts one given at the same moment: to be asked once more harms nobody. */
function isLater<T>(one: SyncEntry<T>, other: SyncEntry<T>): boolean {
  const order = compareInstants(one.at, other.at);
  if (order !== 0) return order > 0;
  if (one.value === null || other.value === null) return one.value === null;
  return JSON.stringify(one.value) > JSON.stringify(other.value);
}

/** What two computers know together: of each thing the latest, whichever is named first. */
export function merge<T>(...sides: readonly (readonly SyncEntry<T>[])[]): SyncEntry<T>[] {
  const latest = new Map<string, SyncEntry<T>>();
  for (const entry of sides.flat()) {
    const former = latest.get(entry.about);
    if (!former || isLater(entry, former)) latest.set(entry.about, entry);
  }
  return [...latest.values()].toSorted((a, b) => compareInstants(b.at, a.at) || (a.about < b.about ? -1 : 1));
}
