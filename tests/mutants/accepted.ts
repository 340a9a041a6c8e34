/** A mutant that may survive: by its file, the line in which it is, and what is replaced in it. */
export interface Accepted {
  readonly file: string;
  readonly within: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** The survivors that were looked at, and why no test should notice them. A better test may kill one: then its line goes. */
export const ACCEPTED: readonly Accepted[] = [];
