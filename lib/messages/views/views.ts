/**
 * What travels to the page and to the popup: made by the worker and parsed before it leaves, shown as it is. The
 * page and the popup share its types only.
 */
import * as z from 'zod/mini';
import * as of from '../../domain/day/actionSchemas.ts';
import { TOTAL_KINDS } from '../../domain/day/day.ts';
import { dayCheck, posting } from '../../domain/day/daySchemas.ts';
import { DAYS_SOURCES } from '../../domain/day/daysAnswer.ts';
import { FAMILIES } from '../../domain/status/family.ts';
import { HISTORY_COLUMNS } from '../../domain/repair/historyColumns.ts';
import { JOURNAL_STATES } from '../../domain/repair/journalState.ts';
import { GAPS } from '../../domain/day/loading.ts';
import { NEXT_KINDS } from '../../domain/repair/nextKind.ts';
import { CLICKED_BY } from '../../domain/repair/click.ts';
import { businessDate, instant } from '../../domain/values/schemas.ts';
import { shownIcon } from '../../domain/site/shownIcon.ts';
import { SITE_PAGES } from '../../domain/values/sitePage.ts';
import { CONFIDENCES } from '../../domain/values/sure.ts';
import { isPhraseValue, isTextKey } from '../../i18n/isPhrase.ts';
import type { TextKey } from '../../i18n/en/index.ts';
import type { Phrase, PhraseValue } from '../../i18n/phrase.ts';
import { LANGUAGES } from '../../domain/values/language.ts';

export { businessDate } from '../../domain/values/schemas.ts';
export const action = of.action;
export const storeId = z.string().check(z.minLength(1), z.maxLength(128));

/** A phrase made by our own worker: a text of the catalogue, with values that the translator can write. */
export const phrase = z.object({
  key: z.custom<TextKey>(isTextKey),
  values: z.optional(z.record(z.string(), z.custom<PhraseValue>(isPhraseValue))),
}) satisfies z.ZodMiniType<Phrase, unknown>;

export const target = z.strictObject({ ...of.target.shape, storeId });

export const remedy = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('page'),
    page: z.enum(SITE_PAGES),
    /** The address of that page, made by the worker on the site's own origin. */
    href: z.string(),
    label: phrase,
  }),
  z.object({ kind: z.literal('action'), action, label: phrase }),
  z.object({ kind: z.literal('words'), label: phrase }),
]);
export type RemedyView = z.infer<typeof remedy>;

/** Whose day it is: what is not known is not named. */
export const names = z.object({
  storeName: z.nullable(z.string()),
  software: z.nullable(phrase),
  /** Of the accounting software. */
  company: z.nullable(z.string()),
});
export type NamesView = z.infer<typeof names>;

/** Why something could not be done, in one sentence, and the way on. */
export const problem = z.object({
  reason: phrase,
  remedy: z.optional(remedy),
  /** True where asking again later may help. */
  retry: z.optional(z.boolean()),
  /** Whose day it is about, as far as that is stored here. */
  about: z.optional(names),
  /** Of an error of our own: what can be copied for those who make the extension. */
  report: z.optional(z.string()),
});
export type ProblemView = z.infer<typeof problem>;

export const postingView = z.extend(z.pick(posting, { kind: true, status: true, message: true }), { family: z.enum(FAMILIES) });

/** The one next step of a day as a button names it; the same wherever the day is shown. */
export const nextView = z.object({
  kind: z.enum(NEXT_KINDS),
  /** What it is called; null: there is nothing to be named. */
  label: z.nullable(phrase),
  /** What a press does: it opens a checklist that nothing is seen to refuse, begins a guide, or shows the details; null: words only. */
  does: z.nullable(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('checklist'), action }),
      z.object({ kind: z.literal('guide'), guide: z.string() }),
      z.object({ kind: z.literal('details') }),
    ]),
  ),
  /** Where nobody sees whether what comes first is done already: the action that follows, whose checklist asks the merchant. */
  after: z.optional(action),
});
export type NextView = z.infer<typeof nextView>;

/** One day as a row shows it. */
export const dayView = z.object({
  storeId,
  date: businessDate,
  family: z.enum(FAMILIES),
  postings: z.array(postingView),
  /** What is the matter, in a few words. */
  headline: phrase,
  /** True where the day waits for the merchant. */
  attention: z.boolean(),
  /** True where all that is seen of it is well, and it can't be seen whether that is all. */
  unseen: z.boolean(),
  /** True where POSTED is known to say that an entry is in the books; false: the Web Connector may have it still (domain 2.1). */
  atOnce: z.boolean(),
  next: nextView,
});
export type DayView = z.infer<typeof dayView>;

/** A day of which the site has no figures, and what is to be said of it; `on`: the day on whose morning it is loaded. */
export const gapView = z.object({
  date: businessDate,
  what: z.enum(GAPS),
  on: z.nullable(businessDate),
});
export type GapView = z.infer<typeof gapView>;

/** Something about a store that stands before all of its days: it is said once, above them, with a way to mend it. */
export const noticeView = z.object({
  id: z.enum(['store-disconnected', 'accounting-disconnected']),
  words: phrase,
  remedy,
  /** The guide that shows how. */
  guide: z.string(),
});
export type NoticeView = z.infer<typeof noticeView>;

export const daysView = z.object({
  storeId,
  storeName: z.nullable(z.string()),
  /** The days of the asked window. */
  days: z.array(dayView),
  /** The days of the whole asked range that wait for the merchant, latest first; no more than can be listed. */
  attention: z.array(dayView),
  attentionCount: z.int(),
  /** The days of the asked window of which the site has no figures; empty where that is not known. */
  gaps: z.array(gapView),
  /** The days of the whole asked range that should have been loaded by now, and never were: how many, and the latest. */
  unloaded: z.object({ count: z.int(), latest: z.nullable(businessDate) }),
  /** What stands before all of these days. */
  notices: z.array(noticeView),
  /** True where the service publishes only some of a day's entries: the page may show more of them. */
  partial: z.boolean(),
  /** When the oldest of these days was confirmed by the service; null: nothing is known yet. */
  asOf: z.nullable(instant),
  source: z.enum(DAYS_SOURCES),
  /** Why these days are not fresh, where they are not. */
  problem: z.nullable(problem),
});
export type DaysView = z.infer<typeof daysView>;

/** Two sets of a day's figures side by side, integers in minor units: POS and accounting, or before and after. */
export const figuresView = z.object({
  currency: z.string(),
  rows: z.array(z.object({ kind: z.enum(TOTAL_KINDS), left: z.nullable(z.int()), right: z.nullable(z.int()) })),
});
export type FiguresView = z.infer<typeof figuresView>;

/** One thing that is the matter with a day, and what it was seen by. */
export const findingView = z.object({
  id: z.string(),
  what: phrase,
  evidence: z.array(phrase),
  confidence: z.enum(CONFIDENCES),
});

/** The one next step of a day in whole, and why. */
export const adviceView = z.object({
  ...nextView.shape,
  why: phrase,
  /** What to do before, in this order, each with its place on the site where it has one. */
  steps: z.array(z.object({ what: phrase, remedy: z.optional(remedy) })),
  /** The action that may be opened now; where the steps come first, after them: only the merchant can tell. Null: none. */
  action: z.nullable(action),
  /** The guide that shows how it is done, where there is one. */
  guide: z.optional(z.string()),
});

/** One day as its panel shows it. */
export const dayPanelView = z.object({
  target,
  storeName: z.nullable(z.string()),
  day: dayView,
  findings: z.array(findingView),
  advice: adviceView,
  /** POS and accounting; null where neither is published. */
  figures: z.nullable(figuresView),
  /** Sales − discounts + tax − payments in accounting, minor units: 0 where the day balances; null: not known. */
  imbalance: z.nullable(z.int()),
  /** The checks that are open or out of balance. */
  checks: z.array(dayCheck),
  at: instant,
});
export type DayPanelView = z.infer<typeof dayPanelView>;

export const nextStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('action'), action, label: phrase }),
  z.object({ kind: z.literal('wait'), label: phrase }),
  z.object({ kind: z.literal('words'), label: phrase }),
]);
export type OperationHint = z.infer<typeof nextStep>;

/** One operation as the journal holds it. */
export const operationView = z.object({
  id: z.string(),
  action,
  target,
  /** Empty where it is not known. */
  storeName: z.string(),
  /** Who clicked the site's icon, where that is how it was done. */
  by: z.optional(z.enum(CLICKED_BY)),
  state: z.enum(JOURNAL_STATES),
  /** True while something may still happen by itself. */
  active: z.boolean(),
  step: z.int(),
  of: z.int(),
  preparedAt: instant,
  acceptedAt: z.nullable(instant),
  finishedAt: z.nullable(instant),
  before: z.array(postingView),
  after: z.nullable(z.array(postingView)),
  /** The figures before and after; null where they are not known, or not yet. */
  figures: z.nullable(figuresView),
  /** True where the day was read back and is not as it was before: a page that was loaded before that shows it as it was. */
  changed: z.boolean(),
  /** Where it stands or how it ended, in one sentence. */
  outcome: phrase,
  /** The ledger's or the service's own words, text only. */
  message: z.nullable(z.string()),
  next: z.array(nextStep),
  /** What happens to the day once the service is done with it, by what the day says now. */
  settlement: z.array(z.object({ label: phrase, state: z.enum(['done', 'open', 'stopped']) })),
  /** The Post that was confirmed with it; everything above then tells of both. `stopped`: why it is not sent; null: it goes on, or went. */
  andPost: z.optional(
    z.object({
      state: z.enum(JOURNAL_STATES),
      step: z.int(),
      of: z.int(),
      acceptedAt: z.nullable(instant),
      finishedAt: z.nullable(instant),
      stopped: z.nullable(phrase),
    }),
  ),
});
export type OperationView = z.infer<typeof operationView>;

export const catalogue = z.record(z.string(), z.union([z.string(), z.object({ one: z.string(), other: z.string() })]));

export const hello = z.object({
  version: z.string(),
  language: z.enum(LANGUAGES),
  locale: z.string(),
  catalogue,
  /** True for a tab with cookies of its own: it is told so, and nothing else is answered there. */
  apart: z.optional(z.boolean()),
  /** False where the merchant wants the site's own icons left alone. */
  guarded: z.optional(z.boolean()),
  /** False where the organisation lets no one click past what is not in order. */
  anyway: z.optional(z.boolean()),
  /** Of a page: true where the site publishes nothing but its pages, so that what they list is worth telling. */
  learns: z.optional(z.boolean()),
  /** The icons that the merchant has shown on this site. */
  shown: z.optional(z.array(shownIcon)),
});
export type Hello = z.infer<typeof hello>;

export const settings = z.object({
  language: z.enum(['browser', ...LANGUAGES]),
  /** The origins whose own icons are left alone. */
  unguarded: z.array(z.string().check(z.maxLength(256))).check(z.maxLength(100)),
  /** The columns of the history as a table. */
  columns: z.array(z.enum(HISTORY_COLUMNS)).check(z.maxLength(HISTORY_COLUMNS.length)),
  /** The check in the morning, and its hour. */
  morning: z.object({ on: z.boolean(), hour: z.int().check(z.minimum(0), z.maximum(23)) }),
});
export const settingsChange = z.strictObject({
  language: z.optional(settings.shape.language),
  unguarded: z.optional(settings.shape.unguarded),
  columns: z.optional(settings.shape.columns),
  morning: z.optional(settings.shape.morning),
});
export type SettingsView = z.infer<typeof settings>;

/** An icon that was shown, as the options list it. */
export const shownView = z.object({ origin: z.string(), action, at: instant });
export type ShownView = z.infer<typeof shownView>;
