/** What travels between a guide's overlay and the worker. */
import * as z from 'zod/mini';
import { PLACES } from '../../domain/values/sitePage.ts';
import { HELPED, SPOTS } from '../../domain/site/spot.ts';
import { LANGUAGES } from '../../domain/values/language.ts';
import { businessDate, catalogue, phrase, storeId } from './views.ts';

export const guideId = z.string().check(z.maxLength(64));

/** What a guide is about. */
export const subject = z.strictObject({ storeId, date: z.nullable(businessDate) });

/** What the page in front says of itself. */
export const guideSight = z.strictObject({
  page: z.enum(PLACES),
  storeId: z.nullable(z.string().check(z.maxLength(128))),
  date: z.nullable(businessDate),
  seen: z.array(z.enum(SPOTS)).check(z.maxLength(SPOTS.length)),
});
export type GuideSight = z.infer<typeof guideSight>;

const spot = z.object({
  name: z.enum(SPOTS),
  area: z.optional(z.string()),
  row: z.optional(z.string()),
  company: z.optional(z.string()),
});

export const guideStep = z.object({
  id: z.string(),
  say: phrase,
  why: phrase,
  /** True where it holds already; false: it will be seen; null: the merchant says when. */
  done: z.nullable(z.boolean()),
  /** What is to be lit up, wherever it can be seen; null: nothing. */
  spot: z.nullable(spot),
  /** The way to its page, where another one is in front: in words, and as a link where the address is known. */
  path: z.nullable(phrase),
  href: z.nullable(z.string()),
  choices: z.array(z.object({ id: z.string(), label: phrase })),
  /** The step before it; null: it is the first. */
  before: z.nullable(z.string()),
  /** The step behind it, where one further on is the current one; null: it is the current one itself. */
  after: z.nullable(z.string()),
});
export type GuideStepView = z.infer<typeof guideStep>;

/** The guide of the signed-in account, as the tab that asks should show it. */
export const guideView = z.object({
  id: z.string(),
  title: phrase,
  subject: z.object({ storeId, date: z.nullable(businessDate) }),
  /** `elsewhere`: another tab, which was in front later, shows it. */
  state: z.enum(['step', 'end', 'left', 'elsewhere']),
  /** The place of the shown step, from 1, and how many there are. */
  at: z.int(),
  of: z.int(),
  /** Which of the steps hold, in order. */
  held: z.array(z.boolean()),
  step: z.nullable(guideStep),
  end: z.array(phrase),
  /** The guide that is offered at the end. */
  followUp: z.nullable(z.object({ guide: z.string(), label: phrase })),
  /** The texts of all this, in the reader's language: a page that shows nothing else of ours needs no others. */
  texts: z.object({ language: z.enum(LANGUAGES), locale: z.string(), catalogue }),
});
export type GuideView = z.infer<typeof guideView>;

/** What a merchant does with a guide. */
export const guideMove = z.discriminatedUnion('go', [
  /** The step is done, although it can't be seen. */
  z.strictObject({ go: z.literal('pass'), step: guideId }),
  z.strictObject({ go: z.literal('answer'), step: guideId, choice: guideId }),
  /** For later. */
  z.strictObject({ go: z.literal('leave') }),
  z.strictObject({ go: z.literal('resume') }),
  z.strictObject({ go: z.literal('end'), helped: z.nullable(z.enum(HELPED)) }),
]);
export type GuideMove = z.infer<typeof guideMove>;
