import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScenarioError, parseScenario, readScenario, scenarioNames } from './readScenario.ts';

const STORE = {
  id: '1',
  name: 'Plateau',
  timeZone: 'America/Toronto',
  company: 'qbo',
  categories: ['Bikes'],
  days: { from: 'today-3', to: 'today-1' },
};
const USER = { id: 'u1', email: 'owner@velo.example', password: 'practice', name: 'Camille Roy', role: 'full-access' };
const COMPANY = { id: 'qbo', name: 'Vélo', software: 'quickbooks-online' };
const ACCOUNT = {
  id: 'velo',
  name: 'Vélo',
  subscriptionStart: 'today-200',
  currency: 'CAD',
  users: [USER],
  companies: [COMPANY],
  stores: [STORE],
};
const PLAN = { about: 'One store.', accounts: [ACCOUNT] };

const withAccount = (changes: object) => ({ ...PLAN, accounts: [{ ...ACCOUNT, ...changes }] });
const withStore = (changes: object) => withAccount({ stores: [{ ...STORE, ...changes }] });
const withException = (changes: object) => withStore({ exceptions: [{ date: 'today-2', ...changes }] });
/** The path of the one store's field. */
const IN_STORE = 'plan: accounts[0].stores[0]';

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    return (error as ScenarioError).message;
  }
  return 'nothing was wrong';
}

describe('the scenarios that come with the practice service', () => {
  it('are there', () => {
    expect(scenarioNames()).toEqual(
      expect.arrayContaining([
        'clean-month',
        'every-error',
        'every-status',
        'four-packages',
        'ten-years',
        'three-broken-days',
        'two-accounts',
      ]),
    );
  });

  it.each(scenarioNames())('%s can be read, and says what it is about', (name) => {
    expect(readScenario(name).about).toMatch(/\.$/);
  });
});

describe('a scenario', () => {
  it('needs little, and the rest is usual', () => {
    const { accounts, operationSeconds } = parseScenario(PLAN, 'plan');
    expect(operationSeconds).toBeGreaterThan(0);
    expect(accounts[0]?.stores[0]).toMatchObject({
      connection: 'connected',
      booksCogs: true,
      unmapped: [],
      queue: { postsAutomatically: true, everyMinutes: 30 },
    });
  });

  it.each<[string, unknown, string]>([
    ['no object', [], 'plan: the file: '],
    ['no account', { ...PLAN, accounts: [] }, 'plan: accounts: '],
    ['nothing about it', { ...PLAN, about: '' }, 'plan: about: must not be empty.'],
    ['a field that we do not know', { ...PLAN, speed: 2 }, 'plan: speed: '],
    ['a moment that is none', { ...PLAN, now: 'noon' }, 'plan: now: not a moment, such as 2026-11-24T15:00:00Z.'],
    ['a currency that is none', withAccount({ currency: 'dollars' }), 'plan: accounts[0].currency: three capital letters, such as CAD.'],
    ['a role that is none', withAccount({ users: [{ ...USER, role: 'boss' }] }), 'plan: accounts[0].users[0].role: '],
    ['a time zone that is none', withStore({ timeZone: 'Mars' }), `${IN_STORE}.timeZone: not a time zone, such as America/Toronto.`],
    [
      'a date that does not exist',
      withStore({ days: { from: '2026-02-30', to: 'today-1' } }),
      `${IN_STORE}.days.from: not a date, such as 2026-11-03 or today-21.`,
    ],
    [
      'an amount with a fraction',
      withException({ sales: [{ category: 'Bikes', amount: 1.5 }] }),
      `${IN_STORE}.exceptions[0].sales[0].amount: `,
    ],
    ['an entry of no kind', withException({ force: [{ kind: 'tips', status: 'HOLD' }] }), `${IN_STORE}.exceptions[0].force[0].kind: `],
    ['a store of no company', withStore({ company: 'xero' }), `${IN_STORE}.company: no company of this account is called “xero”.`],
    ['a language that is none', withAccount({ locale: 'français' }), 'plan: accounts[0].locale: not a language tag, such as fr-CA.'],
    [
      'two accounts of one id',
      { ...PLAN, accounts: [ACCOUNT, { ...ACCOUNT, stores: [{ ...STORE, id: '2' }] }] },
      'plan: accounts: two accounts have the id “velo”.',
    ],
    ['two companies of one id', withAccount({ companies: [COMPANY, COMPANY] }), 'plan: accounts: two companies have the id “qbo”.'],
    [
      'two users of one email',
      withAccount({ users: [USER, { ...USER, id: 'u2' }] }),
      'plan: accounts: two users have the email “owner@velo.example”.',
    ],
    [
      'two users of one id',
      withAccount({ users: [USER, { ...USER, email: 'x' }] }),
      'plan: accounts[0].users[1].id: another user has the id “u1”.',
    ],
    [
      'an inactive account that is none',
      withAccount({ companies: [{ ...COMPANY, inactive: ['Boats'] }] }),
      'plan: accounts[0].companies[0].inactive[0]: no account is called “Boats”; there are Bikes, ',
    ],
    [
      'a category that stands twice',
      withStore({ rareCategories: ['Bikes'] }),
      `${IN_STORE}.categories: the category “Bikes” stands twice.`,
    ],
    [
      'a row at None that is none',
      withStore({ unmapped: [{ area: 'Sales', name: 'Boats' }] }),
      `${IN_STORE}.unmapped[0]: the mapping has no row “Sales › Boats”.`,
    ],
    [
      'days that end before they begin',
      withStore({ days: { from: 'today-1', to: 'today-3' } }),
      `${IN_STORE}.days: the days end before they begin.`,
    ],
    ['written days that end before they begin', withStore({ days: { from: '2026-11-02', to: '2026-11-01' } }), `${IN_STORE}.days: `],
    [
      'a special day that is none',
      withException({ date: 'today-9' }),
      `${IN_STORE}.exceptions[0].date: today-9 is not one of the store’s days.`,
    ],
    [
      'a special day twice',
      withStore({ exceptions: [{ date: 'today-2' }, { date: 'today-2' }] }),
      `${IN_STORE}.exceptions[1].date: today-2 stands twice.`,
    ],
    [
      'a sale of no category',
      withException({ sales: [{ category: 'Boats', amount: 1 }] }),
      `${IN_STORE}.exceptions[0].sales[0].category: the store has no category “Boats”.`,
    ],
    [
      'a later sale of no category',
      withException({ posChanges: [{ do: 'add-sale', category: 'Boats', amount: 1 }] }),
      `${IN_STORE}.exceptions[0].posChanges[0].category: `,
    ],
    [
      'a payment that is none',
      withException({ sales: [{ category: 'Bikes', amount: 1, payment: 'Shells' }] }),
      `${IN_STORE}.exceptions[0].sales[0].payment: there is no payment type “Shells”`,
    ],
    [
      'a removed account that is none',
      withAccount({ companies: [{ ...COMPANY, removed: ['Boats'] }] }),
      'plan: accounts[0].companies[0].removed[0]: no account is called “Boats”',
    ],
    [
      'a refusal for no cause',
      withException({ refusals: [{ cause: 'mood', words: null }] }),
      `${IN_STORE}.exceptions[0].refusals[0].cause: `,
    ],
    [
      'a refusal of an entry that the day has not',
      withException({ refusals: [{ kind: 'payments', cause: 'by-hand', words: null }] }),
      `${IN_STORE}.exceptions[0].refusals[0].kind: this day has no such entry`,
    ],
    [
      'a refusal for an account that is none',
      withException({ refusals: [{ cause: 'by-hand', words: null, account: 'Boats' }] }),
      `${IN_STORE}.exceptions[0].refusals[0].account: no account is called “Boats”`,
    ],
    [
      'an entry that the day has not',
      withException({ force: [{ kind: 'payments', status: 'HOLD' }] }),
      `${IN_STORE}.exceptions[0].force[0].kind: this day has no such entry; it has sales, cogs.`,
    ],
    ['two stores of one id', withAccount({ stores: [STORE, STORE] }), 'plan: accounts: two stores have the id “1”.'],
  ])('with %s is refused, with the path of what is wrong', (_, json, message) => {
    expect(messageOf(() => parseScenario(json, 'plan'))).toContain(message);
  });
});

describe('a file', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'scenario-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('of one’s own is read by its path', () => {
    const file = join(folder, 'own.json');
    writeFileSync(file, JSON.stringify(PLAN));
    expect(readScenario(file).about).toBe('One store.');
  });

  it.each([
    ['that is no JSON', 'garbage.json', '{"about": '],
    ['that is empty', 'empty.json', ''],
  ])('%s is refused', (_, name, text) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    expect(messageOf(() => readScenario(file))).toBe(`${file} is not a JSON file.`);
  });

  it('that cannot be read, such as a folder, is refused', () => {
    expect(messageOf(() => readScenario(folder))).toContain(folder);
  });

  it('that is not there is refused, with the names that are', () => {
    const message = messageOf(() => readScenario('three-fixed-days'));
    expect(message).toContain('“three-fixed-days”');
    for (const name of scenarioNames()) expect(message).toContain(name);
  });
});
