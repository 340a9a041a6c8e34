import type { Action } from '../../domain/day/action.ts';
import type { RemedyStep } from './steps.ts';

/**
 * What has to happen before the next action.
 * - `fix`: the merchant fixes it, by the steps of the remedy.
 * - `decide`: the accountant or the books decide whether there is a next action at all.
 * - `wait`: it passes by itself.
 * - `support`: nothing that the merchant could do is known; only the support can help.
 */
export type First = 'fix' | 'decide' | 'wait' | 'support';

/** What has to be done about an error, and what follows then. */
export interface Treatment {
  readonly first: First;
  /** In the order in which they are done. */
  readonly remedy: readonly RemedyStep[];
  /** The action once that is done; null: none. */
  readonly after: Action | null;
}
