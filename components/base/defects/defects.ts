import { defectOf, framesOf } from '../../../lib/domain/defect.ts';
import { ask, isAlive } from '../../../lib/messages/client.ts';

/**
 * Tells the worker of an error of our own.
 * @param told true where a view tells the merchant of it
 * @returns its report; null: the worker didn't answer
 */
export async function tellDefect(error: unknown, step: string, told: boolean): Promise<string | null> {
  console.error('Sales Totals Guard', error);
  // A copy of us that was updated under its page fails everywhere, and is no error.
  if (!isAlive()) return null;
  const answer = await ask('defect', { defect: defectOf(error, step), told });
  return answer.ok ? answer.value.report : null;
}

/**
 * Tells the worker of errors that nobody caught, of our own files only: the page beside us has errors of its own.
 * @param end until when, where the page is not ours and outlives us
 */
export function watchDefects(window: Window, step: string, end?: AbortSignal): void {
  const until = end ? { signal: end } : {};
  function hear(error: unknown): void {
    if (framesOf(defectOf(error, step)).length > 0) void tellDefect(error, step, false);
  }
  window.addEventListener('error', ({ error }) => hear(error), until);
  window.addEventListener('unhandledrejection', ({ reason }) => hear(reason), until);
}
