/** The words by which the history sorts what was done, and what a merchant says of it. */

/**
 * What an entry is about:
 * - `operation`: an action that was run with us
 * - `judged`: a checklist, and how it stood
 * - `seen`: an action that the day's own history tells of, and that was none of ours
 * - `settled`: the merchant settled the day by hand, or took that back
 */
export const ENTRY_KINDS = ['operation', 'judged', 'seen', 'settled'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * How an entry ended:
 * - `in-order`: it was carried out, and the day is in order or on its way, as far as it is seen
 * - `needs-you`: it was carried out, and the day still needs the merchant; or nobody can tell what became of it
 * - `not-done`: nothing was carried out: the service refused it, or it never arrived
 * - `running`: something may still happen
 * - `stopped`: the checklist did not let it run
 * - `left`: the checklist was opened, and nothing was run
 * - `by-hand`: the merchant settled the day by hand, or took that back
 * - `seen`: it was carried out by someone else, or from another computer
 */
export const OUTCOMES = ['in-order', 'needs-you', 'not-done', 'running', 'stopped', 'left', 'by-hand', 'seen'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** "Did it help?" */
export const ANSWERS = ['yes', 'no', 'not-yet'] as const;
export type HelpAnswer = (typeof ANSWERS)[number];
