/** What the popup shows: the sites that we know of, their stores, and what needs the merchant there. */
import * as z from 'zod/mini';
import { DAYS_SOURCES } from '../../domain/day/daysAnswer.ts';
import { businessDate, instant } from '../../domain/values/schemas.ts';
import { causeView } from './causeViews.ts';
import { noticeView, operationView, phrase, problem, storeId } from './views.ts';

/** One store as the popup shows it: how far we looked, and what needs the merchant. */
export const storeDaysView = z.object({
  id: storeId,
  /** Null: the site does not tell it. */
  name: z.nullable(z.string()),
  reportHref: z.string(),
  from: businessDate,
  to: businessDate,
  /** How many days of that range are known. */
  known: z.int(),
  /** How many of them need the merchant. */
  count: z.int(),
  /** How many others should have been loaded by now, and never were. */
  unloaded: z.int(),
  /** True where it or its accounting software is not connected: what is known of its days may be old. */
  cut: z.boolean(),
  asOf: z.nullable(instant),
  source: z.enum(DAYS_SOURCES),
  problem: z.nullable(problem),
});
export type StoreDaysView = z.infer<typeof storeDaysView>;

/** The guide of an account, as the popup shows it. */
export const guideLine = z.object({
  id: z.string(),
  title: phrase,
  left: z.boolean(),
  /** The tab that showed it last; null: none. */
  tabId: z.nullable(z.int()),
  /** The page to open where that tab is gone. */
  href: z.string(),
});
export type GuideLine = z.infer<typeof guideLine>;

/** One accounting site that we know of, as the popup shows it. */
export const siteView = z.object({
  origin: z.string(),
  accountName: z.nullable(z.string()),
  userName: z.nullable(z.string()),
  /** False: only the status words of the days are readable, and the actions are not ours to run there. */
  canAct: z.boolean(),
  reportHref: z.string(),
  stores: z.array(storeDaysView),
  /** Their days that need the merchant, by what is the matter with them. */
  causes: z.array(causeView),
  /** What stands before all days of some of its stores, each said once. */
  notices: z.array(noticeView),
  /** What is running, each with the page of its day. */
  operations: z.array(z.object({ operation: operationView, href: z.string() })),
  /** The guide that its account is in; null: none. */
  guide: z.nullable(guideLine),
  /** True once the service was asked; false: what is stored here, at once. */
  asked: z.boolean(),
  problem: z.nullable(problem),
});
export type SiteView = z.infer<typeof siteView>;

/** One thing that a merchant confirmed of a store, and when last. */
export const toldView = z.object({
  /** The key of the record that it belongs to. */
  account: z.string(),
  check: z.string(),
  reason: phrase,
  at: instant,
});
export type ToldView = z.infer<typeof toldView>;

export const overview = z.object({
  sites: z.array(siteView),
  /** Sales Totals of the live site, for somebody who has not opened it yet. */
  home: z.string(),
});
export type OverviewView = z.infer<typeof overview>;
