import type { Software } from '../domain/store/store.ts';
import type { Sure } from '../domain/values/sure.ts';
import type { Treatment } from './remedy/treatment.ts';

/**
 * How the preflight finds out whether the cause of an error is gone (B0.5); a family says which of these it is.
 * `entry`: what the entry names beside its accounts, such as a class or a tax rate. `unknown`: nobody but the
 * merchant can tell.
 */
export const FAULTS = [
  'duplicate',
  'conflict',
  'reference',
  'entry',
  'balance',
  'closed-period',
  'mapping',
  'authentication',
  'throttle',
  'unknown',
] as const;
export type Fault = (typeof FAULTS)[number];

/**
 * One kind of cause, whatever package says it and in whatever words (domain 4.5): a small file of its own in
 * `families/` (law 4). Its words are `family.<id>.name` and `family.<id>.cause` in the catalogues.
 */
export interface ErrorFamily extends Treatment {
  /** The name of its file. */
  readonly id: string;
  /** By what the preflight asks whether the cause is gone. */
  readonly fault: Fault;
  /** The packages that can mean it; absent: any. */
  readonly software?: readonly Exclude<Software, 'unknown'>[];
  /** Found in a message as `simplified` (message.ts) leaves it, with blanks for underscores. */
  readonly texts: readonly RegExp[];
  /** Words beside which those of {@link texts} mean something else. */
  readonly unless?: readonly RegExp[];
  /** Numbers that mean the same whatever the package; looked at only where a message says nothing else. */
  readonly codes?: readonly string[];
  /** True where it says only that something is wrong: it steps back behind whatever the rest of the message names. */
  readonly collective?: boolean;
  readonly sure: Sure;
  /** Whole messages as the packages write them. */
  readonly examples: readonly string[];
}
