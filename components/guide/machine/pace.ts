import { jitter } from '../../../lib/domain/values/jitter.ts';

/** How soon the worker is asked again about a step, ms: what ends it may happen elsewhere, in the POS or the books. */
const SOON_MS = 5000;
/** So many questions about the same step, then the pause doubles. */
const PATIENCE = 12;
const SLOWEST_MS = 60_000;

/**
 * How long to wait before the worker is asked again about the step that is shown, ms: every five seconds for a minute,
 * then less and less often, and never in step with other browsers.
 * @param asked how often it was asked about this step already, without its coming to an end
 * @param random from 0 to 1
 */
export function pauseOf(asked: number, random: number): number {
  return Math.round(jitter(Math.min(SOON_MS * 2 ** Math.floor(asked / PATIENCE), SLOWEST_MS), random));
}
