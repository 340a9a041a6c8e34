/** An icon of the site that a merchant has shown to us, because neither its words nor its drawing are known. */
import * as z from 'zod/mini';
import { ACTIONS } from '../day/action.ts';
import { instant } from '../values/schemas.ts';

const mark = z.string().check(z.regex(/^[\da-z]{1,13}$/));

/**
 * By what it is found again: digests only, so that nothing is kept of what the page says. The day, the store, ids and
 * figures are no part of it.
 */
export const iconShape = z.strictObject({
  tag: z.string().check(z.regex(/^[a-z][a-z\d]{0,19}$/)),
  /** What it looks like and says: at rest, and under the pointer where that differs. */
  looks: z.array(mark).check(z.minLength(1), z.maxLength(2)),
  /** What it stands in, up to the Accounting tab. */
  place: mark,
});
export type IconShape = z.infer<typeof iconShape>;

export const shownIcon = z.strictObject({ action: z.enum(ACTIONS), shape: iconShape });
export type ShownIcon = z.infer<typeof shownIcon>;

/** The same, with when it was shown. */
export const datedIcon = z.strictObject({ ...shownIcon.shape, at: instant });
export type DatedIcon = z.infer<typeof datedIcon>;
