import type { Fault } from '../diagnosis/family.ts';
import { type ChangedKind, type GivenReason, type Reason } from '../domain/day/action.ts';

/** The reasons for a rebuild that say themselves that the cause of an error was corrected. */
const SAY: Readonly<Partial<Record<Fault, readonly Reason[]>>> = {
  reference: ['account-changed', 'mapping-updated'],
  entry: ['mapping-updated'],
  balance: ['pos-data-changed'],
};

/** What has to have changed in the POS for a day to balance again: COGS and purchase orders are no part of that. */
const BALANCES: readonly ChangedKind[] = ['sales', 'payments'];

/**
 * Whether the reason that the merchant gives says already that the cause of an error was corrected: the same thing is
 * asked once.
 * @returns `half` where it says so once it is told what changed, which the reason itself asks for
 */
export function saysCorrected(given: GivenReason | null, fault: Fault): 'yes' | 'half' | 'no' {
  if (given === null || !SAY[fault]?.includes(given.reason)) return 'no';
  if (given.reason !== 'pos-data-changed') return 'yes';
  const changed = given.changed ?? [];
  if (changed.length === 0) return 'half';
  return changed.some((kind) => BALANCES.includes(kind)) ? 'yes' : 'no';
}
