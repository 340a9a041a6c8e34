import { phrase } from '../../lib/i18n/phrase.ts';
import type { ProblemView } from '../../lib/messages/views/views.ts';

/** What the worker's silence or a mistake of ours is called on a page; our own pages are not reloaded, and send nothing. */
const OF_A_PAGE: readonly string[] = ['problem.no-answer', 'problem.unknown-message', 'problem.unexpected'];

/** A problem in the words of our own pages. */
export function ownProblem(problem: ProblemView): ProblemView {
  return OF_A_PAGE.includes(problem.reason.key)
    ? { reason: phrase('extension.no-answer'), retry: true, ...(problem.report === undefined ? {} : { report: problem.report }) }
    : problem;
}
