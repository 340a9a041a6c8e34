import { ACTIONS, type Action } from '../../domain/day/action.ts';
import type { First, Treatment } from './treatment.ts';

/** The most careful first: what stops a day before what changes it, and that before what passes. */
const CARE: readonly First[] = ['decide', 'support', 'fix', 'wait'];

/** Compares two courses, for sorting the more careful one to the front. */
export function byCare(a: Treatment | null, b: Treatment | null): number {
  const place = (course: Treatment | null) => (course ? CARE.indexOf(course.first) * 2 + (course.after === null ? 0 : 1) : -1);
  return place(a) - place(b);
}

/** A rebuild from the POS holds what a rebuild with the mapping does, and that what posting alone does. */
const STRONGEST: readonly Action[] = ACTIONS;

/** The one action that follows several courses: the strongest of theirs; null where one of them has none. */
export function afterAll(courses: readonly Treatment[]): Action | null {
  if (courses.some(({ after }) => after === null)) return null;
  return STRONGEST.find((action) => courses.some(({ after }) => after === action)) ?? null;
}

/** What has to be done about several causes at once: the most careful first, the steps of all. */
export function together(courses: readonly Treatment[]): Treatment {
  const [first] = courses.toSorted(byCare);
  return { first: first!.first, remedy: [...new Set(courses.flatMap(({ remedy }) => remedy))], after: afterAll(courses) };
}
