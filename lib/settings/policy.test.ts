import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLICY_KEYS, admitsSite, policyOf, readPolicy } from './policy.ts';

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
    ['what nobody knows', { guardd: 'always-on' }, { unread: ['guardd'] }],
  ])('of %s is read', (_, stored, expected) => {
    expect(policyOf(stored)).toEqual(expected);
  });

  it('that can’t be read is never laxer than what can, whatever is written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...POLICY_KEYS, 'other'), fc.anything()), (stored) => {
        const policy = policyOf(stored);
        if (Object.hasOwn(stored, 'guard') && stored['guard'] !== undefined) expect(policy.guard).toBe('always-on');
        if (policy.clickAnyway === 'anyone') expect(stored['clickAnyway']).toBe('anyone');
        if (policy.unread.includes('sites')) expect(policy.sites).toEqual([]);
      }),
    );
  });

  it('is none where the browser has none to hand out', async () => {
    expect(await readPolicy({ get: () => Promise.reject(new Error('Managed storage manifest not found')) })).toEqual({ unread: [] });
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
