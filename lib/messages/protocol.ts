/**
 * Every message there is: who may send it, its form, and the form of its answer. `page` is the content script
 * on the accounting site, `extension` our own popup and options. What a page may say, a page that has been
 * broken into may say as well: nothing here acts without a clearance, and that is made by the worker alone. A tab may
 * ask each thing `perMinute` times and no more: oftener than any hand presses or any view of ours asks.
 */
import * as z from 'zod/mini';
import { DAYS_SOURCES } from '../domain/day/daysAnswer.ts';
import { MOST_OF_STACK } from '../domain/defect.ts';
import { messageSeen, namedStore, settingsLinks, sight } from '../domain/site/sightSchemas.ts';
import { ANSWERS } from '../domain/repair/history.ts';
import { pageSeen } from '../domain/site/pageSeenSchemas.ts';
import { iconShape } from '../domain/site/shownIcon.ts';
import { BACKLOG_MESSAGES } from './parts/backlogMessages.ts';
import { backlogId } from './views/desk/backlogViews.ts';
import { given, judgement } from './views/checklistViews.ts';
import { siteOrigin } from '../domain/values/siteOrigin.ts';
import { lookView, siteLine } from './views/lookViews.ts';
import { overview } from './views/popupViews.ts';
import {
  action,
  businessDate,
  dayPanelView,
  daysView,
  hello,
  operationView,
  type ProblemView,
  settings,
  storeId,
  target,
} from './views/views.ts';
import { DESK_PROTOCOL } from './parts/deskProtocol.ts';
import { OPTION_PROTOCOL } from './parts/optionProtocol.ts';
import { morningView } from './views/morningViews.ts';
import { historyEntry, historyFilter, historyPage, historyPlace, historyTable, storyLine } from './views/desk/historyViews.ts';
import { guideId, guideMove, guideSight, guideView, subject } from './views/guideViews.ts';

const nothing = z.strictObject({});
const range = z.strictObject({ from: businessDate, to: businessDate });
/** A report shows `range`; only the days of `window` are answered, so that ten years don't travel to show thirty rows. */
const daysWanted = z.strictObject({ storeId, range, window: range });

const defectText = z.string().check(z.maxLength(300));
const defect = z.strictObject({
  step: defectText,
  name: defectText,
  message: defectText,
  stack: z.string().check(z.maxLength(MOST_OF_STACK)),
});
/** As a site shows it: most likely one that we know. */
const statusWord = z.string().check(z.maxLength(64));
const accountId = z.string().check(z.maxLength(512));
const clearanceId = z.string().check(z.maxLength(64));
const confirmed = z.array(z.string().check(z.maxLength(64))).check(z.maxLength(64));
/** `loadedAt`: where Run is a click on the page, its `performance.timeOrigin`, which tells the document from the next one in its tab. */
const runWish = z.strictObject({ clearance: clearanceId, page: pageSeen, loadedAt: z.optional(z.number()) });

/** A file of the package by its name: a part, or the guard. */
const partName = z.string().check(z.regex(/^[\w-]{1,64}$/));

export const PROTOCOL = {
  /** The language, its texts, our version. */
  hello: { from: ['page', 'extension'], perMinute: 60, request: nothing, reply: hello },
  /** The sign-in page of the site is shown: the user who was signed in is not any more. */
  signedOut: { from: ['page'], perMinute: 20, request: nothing, reply: nothing },
  /** Parts of our script that this page needs now; answered once they have run there. */
  parts: { from: ['page'], perMinute: 240, request: z.strictObject({ names: z.array(partName).check(z.maxLength(8)) }), reply: nothing },
  /** The days that are stored here; answers at once. */
  cachedDays: { from: ['page'], perMinute: 240, request: daysWanted, reply: daysView },
  /** The days as the service has them now. */
  freshDays: { from: ['page'], perMinute: 240, request: daysWanted, reply: daysView },
  /** What is the matter with one day, and which step is right; read afresh. */
  day: { from: ['page'], perMinute: 120, request: z.strictObject({ target }), reply: dayPanelView },
  /** What the support should know of one day, as text to be copied; amounts and names only where the merchant wants them told. `own`: in the merchant's language, not in English. */
  supportReport: {
    from: ['page'],
    perMinute: 20,
    request: z.strictObject({ target, whole: z.boolean(), own: z.boolean() }),
    reply: z.object({ text: z.string() }),
  },
  /** Show one of our own pages in a tab. `target`: of the desk, the history of that day; `word`: of the legend, that status. */
  openPage: {
    from: ['page'],
    perMinute: 10,
    request: z.strictObject({ page: z.enum(['legend', 'options', 'desk']), target: z.optional(target), word: z.optional(statusWord) }),
    reply: nothing,
  },
  /** The merchant's keys asked for the next day that needs them, and this page has none left. `from`: the one day that it is about. */
  leadOn: { from: ['page'], perMinute: 30, request: z.strictObject({ from: z.nullable(target) }), reply: nothing },
  /**
   * What a page of a site that publishes nothing but its pages shows: its stores, its menus, its settings, its message about a day. Answers with
   * the stores that are known by name, without which a settings page can't be read.
   */
  saw: {
    from: ['page'],
    perMinute: 60,
    request: z.strictObject({
      stores: z.optional(z.array(namedStore).check(z.maxLength(200))),
      links: z.optional(settingsLinks),
      sights: z.optional(z.array(sight).check(z.maxLength(400))),
      message: z.optional(messageSeen),
      settings: z.optional(z.boolean()),
    }),
    reply: z.object({ stores: z.array(namedStore) }),
  },
  /** Judge one action on one day; with everything clear, hand out a clearance. */
  judge: {
    from: ['page'],
    perMinute: 120,
    request: z.strictObject({
      action,
      target,
      page: pageSeen,
      given: z.nullable(given),
      /** True where the Post after it is confirmed with it. */
      andPost: z.optional(z.literal(true)),
      confirmed,
      /** What the merchant has just unticked: it is not so any more. */
      withdrawn: z.optional(confirmed),
      fingerprint: z.nullable(z.string().check(z.maxLength(512))),
      /** The backlog that opened the checklist. */
      backlog: z.optional(backlogId),
    }),
    reply: judgement,
  },
  /** Use up a clearance. It acts: where its handler fails, nobody may say that nothing was sent. */
  run: { from: ['page'], acts: true, perMinute: 20, request: runWish, reply: operationView },
  /**
   * What became of a run whose answer was lost. Neither an operation nor pending: it was never sent, and can't be
   * any more, because asking uses up the clearance.
   */
  outcome: {
    from: ['page'],
    perMinute: 120,
    request: z.strictObject({ clearance: clearanceId }),
    /** `lost`: it reached the service, and our record of it is gone. */
    reply: z.object({ operation: z.nullable(operationView), pending: z.boolean(), lost: z.optional(z.boolean()) }),
  },
  /** The merchant's own next click on the site's icon will go through, whatever is not clear: it is written down before. */
  letThrough: {
    from: ['page'],
    perMinute: 20,
    request: z.strictObject({ action, target, page: pageSeen, given: z.nullable(given), confirmed }),
    reply: z.object({ id: clearanceId }),
  },
  /** How that ended: `unused`: the page heard nothing; `perhaps`: a click began, and was broken off. */
  letThroughEnded: {
    from: ['page'],
    perMinute: 20,
    request: z.strictObject({ id: clearanceId, how: z.enum(['clicked', 'perhaps', 'unused']) }),
    reply: nothing,
  },
  /** The merchant has shown an icon of this site, by pointing at it. */
  showIcon: { from: ['page'], perMinute: 20, request: z.strictObject({ action, shape: iconShape }), reply: nothing },
  /** It is not to be known by that any more. */
  forgetIcon: { from: ['page'], perMinute: 20, request: z.strictObject({ action }), reply: nothing },
  /** The operations of the signed-in account: those that run, and the latest of each day of a store. `untold`: it is not known yet whose may be shown. */
  operations: {
    from: ['page'],
    perMinute: 240,
    request: z.strictObject({ storeId }),
    reply: z.object({ operations: z.array(operationView), untold: z.optional(z.literal(true)) }),
  },

  /** An error of our own in a page: it is written down. `told`: a view tells of it. */
  defect: {
    from: ['page', 'extension'],
    perMinute: 10,
    request: z.strictObject({ defect, told: z.boolean() }),
    reply: z.object({ report: z.string() }),
  },
  /** The report of an error of our own that nobody was told of. */
  untoldDefect: { from: ['extension'], request: nothing, reply: z.object({ report: z.nullable(z.string()) }) },
  /** The merchant was told of it. */
  defectTold: { from: ['extension'], request: nothing, reply: nothing },

  /** Begin a guide, in place of the one that the account is in. */
  guideStart: { from: ['page'], perMinute: 20, request: z.strictObject({ guide: guideId, subject }), reply: nothing },
  /**
   * The guide that the signed-in account is in, and its step on facts read now; null: none. `front`: this tab came to
   * the front, and shows it from now on. `fresh`: what was read a moment ago will not do. `step`: one to look back at.
   */
  guideLook: {
    from: ['page'],
    perMinute: 300,
    request: z.strictObject({ sight: guideSight, front: z.boolean(), fresh: z.boolean(), step: z.nullable(guideId) }),
    reply: z.object({ view: z.nullable(guideView) }),
  },
  guideMove: { from: ['page'], perMinute: 120, request: z.strictObject({ id: guideId, move: guideMove }), reply: nothing },
  /** The same from the popup or the desk, at a site: the tab of it that comes to the front shows it. */
  guideBegin: {
    from: ['extension'],
    request: z.strictObject({ origin: z.string().check(z.maxLength(256)), guide: guideId, subject }),
    reply: nothing,
  },
  /** Go on with the guide of a site, or end it, from the popup. */
  guideResume: {
    from: ['extension'],
    request: z.strictObject({ origin: z.string().check(z.maxLength(256)), go: z.enum(['resume', 'end']) }),
    reply: nothing,
  },

  ...BACKLOG_MESSAGES,

  /** Every site that we know of: what is stored here, at once, or what the service says now. */
  overview: { from: ['extension'], request: z.strictObject({ source: z.enum(DAYS_SOURCES) }), reply: overview },
  /** What is recognised of the page in a tab. `whole`: with the site's data, and with a report that can be copied. */
  look: { from: ['extension'], request: z.strictObject({ tabId: z.int(), whole: z.boolean() }), reply: lookView },
  /** The merchant wishes to use us on a site that was recognised; the browser's own question comes next. */
  wishSite: { from: ['extension'], request: z.strictObject({ origin: siteOrigin }), reply: nothing },
  /** The sites that we may read. */
  sites: { from: ['extension'], request: nothing, reply: z.object({ sites: z.array(siteLine) }) },
  /** We read nothing there any more. `running`: how many actions were still followed there. */
  takeBack: { from: ['extension'], request: z.strictObject({ origin: siteOrigin }), reply: z.object({ running: z.int() }) },
  /** A page of the history of an account of the desk, the latest first. */
  history: {
    from: ['extension'],
    request: z.strictObject({ account: accountId, filter: historyFilter, after: z.nullable(historyPlace) }),
    reply: historyPage,
  },
  /** How many entries there are. */
  historyCount: {
    from: ['extension'],
    request: z.strictObject({ account: accountId, filter: historyFilter }),
    reply: z.object({ count: z.int() }),
  },
  /** The stores of which something is told; a name is empty where it is not known. */
  historyStores: {
    from: ['extension'],
    request: z.strictObject({ account: accountId }),
    reply: z.object({ stores: z.array(namedStore) }),
  },
  /** Everything that is told of one day. */
  historyOfDay: {
    from: ['extension'],
    request: z.strictObject({ account: accountId, target }),
    reply: z.object({ entries: z.array(historyEntry) }),
  },
  /** What the merchant says of whether an operation helped. */
  historyAnswer: {
    from: ['extension'],
    request: z.strictObject({ account: accountId, id: clearanceId, answer: z.enum(ANSWERS) }),
    reply: nothing,
  },
  /** All of it as a table for people; `zone`: in which its times are told. */
  historyPaper: {
    from: ['extension'],
    request: z.strictObject({
      account: accountId,
      filter: historyFilter,
      columns: settings.shape.columns,
      zone: z.string().check(z.maxLength(64)),
    }),
    reply: historyTable,
  },
  /** The same as a file for a spreadsheet. */
  historyCsv: {
    from: ['extension'],
    request: z.strictObject({ account: accountId, filter: historyFilter, columns: settings.shape.columns }),
    reply: z.object({ csv: z.string(), count: z.int() }),
  },
  /** The latest of what is told of one day, of the account that is signed in there. */
  story: {
    from: ['page'],
    perMinute: 60,
    request: z.strictObject({ target }),
    reply: z.object({ lines: z.array(storyLine) }),
  },
  ...DESK_PROTOCOL,
  /** What the check in the morning did last, site by site, and what comes next. */
  morning: { from: ['extension'], request: nothing, reply: morningView },
  /** The version that an update brought, of which the merchant was not told yet; null: none. */
  news: { from: ['extension'], request: nothing, reply: z.object({ version: z.nullable(z.string()) }) },
  /** It was told, for good. */
  newsTold: { from: ['extension'], request: nothing, reply: nothing },
  ...OPTION_PROTOCOL,
} as const;

export type MessageName = keyof typeof PROTOCOL;
export type Sender = 'page' | 'extension';
export type Request<N extends MessageName> = z.infer<(typeof PROTOCOL)[N]['request']>;
export type Reply<N extends MessageName> = z.infer<(typeof PROTOCOL)[N]['reply']>;

/** An answer: the value, or the one sentence that says why there is none. */
export type Answer<N extends MessageName> =
  | { readonly ok: true; readonly value: Reply<N> }
  /** `letGo`: this page is none of ours any more, and nothing of it is read or guarded from now on. */
  | { readonly ok: false; readonly problem: ProblemView; readonly letGo?: true };
