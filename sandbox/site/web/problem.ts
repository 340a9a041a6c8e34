import { PROBLEMS } from '../../../lib/service/http/schemas.ts';
import { Refusal } from '../../engine/practice.ts';

/** The HTTP statuses that a page may answer instead of what was asked for. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 422 | 428 | 500 | 503;

const TITLES: Record<ProblemStatus, string> = {
  400: 'This request is not complete',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Something else is running',
  412: 'This day changed meanwhile',
  413: 'Too much at once',
  422: 'Not possible',
  428: 'This request is not complete',
  500: 'Something went wrong here',
  503: 'Busy',
};

/** A page that cannot be shown, or a form that cannot be taken: its status and one sentence for the person. */
export class PageProblem extends Error {
  readonly status: ProblemStatus;
  constructor(status: ProblemStatus, sentence: string) {
    super(sentence);
    this.status = status;
  }

  get title(): string {
    return TITLES[this.status];
  }
}

/**
 * The problem that `error` shows as. A fault of our own is told without its details: those go to the console,
 * never to the page.
 */
export function problemOf(error: unknown): PageProblem {
  if (error instanceof PageProblem) return error;
  if (error instanceof Refusal) return new PageProblem(PROBLEMS[error.type], error.message);
  console.error(error);
  return new PageProblem(500, 'The practice service made a mistake. Its console says which.');
}
