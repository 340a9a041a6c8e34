/** What the desk shows, whichever of its sections. */
import * as z from 'zod/mini';

/** An account of this browser, as the desk names it. */
export const deskAccount = z.object({
  /** By this it is asked for: it says whose rows are meant, and the worker asks whether they may be shown. */
  id: z.string(),
  origin: z.string(),
  /** Null: the site names none. */
  name: z.nullable(z.string()),
});
export type DeskAccount = z.infer<typeof deskAccount>;

export const deskView = z.object({
  /** Those that were seen to be signed in since the browser started. */
  accounts: z.array(deskAccount),
  /** Sales Totals of the live site, for somebody who has not opened it yet. */
  home: z.string(),
});
export type DeskView = z.infer<typeof deskView>;
