import { phrase } from '../../i18n/phrase.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { SenderOf } from '../../messages/router.ts';

/** The part of `browser.scripting` that is used. */
export interface PartsPort {
  executeScript(injection: {
    readonly target: { readonly tabId: number; readonly documentIds?: string[]; readonly frameIds?: number[] };
    readonly files: string[];
    readonly injectImmediately: true;
  }): Promise<unknown>;
}

/** The script that is there before any page, and is run again by this name where it is not: all others are parts. */
const GUARD = 'guard';
const fileOf = (name: string): string => (name === GUARD ? '/content-scripts/guard.js' : `/parts/${name}.js`);

/** Runs parts of our script in the document that asks for them, in the order in which they need each other. */
export type RunParts = (names: readonly string[], sender: SenderOf<'parts'>) => Promise<void>;

/**
 * What a page does not need from the start lies in files of the package (`scripts/build/parts.ts`), which no page can read:
 * the worker runs them, in our own world of the page. Firefox knows no documents, only the frame of a tab: a document that
 * came after the one that asked has no use for them, and is not harmed.
 */
export function createRunParts(scripting: PartsPort): RunParts {
  return async (names, { tabId, documentId }) => {
    const target = { tabId, ...(documentId === undefined ? { frameIds: [0] } : { documentIds: [documentId] }) };
    try {
      await scripting.executeScript({ target, files: names.map(fileOf), injectImmediately: true });
    } catch {
      // The page is gone, the browser does not let us there any more, or the package is not whole.
      throw new ProblemError({ reason: phrase('part.missing'), retry: true });
    }
  };
}
