import { describe, expect, it } from 'vitest';
import type { Action } from '../../domain/day/action.ts';
import type { Software } from '../../domain/store/store.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import { NOW, accountingFact, ago, byService, factsFor, storeFact, unknown } from '../../preflight/testing/facts.ts';
import type { PreflightFacts } from '../../preflight/verdict.ts';
import { nextAfter, postsByItself, waitFor } from './nextSteps.ts';

const queue = (postsAutomatically: boolean) => ({ store: storeFact({ queue: byService({ postsAutomatically, everyMinutes: 30 }) }) });
const keptBy = (software: Software) => ({ store: storeFact({ accounting: accountingFact({ software }) }) });
const few = (software: Exclude<Software, 'quickbooks-desktop'>) =>
  phrase('next.few-minutes', { software: { text: `software.${software}` } });

describe('what comes after an action, said before it runs', () => {
  it.each<[string, Action, Partial<PreflightFacts>, Phrase]>([
    ['a site where we can’t act', 'refresh', { canAct: false }, phrase('next.look-again')],
    ['a queue that is on', 'refresh', queue(true), phrase('next.then-post-or-queue', { time: { time: ago(-30 * 60) } })],
    ['a queue that is off', 'regenerate', queue(false), phrase('next.then-post')],
    ['a queue that nobody knows', 'regenerate', { store: storeFact({ queue: unknown('not-published') }) }, phrase('next.then-post')],
    ['a store that nobody knows', 'regenerate', { store: unknown('not-published') }, phrase('next.then-post')],
    ['QuickBooks Online', 'post', keptBy('quickbooks-online'), few('quickbooks-online')],
    ['Xero', 'post', keptBy('xero'), few('xero')],
    ['QuickBooks Desktop', 'post', keptBy('quickbooks-desktop'), phrase('next.web-connector')],
    ['software that nobody knows', 'post', { store: unknown('not-published') }, phrase('next.either')],
  ])('%s, %s', (_, action, changes, next) => {
    expect(nextAfter(factsFor(action, changes))).toEqual(next);
  });

  it('is waited for, but for the Web Connector, which is run by hand', () => {
    expect([waitFor('sage').kind, waitFor('unknown').kind, waitFor('quickbooks-desktop').kind]).toEqual(['wait', 'wait', 'words']);
  });

  it('counts the minutes of the queue from the end of the rebuild', () => {
    expect(postsByItself(NOW, 30)).toEqual({ kind: 'wait', label: phrase('next.posts-by-itself', { time: { time: ago(-30 * 60) } }) });
  });
});
