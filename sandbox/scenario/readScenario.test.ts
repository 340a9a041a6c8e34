import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScenarioError, parseScenario, readScenario, scenarioNames } from './readScenario.ts';

const STORE = { id: '1', name: 'Plateau', timeZone: 'America/Toronto', company: 'qbo', categories: ['Bikes'], days: { from: 'today-3', to: 'today-1' } };
const USER = { id: 'u1', email: 'owner@velo.example', password: 'practice', name: 'Camille Roy', role: 'full-access' };
const COMPANY = { id: 'qbo', name: 'Vélo', software: 'quickbooks-online' };
const ACCOUNT = { id: 'velo', name: 'Vélo', subscriptionStart: 'today-200', currency: 'CAD', users: [USER], companies: [COMPANY], stores: [STORE] };
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
    expect(scenarioNames()).toEqual(expect.arrayContaining(['clean-month', 'every-error', 'every-status', 'ten-years', 'three-broken-days', 'two-accounts']));
  });

  it.each(scenarioNames())('%s can be read, and says what it is about', (name) => {
    expect(readScenario(name).about).toMatch(/\.$/);
  });
});

describe('a scenario', () => {
  it('needs little, and the rest is usual', () => {
    const { accounts, operationSeconds } = parseScenario(PLAN, 'plan');
    expect(operationSeconds).toBeGreaterThan(0);
    expect(accounts[0]?.stores[0]).toMatchObject({ connection: 'connected', booksCogs: true, unmapped: [], queue: { postsAutomatically: true, everyMinutes: 30 } });
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
    ['a date that does not exist', withStore({ days: { from: '2026-02-30', to: 'today-1' } }), `${IN_STORE}.days.from: not a date, such as 2026-11-03 or today-21.`],
    ['an amount with a fraction', withException({ sales: [{ category: 'Bikes', amount: 1.5 }] }), `${IN_STORE}.exceptions[0].sales[0].amount: `],
    ['an entry of no kind', withException({ force: [{ kind: 'tips', status: 'HOLD' }] }), `${IN_STORE}.exceptions[0].force[0].kind: `],
    ['a store of no company', withStore({ company: 'xero' }), `${IN_STORE}.company: no company of this account is called “xero”.`],
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
