import type { ProblemView } from './views/views.ts';

/** Thrown where a wish cannot be granted; the router answers with its one sentence and the way on. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ProblemView;

  constructor(problem: ProblemView) {
    super(problem.reason.key);
    this.problem = problem;
  }
}
