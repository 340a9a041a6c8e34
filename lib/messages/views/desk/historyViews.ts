/** What the history shows: each thing that was done, judged or seen, and how it ended. */
import * as z from 'zod/mini';
import { ANSWERS, ENTRY_KINDS, OUTCOMES } from '../../../domain/repair/history.ts';
import { CLICKED_BY } from '../../../domain/repair/click.ts';
import { instant } from '../../../domain/values/schemas.ts';
import { action, figuresView, phrase, postingView, storeId, target } from '../views.ts';

/** What is asked for; what is missing may be any. `from` and `to`: moments, `to` no longer counts. */
export const historyFilter = z.strictObject({
  storeId: z.optional(storeId),
  action: z.optional(action),
  outcome: z.optional(z.enum(OUTCOMES)),
  from: z.optional(instant),
  to: z.optional(instant),
});
export type HistoryFilterView = z.infer<typeof historyFilter>;

/** Where a page ends: the moment, milliseconds, and the id of its last entry. */
export const historyPlace = z.strictObject({ at: z.number(), id: z.string().check(z.maxLength(512)) });
export type HistoryPlaceView = z.infer<typeof historyPlace>;

export const historyEntry = z.object({
  id: z.string(),
  kind: z.enum(ENTRY_KINDS),
  at: instant,
  target,
  /** Empty where it is not known. */
  storeName: z.string(),
  /** The page of its day. */
  href: z.string(),
  /** What was done, in a word or two. */
  what: phrase,
  /** Which of the three actions it was; null: none. */
  action: z.nullable(action),
  outcome: z.enum(OUTCOMES),
  /** Who was signed in, by name; null: not known. */
  who: z.nullable(z.string()),
  /** Who clicked the site's own icon, where that is how it was done. */
  by: z.nullable(z.enum(CLICKED_BY)),
  /** Why the merchant did it. */
  reason: z.nullable(phrase),
  note: z.nullable(z.string()),
  /** With what it was confirmed by one press; null: by itself. */
  pair: z.nullable(phrase),
  /** What the merchant had confirmed by a tick. */
  confirmed: z.array(phrase),
  /** What was not clear as it was done all the same, or what did not let it run. */
  against: z.array(phrase),
  /** How it ended, in one sentence. */
  words: phrase,
  /** The service's or the software's own words, text only. */
  message: z.nullable(z.string()),
  before: z.nullable(z.array(postingView)),
  after: z.nullable(z.array(postingView)),
  figures: z.nullable(figuresView),
  finishedAt: z.nullable(instant),
  /** What the merchant said later of whether it helped. */
  helped: z.nullable(z.object({ answer: z.enum(ANSWERS), at: instant })),
  /** True where that may be asked. */
  mayAnswer: z.boolean(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const historyPage = z.object({
  entries: z.array(historyEntry),
  /** Where the next page begins; null: there is none. */
  next: z.nullable(historyPlace),
});

/** The same as a table: in the reader's language, of the columns that were asked for. */
export const historyTable = z.object({ headings: z.array(z.string()), rows: z.array(z.array(z.string())) });
export type HistoryTable = z.infer<typeof historyTable>;

/** One line of a day's own story, on its page. */
export const storyLine = z.object({ at: instant, what: phrase, words: phrase });
export type StoryLine = z.infer<typeof storyLine>;
