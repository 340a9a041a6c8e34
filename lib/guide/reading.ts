/** What several guides read out of the facts in the same way. */
import { ACTIONS, type Action } from '../domain/day/action.ts';
import { type BusinessDate, isLater } from '../domain/values/businessDate.ts';
import { courseOf, type Reading, readPosting } from '../diagnosis/read.ts';
import type { Fault } from '../diagnosis/family.ts';
import type { RemedyStep } from '../diagnosis/remedy/steps.ts';
import { familyOf } from '../domain/day/statuses.ts';
import type { Mapping } from '../domain/store/store.ts';
import { softwareOf, storeFact } from '../domain/store/storeFact.ts';
import { softwareName } from '../diagnosis/facts.ts';
import type { GuideFacts } from './guide.ts';

export { softwareName, storeFact };

export const storeName = ({ store, subject }: GuideFacts): string => (store.known ? store.value.name : subject.storeId);

/** The company, by the name that the site shows; undefined where it is not known. */
export function companyName(facts: GuideFacts): string | undefined {
  const accounting = storeFact(facts, 'accounting');
  return accounting.known ? accounting.value.company : undefined;
}

/** The day of a guide that needs one. */
export const dateOf = ({ subject }: Pick<GuideFacts, 'subject'>): { readonly date: BusinessDate } => ({ date: subject.date! });

/** The rows without an account, of one section or of all; undefined where the mapping can't be seen. */
export function missingRows(facts: GuideFacts, area?: string): Mapping['missing'] | undefined {
  const mapping = storeFact(facts, 'mapping');
  if (!mapping.known) return undefined;
  const { state, missing } = mapping.value;
  if (state !== 'complete' && missing.length === 0) return undefined;
  return area === undefined ? missing : missing.filter((row) => row.area === area);
}

/** True where an action on the day was carried out since the guide began; undefined where that can't be seen. */
export function pressedSince(facts: GuideFacts, action: Action): boolean | undefined {
  const { day, startedAt, running, canAct } = facts;
  if (!canAct) return clickedSince(facts, action);
  if (!day.known) return undefined;
  const since = day.value.history?.filter(({ at }) => !isLater(startedAt, at));
  const ran = since?.some((line) => line.action === action);
  if (!ran && (since === undefined || since.some((line) => line.action === 'unknown'))) return undefined;
  return ran === true && running.known && running.value === null;
}

/** The same by our own record, on a site that tells none of it: what the merchant clicked without us is not in it. */
function clickedSince(facts: GuideFacts, action: Action): boolean | undefined {
  const states = facts.clicked.filter((one) => one.action === action).map(({ state }) => state);
  if (states.includes('running')) return false;
  if (states.includes('changed')) return true;
  // What comes of an open checklist, we will see.
  return openChecklist(facts) === action ? false : undefined;
}

/** True where nothing of the day waits to be posted, failed or is held; undefined where the day is not known. */
export function isAtRest({ day }: GuideFacts): boolean | undefined {
  if (!day.known) return undefined;
  return day.value.postings.every((posting) => ['done', 'inactive'].includes(familyOf(posting)) || posting.sync === 'pending');
}

/** True where an entry of the day failed or is held back; undefined where the day is not known. */
export function isBroken({ day }: GuideFacts): boolean | undefined {
  return day.known ? day.value.postings.some((posting) => ['failed', 'blocked'].includes(familyOf(posting))) : undefined;
}

function readingsOf(facts: GuideFacts): readonly Reading[] {
  const { day } = facts;
  return day.known ? day.value.postings.flatMap((posting) => readPosting(posting, softwareOf(facts.store))) : [];
}

/** What the entries of the day say is wrong with them; empty where nothing is, or where the day is not known. */
export const faultsOf = (facts: GuideFacts): readonly Fault[] => [...new Set(readingsOf(facts).map(({ fault }) => fault))];

/** How the errors that they name are mended. */
export const remediesOf = (facts: GuideFacts): readonly RemedyStep[] =>
  readingsOf(facts).flatMap((reading) => courseOf(reading)?.remedy ?? []);

/** True where the books are open for the day; undefined where that can't be seen. */
export function booksAreOpen(facts: GuideFacts): boolean | undefined {
  const accounting = storeFact(facts, 'accounting');
  if (!accounting.known || facts.subject.date === null) return undefined;
  const { booksClosedThrough } = accounting.value;
  return booksClosedThrough === null || facts.subject.date > booksClosedThrough;
}

/** The action whose checklist is open on the page in front; undefined: none is. */
export const openChecklist = ({ page }: GuideFacts): Action | undefined =>
  ACTIONS.find((action) => page.seen.includes(`checklist-${action}`));

/** True where the page in front is the one of the guide's day. */
export function isOnDay({ page, subject }: GuideFacts): boolean {
  return page.page === 'day' && page.storeId === subject.storeId && page.date === subject.date;
}
