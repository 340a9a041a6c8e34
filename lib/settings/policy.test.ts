import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLICY_KEYS, admitsSite, policyOf } from './policy.ts';

describe('a policy', () => {
  it.each([
    ['nothing', {}, { unread: [] }],
    [
      'everything',
      {
        language: 'fr',
        guard: 'always-on',
        clickAnyway: 'nobody',
        sites: ['https://books.example:8443'],
        help: 'Ask Marie before posting',
      },
      {
        language: 'fr',
        guard: 'always-on',
        clickAnyway: 'nobody',
        sites: ['https://books.example:8443'],
        help: 'Ask Marie before posting',
        unread: [],
      },
    ],
    ['a guard that is switched off', { guard: 'off' }, { guard: 'always-on', unread: ['guard'] }],
    ['somebody whom we don’t know', { clickAnyway: 'Marie' }, { clickAnyway: 'nobody', unread: ['clickAnyway'] }],
    ['a site that is none', { sites: ['https://a.example', 'books'] }, { sites: [], unread: ['sites'] }],
    ['a language that we don’t speak', { language: 'de' }, { unread: ['language'] }],
    ['the check at an hour, and a history of five years', { alerts: '8', retention: '60' }, { alerts: '8', retention: '60', unread: [] }],
    ['no check', { alerts: 'off' }, { alerts: 'off', unread: [] }],
    ['an hour that is no morning', { alerts: '23' }, { unread: ['alerts'] }],
    ['a history of less than two years', { retention: '12' }, { retention: '120', unread: ['retention'] }],
    ['a history of twenty years', { retention: '240' }, { retention: '120', unread: ['retention'] }],
    ['a history for ever', { retention: 'for ever' }, { retention: '120', unread: ['retention'] }],
    ['what nobody knows', { guardd: 'always-on' }, { unread: ['guardd'] }],
  ])('of %s is read', (_, stored, expected) => {
    expect(policyOf(stored)).toEqual(expected);
  });

  it('that can’t be read is never laxer than what can, whatever is written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...POLICY_KEYS, 'other'), fc.anything()), (stored) => {
        const policy = policyOf(stored);
        if (Object.hasOwn(stored, 'guard') && stored['guard'] !== undefined) expect(policy.guard).toBe('always-on');
        if (policy.retention !== undefined) expect(Number(policy.retention)).toBeGreaterThanOrEqual(24);
        if (policy.clickAnyway === 'anyone') expect(stored['clickAnyway']).toBe('anyone');
        if (policy.unread.includes('sites')) expect(policy.sites).toEqual([]);
      }),
    );
  });

  it.each([
    [undefined, true],
    [['https://books.example'], true],
    [['https://other.example'], false],
    [[], false],
  ])('with the sites %j admits another: %s', (sites, expected) => {
    expect(admitsSite(sites === undefined ? {} : { sites }, 'https://books.example')).toBe(expected);
  });
});
