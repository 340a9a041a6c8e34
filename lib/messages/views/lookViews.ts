/** What the popup and the options show of sites: what is recognised of a page, and which sites we may read. */
import * as z from 'zod/mini';
import { phrase } from './views.ts';

/** One thing that is looked for on a page: it is recognised, as far as that can be told, or it is not there. */
export const lookLine = z.object({ mark: z.enum(['yes', 'unsure', 'no']), words: phrase });
export type LookLine = z.infer<typeof lookLine>;

export const lookView = z.discriminatedUnion('state', [
  /** No page of the web by https, or none that we may look at. */
  z.object({ state: z.literal('nothing') }),
  /** A page of the web that isn't Sales Totals, as far as we can tell. */
  z.object({ state: z.literal('unknown') }),
  /** `ours`: a page of a site that we may read. `offered`: one of a site that the merchant may let us read. */
  z.object({
    state: z.enum(['ours', 'offered']),
    origin: z.string(),
    /** What the page looks like, in one sentence; null: it was not asked for. */
    title: z.nullable(phrase),
    lines: z.array(lookLine),
    /** For those who teach the extension a layout: without figures, names and dates. Null: it was not asked for. */
    report: z.nullable(z.string()),
  }),
]);
export type LookView = z.infer<typeof lookView>;

/** A site that we may read; `fixed`: that can't be taken back here. */
export const siteLine = z.object({ origin: z.string(), fixed: z.boolean() });
export type SiteLine = z.infer<typeof siteLine>;
