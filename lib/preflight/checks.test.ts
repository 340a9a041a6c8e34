import { describe, expect, it } from 'vitest';
import type { Action, ChangedKind, Reason } from '../domain/action.ts';
import type { BusinessDate, Instant, LocalTime } from '../domain/businessDate.ts';
import { known } from '../domain/fact.ts';
import { en } from '../i18n/en/index.ts';
import { CHECKS } from './checks/index.ts';
import * as given from './testing/facts.ts';
import type { PreflightFacts, Remedy, Verdict, VerdictKind } from './verdict.ts';

const { accountingFact, ago, byService, date, dayFact, mappingFact, operationOf, postingOf, sessionFact, storeFact, unknown } = given;

/** What a check says: the kind of its verdict, the sentence behind `check.<id>.`, and where it sends the merchant. */
type Said = readonly [kind: VerdictKind, sentence: string, remedy?: string] | null;
/** When, for which action, with which facts, and what is said then; `any` stands for all three. */
type Row = readonly [when: string, action: Action | 'any', changes: Partial<PreflightFacts>, said: Said];

const page = (changes: Partial<PreflightFacts['page']>) => ({ page: { ...given.factsFor('post').page, statuses: null, ...changes } });
const zone = (name: string) => ({ store: storeFact({ timeZone: byService(name) }) });
const bar = (dayEnds: string) => ({ store: storeFact({ timeZone: byService('America/Montreal'), businessDayEnds: dayEnds as LocalTime }) });
const at = (text: string) => text as Instant;
const day = (...[statuses, changes]: Parameters<typeof dayFact>) => ({ day: dayFact(statuses, changes) });
const failed = (message: string | null) => day([postingOf('FAILED', { message })]);
const pressed = (seconds: number, action: Action = 'refresh') => ({ lastPress: known({ action, at: ago(seconds) }, 'journal', given.NOW) });
const refreshed = { lastRefresh: known(ago(3600), 'journal', given.NOW) } as const;
const pressUnknown = { lastPress: unknown('unreachable') };
const queue = (postsAutomatically: boolean) => storeFact({ queue: byService({ postsAutomatically, everyMinutes: 20 }) });
const different = { ...given.TOTALS, sales: 1 };
const posted = day(['POSTED']);
const posChanged = (...changed: ChangedKind[]) => ({ given: { reason: 'pos-data-changed', changed } }) as const;
const by = (reason: Reason) => ({ given: { reason } });
const postedAnHourAgo = day([postingOf('POSTED', { postedAt: ago(3600) })]);
const unpublished = unknown('not-published');
const nothingPublished = { store: unpublished };
/** Of a site that tells only some entries of a day. */
const somewhat = { knowsEveryEntry: false } as const;
const on = (day: string) => ({ target: { storeId: '1', date: date(day) } });
const withMapping = (changes: Parameters<typeof mappingFact>[0]) => ({ store: storeFact({ mapping: mappingFact(changes) }) });
const withAccounting = (changes: Parameters<typeof accountingFact>[0]) => ({ store: storeFact({ accounting: accountingFact(changes) }) });
const missing = (count: number) =>
  withMapping({ state: 'incomplete', missing: Array.from({ length: count }, (_, index) => ({ area: 'Sales', name: `Row ${index}` })) });
const mappingChanged = withMapping({ changedAt: ago(60) });
const books = (connection: 'disconnected' | 'unknown') => withAccounting({ connection });
const closed = (booksClosedThrough: BusinessDate) => withAccounting({ booksClosedThrough });
const accountsRead = (seconds: number) => withAccounting({ referenceDataAt: ago(seconds) });
const connection = (state: 'connected' | 'disconnected' | 'error' | 'unknown', detail?: string) =>
  storeFact({ connection: byService({ state, detail, checkedAt: given.NOW }) });

const SAID: Readonly<Record<string, readonly Row[]>> = {
  'signed-in': [
    ['somebody is', 'any', {}, ['pass', 'pass']],
    ['the page says the same', 'any', page({ who: { user: 'Camille Roy', account: 'Vélo' } }), ['pass', 'pass']],
    ['the page names another person', 'any', page({ who: { user: 'Alex Support', account: 'Vélo' } }), ['block', 'another', 'words remedy.reload-page']],
    ['the page names another account', 'any', page({ who: { user: 'Camille Roy', account: 'Café Lune' } }), ['block', 'another', 'words remedy.reload-page']],
    ['nobody is', 'any', { session: unknown('not-signed-in') }, ['block', 'block', 'page login']],
    ['the site does not say', 'any', { session: unpublished }, ['ask', 'ask']],
    ['the site is down', 'any', { session: unknown('unreachable') }, ['block', 'unreachable', 'words remedy.try-again']],
    ['the answer is garbage', 'any', { session: unknown('not-understood') }, ['block', 'unseen', 'words remedy.try-again']],
  ],
  role: [
    ['full access', 'any', {}, ['pass', 'full-access']],
    ['super user', 'any', { session: sessionFact({ role: 'super-user' }) }, ['pass', 'super-user']],
    ['reports only', 'any', { session: sessionFact({ role: 'reports-only' }) }, ['block', 'block', 'words remedy.full-access']],
    ['a role that we do not know', 'any', { session: sessionFact({ role: 'unknown' }) }, ['ask', 'ask']],
    ['a site that does not say', 'any', { session: unpublished }, ['ask', 'ask']],
    ['nobody signed in: said once, by the check before', 'any', { session: unknown('not-signed-in') }, null],
  ],
  'acting-possible': [
    ['we can act', 'any', {}, null],
    ['we can only read', 'any', { canAct: false }, ['block', 'block', 'words remedy.press-icon']],
    ['the site’s icons are on another page', 'any', { canAct: false, ...page({ kind: 'report' }) }, ['block', 'elsewhere', 'page day']],
  ],
  'page-recognised': [
    ['the day’s own page', 'any', {}, ['pass', 'pass']],
    ['a strange page', 'any', page({ kind: 'unrecognised' }), ['block', 'unrecognised', 'page report']],
    ['a page without a store', 'any', page({ storeId: null }), ['block', 'unclear', 'page day']],
    ['a page without one date', 'any', page({ date: null }), ['block', 'unclear', 'page day']],
    ['another store', 'any', page({ storeId: '2' }), ['block', 'another', 'page day']],
    ['another day', 'any', page({ date: '2026-11-04' }), ['block', 'another', 'page day']],
    ['no status to be compared with', 'refresh', { ...page({}), ...day(['NONE']) }, ['pass', 'pass']],
    ['another status', 'refresh', page({ statuses: ['POSTED'] }), ['block', 'disagree', 'words remedy.reload-page']],
    ['a status twice where the day has it once', 'refresh', page({ statuses: ['HOLD', 'HOLD'] }), ['block', 'disagree', 'words remedy.reload-page']],
    ['what it showed before our last operation', 'post', { ...page({ statuses: ['FAILED'] }), formerStatuses: [['HOLD'], ['FAILED']] }, ['note', 'outdated']],
    ['more than a site tells that keeps entries to itself', 'refresh', { ...page({ statuses: ['HOLD', 'FAILED'] }), ...somewhat }, ['ask', 'more']],
    ['the same in the report', 'refresh', { ...page({ kind: 'report', statuses: ['HOLD', 'FAILED'] }), ...somewhat }, ['ask', 'more', 'page day']],
    ['what it showed before our last operation, and more than the site tells', 'post', { ...page({ statuses: ['FAILED', 'POSTED'] }), ...somewhat, formerStatuses: [['FAILED']] }, ['ask', 'more']],
    ['more than a site tells that tells every entry', 'refresh', page({ statuses: ['HOLD', 'FAILED'] }), ['block', 'disagree', 'words remedy.reload-page']],
    ['something else than a site tells that keeps entries to itself', 'refresh', { ...page({ statuses: ['POSTED', 'FAILED'] }), ...somewhat }, ['block', 'disagree', 'words remedy.reload-page']],
    ['neither what is nor what was', 'post', { ...page({ statuses: ['FAILED'] }), formerStatuses: [['HOLD']] }, ['block', 'disagree', 'words remedy.reload-page']],
    ['the same status, written otherwise', 'refresh', page({ statuses: [' hold '] }), ['pass', 'pass']],
    ['fewer entries than the day has', 'refresh', { ...page({ statuses: ['HOLD'] }), ...day(['POSTED', 'HOLD']) }, ['pass', 'pass']],
    ['OPEN CHECK for OPENCHECK', 'refresh', { ...page({ statuses: ['OPEN CHECK'] }), ...day(['OPENCHECK']) }, ['pass', 'pass']],
    ['NONE for an entry that is not there', 'refresh', page({ statuses: ['HOLD', 'NONE'] }), ['pass', 'pass']],
    ['a status that could not be read beside one that agrees', 'refresh', page({ statuses: ['HOLD'], unread: 'words' }), ['ask', 'words']],
    ['a status that could not be read beside one that doesn’t agree', 'refresh', page({ statuses: ['POSTED'], unread: 'words' }), ['block', 'disagree', 'words remedy.reload-page']],
    ['a page that was translated', 'refresh', page({ statuses: null, unread: 'translated' }), ['ask', 'translated']],
    ['no status at all where the day has one', 'refresh', page({ statuses: null }), ['ask', 'words']],
    ['no status at all where the day has none', 'refresh', { ...page({ statuses: null }), ...day(['NONE']) }, ['pass', 'pass']],
    ['a day that could not be read', 'refresh', { ...page({ statuses: ['HOLD'] }), day: unknown('unreachable') }, ['pass', 'pass']],
  ],
  historical: [
    ['weeks ago', 'any', {}, ['pass', 'pass']],
    ['yesterday', 'any', on('2026-11-23'), ['pass', 'pass']],
    ['today', 'any', on('2026-11-24'), ['block', 'block', 'words remedy.when-over']],
    ['today in the store, yesterday in UTC', 'any', { ...zone('Pacific/Auckland'), ...on('2026-11-25') }, ['block', 'block', 'words remedy.when-over']],
    ['the bar’s last hour, after midnight', 'any', { ...bar('02:15'), ...on('2025-12-31'), now: at('2026-01-01T05:40:00Z') }, ['block', 'block', 'words remedy.when-over']],
    ['the bar has closed', 'any', { ...bar('02:15'), ...on('2025-12-31'), now: at('2026-01-01T07:15:00Z') }, ['pass', 'pass']],
    ['the bar’s new day, after midnight', 'any', { ...bar('02:15'), ...on('2026-01-01'), now: at('2026-01-01T05:40:00Z') }, ['block', 'block', 'words remedy.when-over']],
    ['the bar’s last hour, whose zone is not known', 'any', { store: storeFact({ timeZone: unpublished, businessDayEnds: '02:15' as LocalTime }), ...on('2026-11-24'), now: at('2026-11-24T11:00:00Z') }, ['block', 'future', 'words remedy.when-over']],
    ['a zone that is none', 'any', zone('Mars/Olympus'), ['block', 'zone', 'words remedy.support']],
    ['no zone known, long over', 'any', nothingPublished, ['ask', 'ask']],
    ['no zone known, over where days begin first', 'any', { ...nothingPublished, ...on('2026-11-24') }, ['ask', 'ask']],
    ['no zone known, over nowhere', 'any', { ...nothingPublished, ...on('2026-11-25') }, ['block', 'future', 'words remedy.when-over']],
  ],
  'after-subscription': [
    ['after its first day', 'any', {}, ['pass', 'pass']],
    ['its first day', 'any', { session: sessionFact({}, { subscriptionStart: given.DATE }) }, ['block', 'block', 'words remedy.history-request']],
    ['before it', 'any', { session: sessionFact({}, { subscriptionStart: date('2026-11-04') }) }, ['block', 'block', 'words remedy.history-request']],
    ['not known', 'any', { session: unpublished }, ['ask', 'ask']],
  ],
  'store-connected': [
    ['connected', 'any', {}, ['pass', 'pass']],
    ['disconnected', 'any', { store: connection('disconnected') }, ['block', 'block', 'page stores']],
    ['in error, with words', 'any', { store: connection('error', 'Token revoked') }, ['block', 'block-detail', 'page stores']],
    ['a word that we do not know', 'any', { store: connection('unknown') }, ['ask', 'ask', 'page stores']],
    ['not published', 'any', nothingPublished, ['ask', 'ask', 'page stores']],
    ['a store that the site does not know', 'any', { store: unknown('not-found') }, ['block', 'not-found', 'page stores']],
    ['a store that could not be read: nothing to confirm', 'any', { store: unknown('unreachable') }, ['block', 'unread', 'words remedy.try-again']],
    ['a session that ended meanwhile', 'any', { store: unknown('not-signed-in') }, ['block', 'unread', 'page login']],
    ['an answer about it that is garbage', 'any', { store: unknown('not-understood') }, ['block', 'unread', 'words remedy.try-again']],
  ],
  'mapping-complete': [
    ['complete', 'any', {}, ['pass', 'pass']],
    ['one row at None', 'any', missing(1), ['block', 'block', 'page mapping']],
    ['three rows at None', 'any', missing(3), ['block', 'block', 'page mapping']],
    ['more rows than are named', 'any', missing(4), ['block', 'block-more', 'page mapping']],
    ['incomplete, unnamed', 'any', missing(0), ['block', 'block-unnamed', 'page mapping']],
    ['“complete” with rows at None', 'any', withMapping({ missing: [{ area: 'Sales', name: 'Bikes' }] }), ['block', 'block', 'page mapping']],
    ['a word that we do not know', 'any', withMapping({ state: 'unknown' }), ['ask', 'ask', 'page mapping']],
    ['not published', 'any', nothingPublished, ['ask', 'ask', 'page mapping']],
  ],
  'accounting-connected': [
    ['connected', 'any', {}, ['pass', 'pass']],
    ['disconnected', 'any', books('disconnected'), ['block', 'block', 'page companies']],
    ['a word that we do not know', 'any', books('unknown'), ['ask', 'ask', 'page companies']],
    ['not published', 'any', nothingPublished, ['ask', 'ask', 'page companies']],
  ],
  'day-known': [
    ['read', 'any', {}, ['pass', 'pass']],
    ['not read', 'any', { day: unknown('unreachable') }, ['block', 'block', 'words remedy.try-again']],
    ['not there', 'any', { day: unknown('not-found') }, ['block', 'block', 'words remedy.support']],
    ['another day answered', 'any', day(['POST'], { date: date('2026-11-04') }), ['block', 'another', 'words remedy.try-again']],
    ['another store answered', 'any', day(['POST'], { storeId: '2' }), ['block', 'another', 'words remedy.try-again']],
    ['never loaded', 'any', day([], { loadedAt: null }), ['block', 'never-loaded', 'words remedy.load-missing']],
  ],
  'something-to-repair': [
    ['nothing to do with Post', 'post', {}, null],
    ['held', 'refresh', {}, ['note', 'broken']],
    ['failed', 'regenerate', day(['FAILED']), ['note', 'broken']],
    ['open checks', 'refresh', day(['OPENCHECK']), ['note', 'broken']],
    ['carried over with an error', 'regenerate', day([postingOf('POSTED', { sync: 'error' })]), ['note', 'broken']],
    ['posted, as far as a site tells that keeps entries to itself', 'regenerate', { ...posted, ...somewhat, ...by('failed') }, ['note', 'your-word', 'page day']],
    ['the POS changed', 'refresh', day(['POSTED'], { posChangedAt: given.NOW }), ['note', 'pos-changed']],
    ['the POS changed, and Regenerate does not ask it', 'regenerate', day(['POSTED'], { posChangedAt: given.NOW }), ['block', 'refresh-instead', 'action refresh']],
    ['figures differ', 'refresh', day(['POSTED'], { pos: different }), ['note', 'reports-differ']],
    ['figures differ, and Regenerate does not ask the POS', 'regenerate', day(['POSTED'], { pos: different }), ['block', 'refresh-instead', 'action refresh']],
    ['the mapping changed', 'regenerate', { ...posted, ...mappingChanged }, ['note', 'mapping-changed']],
    ['built again since the mapping changed', 'regenerate', { ...posted, ...pressed(30), ...mappingChanged }, ['block', 'healthy', 'words remedy.leave']],
    ['the mapping changed, the last press is not known', 'regenerate', { ...posted, ...pressUnknown, ...mappingChanged, ...by('mapping-updated') }, ['note', 'your-word', 'page mapping']],
    ['the mapping changed, and when the day was loaded is not published', 'regenerate', { ...day(['POSTED'], { loadedAt: undefined }), ...mappingChanged, ...by('mapping-updated') }, ['note', 'your-word', 'page mapping']],
    ['the mapping is not published', 'refresh', { ...posted, store: storeFact({ mapping: unpublished }), ...by('mapping-updated') }, ['note', 'your-word', 'page mapping']],
    ['the mapping is not published, and the merchant means something that is seen not to be', 'refresh', { ...posted, store: storeFact({ mapping: unpublished }), ...by('reports-differ') }, ['block', 'unsupported', 'words remedy.choose-reason']],
    ['the mapping is not published, and no reason is given yet: asked for once, by the check of reasons', 'refresh', { ...posted, store: storeFact({ mapping: unpublished }), given: null }, null],
    ['the POS figures are not known', 'refresh', { ...day(['POSTED'], { pos: null }), ...by('reports-differ') }, ['note', 'your-word', 'page report']],
    ['the POS figures are not known, and Regenerate does not ask the POS', 'regenerate', day(['POSTED'], { pos: null }), ['block', 'healthy', 'words remedy.leave']],
    ['the POS figures are not known', 'refresh', { ...day(['POSTED'], { pos: null }), given: { reason: 'pos-data-changed', changed: ['sales'] } }, ['note', 'your-word', 'page report']],
    ['the accounting is not known', 'regenerate', { ...posted, store: storeFact({ accounting: unpublished }), ...by('account-changed') }, ['note', 'your-word', 'page companies']],
    ['the accounting is not known, and Refresh is not for that', 'refresh', { ...posted, store: storeFact({ accounting: unpublished }) }, ['block', 'nothing', 'words remedy.leave']],
    ['the accounts were read again since', 'regenerate', { ...postedAnHourAgo, ...accountsRead(60), ...by('account-changed') }, ['note', 'your-word', 'page companies']],
    ['the accounts were read again since it was built, and when it was posted is not known', 'regenerate', { ...posted, ...accountsRead(60), ...by('account-changed') }, ['note', 'your-word', 'page companies']],
    ['the accounts were read again between two posts', 'regenerate', { ...day([postingOf('POSTED', { postedAt: ago(3600) }), postingOf('POSTED', { kind: 'cogs', postedAt: ago(30) })]), ...accountsRead(60) }, ['block', 'healthy', 'words remedy.leave']],
    ['the accounts were read again, then it was built', 'regenerate', { ...postedAnHourAgo, ...pressed(30), ...accountsRead(60) }, ['block', 'healthy', 'words remedy.leave']],
    ['the accounts were read again, then it was posted', 'regenerate', { ...postedAnHourAgo, ...accountsRead(7200) }, ['block', 'healthy', 'words remedy.leave']],
    ['the accounts were read again, and nothing is posted', 'regenerate', { ...day(['POST']), ...accountsRead(60) }, ['block', 'queued', 'action post']],
    ['well', 'refresh', day(['POSTED']), ['block', 'healthy', 'words remedy.leave']],
    ['only waiting to be posted', 'refresh', day(['POSTED', 'POST']), ['block', 'queued', 'action post']],
    ['well, but one entry waits for the Web Connector', 'refresh', day([postingOf('POSTED', { sync: 'pending' })]), ['block', 'nothing', 'words remedy.leave']],
    ['waiting to sync: said by the status check', 'refresh', day(['AWAITING_SYNC']), null],
    ['removed from the books: said by the status check', 'refresh', day(['DELETED']), null],
    ['about to be removed', 'regenerate', day(['POSTED', 'DELETE']), ['block', 'nothing', 'words remedy.leave']],
    ['a word that we do not know: said by the status check', 'refresh', day(['LINK']), null],
    ['a word that we do not know beside a failure: said by the status check', 'refresh', day(['FAILED', 'LINK']), null],
    ['part of it is in the books, and part is not', 'regenerate', day([postingOf('DELETED'), postingOf('POSTED', { kind: 'cogs' })]), ['block', 'lacking', 'words remedy.support']],
    ['never loaded: said by the check before', 'refresh', day([], { loadedAt: null }), null],
    ['not read', 'refresh', { day: unknown('unreachable') }, null],
  ],
  'status-eligible': [
    ['held', 'refresh', {}, ['pass', 'fits']],
    ['ready', 'post', {}, ['pass', 'fits']],
    ['no entry', 'any', day([]), ['block', 'no-entry', 'words remedy.leave']],
    ['a word that we do not know', 'any', day(['POSTED', 'WHATEVER']), ['block', 'unknown-word', 'words remedy.support']],
    ['a documented word without a meaning', 'any', day(['PARENT']), ['block', 'unknown-word', 'words remedy.support']],
    ['a sync word that we do not know', 'any', day([postingOf('POSTED', { sync: 'unknown' })]), ['block', 'unknown-sync', 'words remedy.web-connector']],
    ['a sync word and a status that we do not know', 'any', day([postingOf('POSTED', { sync: 'unknown' }), postingOf('WHATEVER')]), ['block', 'unknown-word', 'words remedy.support']],
    ['posted already', 'post', day(['POSTED', 'NONE']), ['block', 'already-posted', 'words remedy.leave']],
    ['posted, as far as a site tells that keeps entries to itself, and the page shows no more', 'post', { ...posted, ...page({ statuses: ['POSTED'] }), ...somewhat }, ['block', 'already-posted', 'words remedy.leave']],
    ['the same, and the page shows another entry: asked by the check of the page', 'post', { ...posted, ...page({ statuses: ['POSTED', 'POST'] }), ...somewhat }, null],
    ['posted, and the page shows another entry than a site tells that tells them all', 'post', { ...posted, ...page({ statuses: ['POSTED', 'POST'] }) }, ['block', 'already-posted', 'words remedy.leave']],
    ['no entry, and the page shows one that a site keeps to itself', 'post', { ...day([]), ...page({ statuses: ['POST'] }), ...somewhat }, ['block', 'no-entry', 'words remedy.leave']],
    ['on hold', 'post', day(['POST', 'UPDATEHOLD']), ['block', 'on-hold', 'action regenerate']],
    ['out of balance', 'post', day(['OOB']), ['block', 'out-of-balance', 'page day']],
    ['out of balance, once posted', 'post', day(['UPDATEOOB']), ['block', 'out-of-balance', 'page day']],
    ['out of balance, and open checks', 'post', day(['OPENCHECK', 'OOB']), ['block', 'out-of-balance', 'page day']],
    ['on hold and out of balance', 'post', day(['OOB', 'HOLD']), ['block', 'on-hold', 'action regenerate']],
    ['open checks', 'post', day(['OPENCHECK']), ['block', 'waiting', 'words remedy.wait']],
    ['a late card batch', 'post', day(['BATCHHOLD']), ['block', 'waiting', 'words remedy.wait']],
    ['removed', 'any', day(['DELETED']), ['block', 'status', 'words remedy.leave']],
    ['not read', 'any', { day: unknown('unreachable') }, null],
  ],
  'errors-resolved': [
    ['no error', 'refresh', day(['POSTED']), ['pass', 'none']],
    ['no error', 'post', {}, ['pass', 'none']],
    ['a hold that its status refuses already', 'post', day(['HOLD']), null],
    ['such a hold beside an entry that is ready', 'post', day(['HOLD', 'POST']), null],
    ['a missing mapping, complete now', 'regenerate', {}, ['pass', 'mapped']],
    ['a missing mapping, complete now, not rebuilt', 'post', failed('Required param missing'), ['block', 'rebuild-first', 'action regenerate']],
    ['a missing mapping, still missing: said by the check of the mapping', 'refresh', missing(1), null],
    ['a missing mapping, not published: asked by the check of the mapping', 'refresh', nothingPublished, null],
    ['a missing mapping, a strange word: asked by the check of the mapping', 'refresh', withMapping({ state: 'unknown' }), null],
    ['a missing mapping, not published, not rebuilt', 'post', { ...failed('Required param missing'), ...nothingPublished }, ['block', 'rebuild-first', 'action regenerate']],
    ['an inactive account', 'regenerate', failed('Account is inactive'), ['ask', 'ask-account', 'page companies']],
    ['an inactive account, and the reason says that it was corrected', 'regenerate', { ...failed('Account is inactive'), ...by('account-changed') }, ['note', 'said', 'page companies']],
    ['an inactive account, and the reason says that it was mapped again', 'refresh', { ...failed('Account is inactive'), ...by('mapping-updated') }, ['note', 'said', 'page companies']],
    ['an inactive account, and the reason is of the POS', 'refresh', { ...failed('Account is inactive'), ...posChanged('sales') }, ['ask', 'ask-account', 'page companies']],
    ['an inactive account, not rebuilt', 'post', failed('Account is inactive'), ['block', 'rebuild-first', 'action regenerate']],
    ['a class that is missing', 'regenerate', failed('Location is required for each line'), ['ask', 'ask', 'page mapping']],
    ['a class that is missing, not rebuilt', 'post', failed('Location is required for each line'), ['block', 'rebuild-first', 'action regenerate']],
    ['a lost connection, back', 'post', failed('errorCode=003200; statusCode=401'), ['pass', 'reconnected']],
    ['a lost connection, still lost', 'post', { ...failed('AuthenticationFailed'), ...books('disconnected') }, null],
    ['a lost connection, a strange word', 'post', { ...failed('AuthenticationFailed'), ...books('unknown') }, null],
    ['a lost connection, not published', 'post', { ...failed('AuthenticationFailed'), ...nothingPublished }, null],
    ['a closed period, open now', 'post', failed('Account Period Closed'), ['pass', 'reopened']],
    ['a closed period, closed before the day', 'post', { ...failed('Account Period Closed'), ...closed(date('2026-11-02')) }, ['pass', 'reopened']],
    ['a closed period, still closed', 'post', { ...failed('Account Period Closed'), ...closed(given.DATE) }, null],
    ['a closed period, not published', 'post', { ...failed('Account Period Closed'), ...nothingPublished }, null],
    ['a duplicate', 'post', failed('This number has already been used.'), ['ask', 'ask-duplicate']],
    ['busy books', 'post', failed('Too many requests'), ['note', 'busy']],
    ['out of balance', 'refresh', day(['OOB']), ['ask', 'ask-balance', 'page day']],
    ['out of balance, and the reason says that a payment was corrected', 'refresh', { ...day(['OOB']), ...posChanged('cogs', 'payments') }, ['note', 'said', 'page day']],
    ['out of balance, and only what is no part of it changed', 'refresh', { ...day(['OOB']), ...posChanged('cogs') }, ['ask', 'ask-balance', 'page day']],
    ['out of balance, and what changed is asked for by the reason', 'refresh', { ...day(['OOB']), ...posChanged() }, null],
    ['out of balance, and the mapping was updated', 'regenerate', { ...day(['OOB']), ...by('mapping-updated') }, ['ask', 'ask-balance', 'page day']],
    ['out of balance, in words', 'refresh', failed('The transaction is out of balance'), ['ask', 'ask', 'page day']],
    ['an entry in use', 'post', failed('The transaction is in use.'), ['ask', 'ask', 'page day']],
    ['a message that we cannot read', 'post', failed('Something odd'), ['ask', 'ask', 'page day']],
    ['no message at all: nothing is quoted', 'post', failed(null), ['ask', 'ask-silent', 'page day']],
    ['a message of blanks: nothing is quoted', 'post', failed(' \n '), ['ask', 'ask-silent', 'page day']],
    ['waiting for unpaid sales: no word of no error', 'refresh', day(['POSTED', 'OPENCHECK']), null],
    ['a word that we do not know: no word of no error', 'refresh', day(['POSTED', 'WHATEVER']), null],
    ['not read', 'any', { day: unknown('unreachable') }, null],
  ],
  'already-posted': [
    ['posted', 'refresh', day(['POSTED']), ['warn', 'arrived']],
    ['posted in part', 'regenerate', day(['FAILED', 'UPDATED']), ['warn', 'arrived']],
    ['synced by the Web Connector', 'refresh', day([postingOf('POSTED', { sync: 'synced' })]), ['warn', 'arrived']],
    ['sent, and not yet there', 'refresh', day([postingOf('POSTED', { sync: 'pending' })]), ['warn', 'under-way']],
    ['refused by the Web Connector: not there', 'refresh', day([postingOf('POSTED', { sync: 'error' })]), null],
    ['not posted', 'regenerate', {}, null],
    ['Post never changes a posted entry', 'post', day(['POSTED', 'POST']), null],
    ['not read', 'refresh', { day: unknown('unreachable') }, null],
  ],
  waiting: [
    ['the seventh day', 'refresh', { ...day(['OPENCHECK']), ...on('2026-11-18') }, ['warn', 'warn']],
    ['over a week', 'refresh', { ...day(['OPENCHECK']), ...on('2026-11-17') }, null],
    ['no zone known: by UTC', 'refresh', { ...day(['BATCHHOLD']), ...nothingPublished, ...on('2026-11-18') }, ['warn', 'warn']],
    ['nothing that heals', 'refresh', on('2026-11-20'), null],
    ['Post is refused by the status', 'post', { ...day(['OPENCHECK']), ...on('2026-11-20') }, null],
    ['not read', 'refresh', { day: unknown('unreachable') }, null],
  ],
  balanced: [
    ['they differ', 'post', page({ balance: 'differs' }), ['warn', 'warn']],
    ['they agree', 'post', page({ balance: 'equal' }), null],
    ['they are not shown', 'post', page({}), null],
    ['a Refresh may mend it', 'refresh', page({ balance: 'differs' }), null],
    ['another page', 'post', page({ kind: 'report', balance: 'differs' }), null],
  ],
  'books-open': [
    ['nothing closed', 'any', {}, ['pass', 'pass']],
    ['closed before the day', 'any', closed(date('2026-11-02')), ['pass', 'pass-after']],
    ['closed through the day', 'any', closed(given.DATE), ['block', 'block', 'words remedy.accountant']],
    ['not published', 'any', nothingPublished, ['ask', 'ask']],
  ],
  'refreshed-before': [
    ['never refreshed', 'any', day(['POSTED'], { pos: different }), null],
    ['a Refresh left the figures as they were', 'refresh', { ...day(['POSTED'], { pos: different }), ...refreshed }, ['warn', 'warn']],
    ['another action', 'regenerate', { ...day(['POSTED'], { pos: different }), ...refreshed }, null],
    ['a Refresh mended it', 'refresh', { ...posted, ...refreshed }, null],
    ['the POS changed since', 'refresh', { ...day(['POSTED'], { pos: different, posChangedAt: ago(60) }), ...refreshed }, null],
    ['the day is not known', 'refresh', { day: unknown('unreachable'), ...refreshed }, null],
  ],
  'reason-given': [
    ['one of the brief', 'any', {}, ['pass', 'pass']],
    ['none yet', 'any', { given: null }, ['block', 'choose', 'words remedy.choose-reason']],
    ['the POS changed, but what?', 'refresh', { given: { reason: 'pos-data-changed' } }, ['block', 'what-changed', 'words remedy.choose-change']],
    ['the POS changed, nothing named', 'refresh', { given: { reason: 'pos-data-changed', changed: [] } }, ['block', 'what-changed', 'words remedy.choose-change']],
    ['the POS changed, and what', 'refresh', { given: { reason: 'pos-data-changed', changed: ['cogs'] } }, ['pass', 'pass']],
    ['another action’s reason', 'post', { given: { reason: 'mapping-updated' } }, ['block', 'not-allowed', 'words remedy.choose-reason']],
    ['another action’s reason, of which nothing is asked', 'post', { given: { reason: 'pos-data-changed' } }, ['block', 'not-allowed', 'words remedy.choose-reason']],
    ['another action’s reason', 'regenerate', { given: { reason: 'reports-differ' } }, ['block', 'not-allowed', 'words remedy.choose-reason']],
    ['“failed”, day unseen', 'refresh', { day: unknown('unreachable') }, ['pass', 'pass']],
    ['“reports differ”, figures unseen', 'refresh', { ...day(['POSTED'], { pos: null }), given: { reason: 'reports-differ' } }, ['pass', 'pass']],
  ],
  'no-other-operation': [
    ['none', 'any', {}, ['pass', 'pass']],
    ['one that ended', 'any', { running: byService(operationOf({ state: 'failed' })) }, ['pass', 'pass']],
    ['one that runs', 'any', { running: byService(operationOf()) }, ['block', 'block', 'words remedy.until-finished']],
    ['one that runs here, where nobody is named', 'any', { running: byService(operationOf({ requestedBy: '' })) }, ['block', 'block-here', 'words remedy.until-finished']],
    ['one in a state that we do not know', 'any', { running: byService(operationOf({ state: 'unknown' })) }, ['block', 'block', 'words remedy.until-finished']],
    ['not known', 'any', { running: unknown('unreachable') }, ['ask', 'ask']],
  ],
  'not-just-pressed': [
    ['nothing queued', 'refresh', pressed(60), null],
    ['queued, pressed a minute ago', 'refresh', { ...day(['POST']), ...pressed(60) }, ['block', 'block', 'action post']],
    ['queued, pressed a minute ago', 'post', pressed(60), ['note', 'post']],
    ['queued, pressed half an hour ago', 'refresh', { ...day(['POST']), ...pressed(1800) }, null],
    ['queued, never pressed', 'refresh', day(['POST']), null],
    ['the queue is off', 'refresh', { ...day(['POST']), ...pressed(60), store: queue(false) }, null],
    ['the queue is not known', 'regenerate', { ...day(['UPDATE']), ...pressed(60), ...nothingPublished }, ['ask', 'ask-queue']],
    ['the queue is not known', 'post', { ...pressed(60), ...nothingPublished }, null],
    ['the last press is not known', 'regenerate', { ...day(['POST']), ...pressUnknown }, ['ask', 'ask-press']],
    ['the last press is not known', 'post', pressUnknown, null],
  ],
};

const remedyOf = (remedy: Remedy | undefined): string | undefined => {
  if (!remedy) return undefined;
  const { kind, label } = remedy;
  return kind === 'page' ? `page ${remedy.page}` : kind === 'action' ? `action ${remedy.action}` : `words ${label.key}`;
};
const checkOf = (id: string) => CHECKS.find((check) => check.id === id)!;
const verdictsOf = (id: string, facts: PreflightFacts): Verdict[] => [checkOf(id).judge(facts) ?? []].flat();

/** What is about the reason that the merchant gives, and is told beside it. */
const OF_REASON = /^check\.(?:reason-given\.|errors-resolved\.said$|something-to-repair\.(?:your-word|unsupported)$)/;

describe.each(Object.entries(SAID))('%s', (id, rows) => {
  const cases = rows.flatMap(([when, action, changes, said]) =>
    (action === 'any' ? (['refresh', 'regenerate', 'post'] as const) : [action]).map((one) => ({ when, action: one, changes, said })),
  );
  it.each(cases)('$action: $when', ({ action, changes, said }) => {
    const verdicts = verdictsOf(id, given.factsFor(action, changes));
    expect(verdicts.map(({ kind, reason, remedy }) => [kind, reason.key, remedyOf(remedy)])).toEqual(
      said ? [[said[0], `check.${id}.${said[1]}`, said[2]]] : [],
    );
    for (const { ofReason = false, reason } of verdicts) expect(ofReason).toBe(OF_REASON.test(reason.key));
  });
});

describe('the tables', () => {
  it('have every check', () => {
    expect(Object.keys(SAID).toSorted()).toEqual(CHECKS.map(({ id }) => id).toSorted());
  });

  it('are of rules that each name their source', () => {
    for (const { id, source } of CHECKS) expect(source, id).toMatch(/^(?:B0\.\d|domain (?:\d|N5)|law 2|issue 2)/);
  });

  it('have every sentence that a check can say', () => {
    const said = Object.entries(SAID).flatMap(([id, rows]) => rows.flatMap(([, , , one]) => (one ? [`check.${id}.${one[1]}`] : [])));
    const written = Object.keys(en).filter((key) => key.startsWith('check.') && key !== 'check.already-posted.second');
    expect([...new Set(said)].toSorted()).toEqual(written.toSorted());
  });
});
