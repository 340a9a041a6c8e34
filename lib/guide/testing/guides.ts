import { guideCourseOf } from '../course.ts';
import type { GuideFacts } from '../guide.ts';
import { guideOf } from '../guides/index.ts';
import type { Changes } from './facts.ts';

export const WORKSHOP = { area: 'Sales', name: 'Workshop' };
export const HELMETS = { area: 'Inventory & COGS', name: 'Helmets' };

/** A guide that was begun for a store, without a day. */
export const noDay: Changes = { rest: { subject: { storeId: '1', date: null } } };

/** The step that a guide shows; `end` where nothing is left. */
export function stepOf(id: string, facts: GuideFacts, passed: readonly string[] = []): string {
  const { steps, at } = guideCourseOf(guideOf(id)!, facts, passed);
  return steps[at]?.step.id ?? 'end';
}
