import type { BusinessDate } from '../values/businessDate.ts';
import { POSTING_KINDS } from './posting.ts';

/**
 * The three repairs (B0.8, B0.11). `refresh` is the arrows icon (newer help pages call it Reload),
 * `regenerate` the calculator, `post` the lightning bolt.
 */
export const ACTIONS = ['refresh', 'regenerate', 'post'] as const;
export type Action = (typeof ACTIONS)[number];

/** What of a day changed in the POS (B0.2). */
export const CHANGED_KINDS = POSTING_KINDS;
export type ChangedKind = (typeof CHANGED_KINDS)[number];

/** The reasons that the brief allows, by action (B0.2, B0.7, B0.10). */
export const REASONS = {
  refresh: ['failed', 'pos-data-changed', 'mapping-updated', 'reports-differ'],
  regenerate: ['failed', 'account-changed', 'mapping-updated', 'wrong-data'],
  post: ['after-refresh', 'after-regenerate', 'was-held', 'was-failed'],
} as const satisfies Record<Action, readonly string[]>;
export type Reason = (typeof REASONS)[Action][number];
const reasonsOfAll = (): readonly Reason[] => [...new Set(Object.values(REASONS).flat())];
/** The reasons of all three actions, each once. The mark lets a page go without them: it lists none. */
export const ALL_REASONS = /* @__PURE__ */ reasonsOfAll();

/** True where `word` is a reason that this version knows; a row of an older one may have another. */
export const isReason = (word: string): word is Reason => ALL_REASONS.some((reason) => reason === word);

/** The reason a merchant gave: `changed` goes with `pos-data-changed`, and only with it. */
export interface GivenReason {
  readonly reason: Reason;
  readonly changed?: readonly ChangedKind[] | undefined;
  readonly note?: string | undefined;
}

/** True where the reason is one that this version knows. */
export const isGiven = (given: Omit<GivenReason, 'reason'> & { readonly reason: string }): given is GivenReason => isReason(given.reason);

/** True where `given` is a reason that the brief allows for `action`, complete with what changed. */
export function isAllowedReason(action: Action, given: GivenReason): boolean {
  if (!(REASONS[action] as readonly string[]).includes(given.reason)) return false;
  return given.reason !== 'pos-data-changed' || (given.changed?.length ?? 0) > 0;
}

/** One day of one store: what an action is pressed for (B0.3). */
export interface DayTarget {
  readonly storeId: string;
  readonly date: BusinessDate;
}
