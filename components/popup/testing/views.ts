/** What the worker answers to the popup, in small: sites, stores and days, for tests and pictures. */
import type { BusinessDate, Instant } from '../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { LookView } from '../../../lib/messages/views/lookViews.ts';
import type { SiteView, StoreDaysView } from '../../../lib/messages/views/popupViews.ts';
import type { DayView, OperationView } from '../../../lib/messages/views/views.ts';
import { causesOf } from '../../../lib/worker/read/causes.ts';
import { nextOf } from '../../accounting/testing/views.ts';

export const SITE = 'https://site.example';
export const HOME = 'https://app.shogo.io/salesReport/index';
export const AT = '2026-11-24T15:00:00Z' as Instant;

export const day = (date: string, changes: Partial<DayView> = {}): DayView => ({
  storeId: '1',
  date: date as BusinessDate,
  family: 'blocked',
  postings: [],
  headline: phrase('headline.held', { cause: { text: 'error.hold.name' } }),
  attention: true,
  unseen: false,
  atOnce: true,
  next: nextOf('regenerate'),
  ...changes,
});

export const store = (changes: Partial<StoreDaysView> = {}): StoreDaysView => ({
  id: '1',
  name: 'Plateau',
  reportHref: `${SITE}/salesReport/index?storeId=1`,
  from: '2026-10-24' as BusinessDate,
  to: '2026-11-23' as BusinessDate,
  known: 31,
  count: 0,
  unloaded: 0,
  cut: false,
  asOf: AT,
  source: 'service',
  problem: null,
  ...changes,
});

/** A site whose one store has these days that need the merchant. */
export const needing = (days: readonly DayView[], changes: Partial<StoreDaysView> = {}, storeName = 'Plateau') => ({
  stores: [store({ count: days.length, name: storeName, ...changes })],
  causes: causesOf(days.map((one) => ({ day: one, storeName, href: `${SITE}/day/${one.date}` }))),
});

export const site = (changes: Partial<SiteView> = {}): SiteView => ({
  origin: SITE,
  accountName: 'Vélo',
  userName: 'Camille Roy',
  canAct: true,
  reportHref: `${SITE}/salesReport/index`,
  stores: [store()],
  causes: [],
  notices: [],
  operations: [],
  guide: null,
  asked: true,
  problem: null,
  ...changes,
});

export const operation = (changes: Partial<OperationView> = {}): OperationView => ({
  id: 'o1',
  action: 'regenerate',
  target: { storeId: '1', date: '2026-11-03' as BusinessDate },
  storeName: 'Plateau',
  state: 'accepted',
  active: true,
  step: 2,
  of: 3,
  preparedAt: AT,
  acceptedAt: AT,
  finishedAt: null,
  before: [],
  after: null,
  figures: null,
  changed: false,
  outcome: phrase('operation.running.regenerate', { date: { date: '2026-11-03' as BusinessDate } }),
  message: null,
  next: [],
  settlement: [],
  ...changes,
});

export type LookSeen = Extract<LookView, { state: 'ours' | 'offered' }>;

/** What is recognised of a page that looks like Sales Totals. */
export const lookSeen = (changes: Partial<LookSeen> = {}): LookSeen => ({
  state: 'offered',
  origin: 'https://books.example:8443',
  title: phrase('look.page.report'),
  lines: [
    { mark: 'yes', words: phrase('look.rows', { count: 31 }) },
    { mark: 'unsure', words: phrase('look.who.none') },
    { mark: 'no', words: phrase('look.dates.none') },
  ],
  report: null,
  ...changes,
});
