import { TOTAL_KINDS, type DaySummary } from '../../domain/day/day.ts';
import { POSTING_KINDS, SYNC_STATUSES } from '../../domain/day/posting.ts';
import { isPlainDate, isPlainMoment } from '../../domain/values/schemas.ts';

type Row = Readonly<Record<string, unknown>>;
type Fits = (value: unknown) => boolean;

const isText: Fits = (value) => typeof value === 'string';
const isMinor: Fits = (value) => Number.isSafeInteger(value);
const isDate: Fits = (value) => typeof value === 'string' && isPlainDate(value);
/** Of whatever is written in other forms, the schema makes this one. */
const isMoment: Fits = (value) => typeof value === 'string' && isPlainMoment(value);
const orNull =
  (fits: Fits): Fits =>
  (value) =>
    value === null || fits(value);
const oneOf = (words: readonly string[]): Fits => {
  const known = new Set<unknown>(words);
  return (value) => known.has(value);
};

/** True of an object with these fields, each of which fits, and no others. */
function object(fields: Readonly<Record<string, Fits>>): Fits {
  const all = Object.entries(fields);
  return (value) => {
    if (typeof value !== 'object' || value === null || Object.keys(value).length !== all.length) return false;
    return all.every(([name, fits]) => Object.hasOwn(value, name) && fits((value as Row)[name]));
  };
}

const isTotals = object(Object.fromEntries(TOTAL_KINDS.map((kind) => [kind, isMinor])));
const isPosting = object({
  kind: oneOf([...POSTING_KINDS, 'unknown']),
  status: isText,
  sync: orNull(oneOf([...SYNC_STATUSES, 'unknown'])),
  message: orNull(isText),
  postedAt: orNull(isMoment),
  ledgerRef: orNull(isText),
});
const isDay = object({
  storeId: isText,
  date: isDate,
  version: isText,
  loadedAt: orNull(isMoment),
  posChangedAt: orNull(isMoment),
  currency: orNull(isText),
  totals: orNull(isTotals),
  postings: (value) => Array.isArray(value) && value.every(isPosting),
});

/**
 * True of a row that the schema of a stored day (`storedStore.ts`) would take as it is, letter by letter: nearly every one,
 * for we wrote it. It costs a tenth of the schema. False says nothing: the schema is asked then.
 */
export const isPlainDay = (row: unknown): row is DaySummary => isDay(row);
