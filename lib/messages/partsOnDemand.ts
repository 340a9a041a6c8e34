/**
 * What of a content script comes when it is first needed. The build puts what is imported by `import()` into files of
 * their own (`scripts/build/parts.ts`); no browser lets a content script load one of them by itself, short of an address
 * that every page could read. So the worker is asked to run them in this very document.
 */
import { ask } from './client.ts';
import { ProblemError } from './problemError.ts';

/** Where a part finds its place: in the world of our content scripts, into which no page can look. */
const PLACE = Symbol.for('parts');

/** Begins to fetch parts for this copy of us. What an older copy left there is fetched again before it is used. */
export function fetchPartsHere(): void {
  const world = globalThis as { [PLACE]?: Record<string, unknown> };
  world[PLACE] = {
    ...world[PLACE],
    load: runParts,
  };
}

/** Runs files of ours in this document. @throws ProblemError where they don't come */
export async function runParts(names: readonly string[]): Promise<void> {
  const answer = await ask('parts', { names: [...names] });
  if (!answer.ok) throw new ProblemError(answer.problem);
}
