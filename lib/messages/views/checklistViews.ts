/** The checklist of one action on one day: what the page tells and wishes, and how the worker judges it. */
import * as z from 'zod/mini';
import * as of from '../../domain/day/actionSchemas.ts';
import { STANDINGS, VERDICT_KINDS } from '../../domain/repair/checklist.ts';
import { FACT_SOURCES } from '../../domain/values/fact.ts';
import { instant } from '../../domain/values/schemas.ts';
import { action, figuresView, names, nextView, phrase, postingView, remedy, target } from './views.ts';

export const checkView = z.object({
  id: z.string(),
  kind: z.enum(VERDICT_KINDS),
  reason: phrase,
  /** Of what is asked: why it is not known, in one sentence. */
  why: z.optional(phrase),
  remedy: z.optional(remedy),
  /** The guide that shows how, where the remedy lies on the site, and what its button says. */
  guide: z.optional(z.object({ id: z.string(), label: phrase })),
  /** True where it is about the reason that is given, and is told beside it. */
  ofReason: z.optional(z.boolean()),
  /** True where the merchant presses the site's own icon: the remedy says which. */
  byHand: z.optional(z.boolean()),
  /** Of what is asked: when the merchant said it before; it is ticked then, and can be changed. */
  told: z.optional(instant),
  /** True where that was said of the store, on a day before it in the same series. */
  ofStore: z.optional(z.boolean()),
  seen: z.optional(z.object({ source: z.enum(FACT_SOURCES), at: instant })),
});
export type CheckView = z.infer<typeof checkView>;

export const reasonView = z.object({
  reason: of.reason,
  label: phrase,
  /** Why this reason cannot be the one for this day; null: it can. */
  excluded: z.nullable(phrase),
});

/** The checklist of one action on one day, as judged. */
export const checklistView = z.object({
  action,
  target,
  ...names.shape,
  /** The entries of the day, as they were judged; none where the day is not known. */
  postings: z.array(postingView),
  /** What the action will do, in one or two sentences. */
  effect: phrase,
  /** `refused`: one check, a sentence and a way on. `fix`: what has to be fixed first, alone. `open`: every check, and the form. */
  standing: z.enum(STANDINGS),
  checks: z.array(checkView),
  reasons: z.array(reasonView),
  /** The reason that the evidence speaks for, with what changed; the merchant may choose another. Null: nothing speaks for one. */
  suggested: z.nullable(z.pick(of.given, { reason: true, changed: true })),
  /** What the merchant is asked after pressing Run, naming the consequence: the yes confirms that check, and no box does. Null: nothing. */
  secondQuestion: z.nullable(z.object({ check: z.string(), announced: phrase, words: phrase })),
  /** True where Run clicks the site's own icon on the page in front. */
  clicks: z.boolean(),
  /** True where the Post may be confirmed with this rebuild: it follows by the same press, if the figures of the POS are read back as they are shown. */
  pair: z.boolean(),
  /** What will happen after the action. */
  next: phrase,
  /** The step that we advise for the day, as its row and its details do: this one or another. Null: the day is not known. */
  advice: z.nullable(z.object({ next: nextView, why: phrase })),
  /** POS and accounting; null where neither is published. */
  figures: z.nullable(figuresView),
  /** What was judged, opaque; it goes back with the next wish. */
  fingerprint: z.string(),
  judgedAt: instant,
});
export type ChecklistView = z.infer<typeof checklistView>;

export const clearanceView = z.object({ id: z.string(), expiresAt: instant });
export type ClearanceView = z.infer<typeof clearanceView>;

export const judgement = z.object({
  checklist: checklistView,
  /** Present only where every check is clear, a reason is given and everything asked is confirmed. */
  clearance: z.nullable(clearanceView),
  /** True where nothing is missing for it but the yes to the second question. */
  awaitsYes: z.optional(z.boolean()),
  /** What changed since the fingerprint that came with the wish; empty where nothing did. */
  changes: z.array(phrase),
  /** Why a day of a backlog is not what was begun any more: then there is no clearance. */
  stopped: z.optional(phrase),
});
export type Judgement = z.infer<typeof judgement>;

export const given = z.strictObject({
  ...of.given.shape,
  note: z.optional(z.string().check(z.maxLength(1000))),
});
