import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BusinessDate, Instant } from '../../lib/domain/values/businessDate.ts';
import { openPractice } from '../engine/openPractice.ts';
import type { Practice } from '../engine/practice.ts';
import { build } from '../scenario/build.ts';
import { readScenario } from '../scenario/readScenario.ts';
import { type Visitor, visitorOf } from './testing/visitor.ts';

const NOW = '2026-11-24T15:00:00Z' as Instant;
const DAY = '2026-11-10' as BusinessDate;
const CHANGED = '2026-11-12' as BusinessDate;

let real: number;
let practice: Practice;
let owner: Visitor;
/** A practice whose clock is moved by hand. */
function use(scenario: string): void {
  real = Temporal.Instant.from(NOW).epochMilliseconds;
  practice = openPractice({ file: ':memory:', fill: (world) => build(readScenario(scenario), world), startsAt: NOW, realNow: () => real });
  owner = visitorOf(practice);
}
beforeEach(() => use('three-broken-days'));
afterEach(() => practice.close());

const posDay = (date = DAY) => practice.posDay(owner.who, { storeId: '1', date });
const firstSale = () => posDay().sales[0]!;
const place = { storeId: '1', date: DAY };
const company = (id = 'qbo') => practice.companies(owner.who).find((one) => one.id === id)!;

describe('the POS', () => {
  it('says that it is a stand-in, and shows yesterday of the first store', async () => {
    const page = await owner.textOf('/pos');
    expect(page).toContain('stands in for Lightspeed Retail POS');
    expect(page).toContain('Plateau, 2026-11-23');
  });

  it('shows every sale of the day with its lines and payments, and the totals', async () => {
    const page = await owner.textOf(`/pos?storeId=1&date=${DAY}`);
    const { sales } = posDay();
    expect(sales.length).toBeGreaterThan(1);
    for (const { id } of sales) expect(page).toContain(`id="sale-${id}"`);
    expect(page).toContain('<td class="number">454.19</td>');
    expect(page).toContain('None arrived on this day.');
    expect(await owner.textOf('/pos?date=2026-12-31')).toContain('<small>none</small>');
  });

  it('voids a sale, and then no more', async () => {
    const { id, lines } = firstSale();
    const before = posDay().totals.sales;
    expect(await owner.submit('/pos/void', { ...place, saleId: id })).toContain('The sale is voided.');
    expect(posDay().totals.sales).toBe(before - lines[0]!.amount);
    expect(practice.day(owner.who, place).posChangedAt).not.toBeNull();
    const page = await owner.textOf(`/pos?date=${DAY}`);
    expect(page).toContain('<span class="state off">Voided</span>');
    expect(page).not.toContain(`Void sale ${id}`);
    for (const path of ['void', 'complete'])
      expect(await owner.submit(`/pos/${path}`, { ...place, saleId: id })).toContain('voided already');
    expect(firstSale().state).toBe('voided');
  });

  it('completes an open check', async () => {
    practice.close();
    use('every-status');
    const open = practice
      .days(owner.who, '1', { from: '2026-10-01' as BusinessDate, to: '2026-11-24' as BusinessDate })
      .flatMap(({ date }) => posDay(date).sales)
      .find(({ state }) => state === 'open')!;
    expect(await owner.textOf(`/pos?date=${open.date}`)).toContain(`Complete sale ${open.id}`);
    expect(await owner.submit('/pos/complete', { ...place, saleId: open.id })).toContain('completed');
    expect(posDay(open.date).sales.find(({ id }) => id === open.id)?.state).toBe('completed');
    expect(await owner.submit('/pos/complete', { ...place, saleId: open.id })).toContain('completed already');
  });

  it('changes the category of a line to another one of the POS', async () => {
    const { id: saleId, lines } = firstSale();
    const fields = { ...place, saleId, lineId: lines[0]!.id, category: 'Helmets' };
    expect(await owner.submit('/pos/category', fields)).toContain('Helmets');
    expect(firstSale().lines[0]!.category).toBe('Helmets');
    expect(await owner.submit('/pos/category', { ...fields, category: 'Submarines' })).toContain('no such category');
    expect(await owner.submit('/pos/category', { ...fields, lineId: 'none' })).toContain('no such line');
    expect(firstSale().lines[0]!.category).toBe('Helmets');
  });

  it('moves a sale to another day, and both days know', async () => {
    const { id: saleId } = firstSale();
    const before = posDay().sales.length;
    expect(await owner.submit('/pos/back-date', { ...place, saleId, to: '2026-11-09' })).toContain('belongs to 2026-11-09 now');
    expect(posDay().sales).toHaveLength(before - 1);
    expect(posDay('2026-11-09' as BusinessDate).sales.map(({ id }) => id)).toContain(saleId);
    for (const date of [DAY, '2026-11-09' as BusinessDate])
      expect(practice.day(owner.who, { storeId: '1', date }).posChangedAt).not.toBeNull();
  });

  it.each([
    ['2026-02-30', 'must exist'],
    ['yesterday', 'is written like'],
    ['', 'is written like'],
    ['2026-11-25', 'has not begun'],
    [DAY, 'already'],
  ])('moves no sale to “%s”', async (to, sentence) => {
    const before = posDay();
    expect(await owner.submit('/pos/back-date', { ...place, saleId: firstSale().id, to })).toContain(sentence);
    expect(posDay()).toEqual(before);
  });

  it('adds a sale with its tax, never over another one', async () => {
    const before = posDay().sales.length;
    expect(await owner.submit('/pos/add-sale', { ...place, category: 'Bikes', amount: '45,5' })).toContain('45.50');
    const added = posDay().sales.find(({ lines }) => lines[0]!.amount === 4550)!;
    expect(added.lines[0]).toMatchObject({ category: 'Bikes', tax: 681 });
    await owner.submit('/pos/back-date', { ...place, saleId: added.id, to: '2026-11-09' });
    await owner.submit('/pos/add-sale', { ...place, category: 'Bikes', amount: '1' });
    expect(posDay().sales).toHaveLength(before + 1);
    expect(posDay('2026-11-09' as BusinessDate).sales.map(({ id }) => id)).toContain(added.id);
  });

  it.each(['0', '0.00', '-5', '1.234', '1e3', 'ten', '', '99999999', '１２'])('adds no sale of “%s”', async (amount) => {
    const before = posDay();
    expect(await owner.submit('/pos/add-sale', { ...place, category: 'Bikes', amount })).toContain('An amount is above zero');
    expect(posDay()).toEqual(before);
  });

  it('shows purchase orders of the day', async () => {
    practice.close();
    const plan = structuredClone(readScenario('three-broken-days'));
    Object.assign(plan.accounts[0]!.stores[0]!, { syncsPurchaseOrders: true });
    plan.accounts[0]!.stores[0]!.exceptions[0]!.purchaseOrders = 120_000;
    practice = openPractice({ file: ':memory:', fill: (world) => build(plan, world), startsAt: NOW });
    owner = visitorOf(practice);
    const page = await owner.textOf('/pos?date=2026-11-03');
    expect(page).toContain('Wholesale');
    expect(page).toContain('1,200.00');
  });

  it.each([
    ['/pos?date=yesterday', 400],
    ['/pos?date=', 400],
    ['/pos?storeId=99', 404],
  ])('%s is no page', async (path, status) => {
    expect((await owner.get(path)).status).toBe(status);
  });
});

describe('the ledgers', () => {
  /** Runs one action on a day to its end. */
  function run(action: 'refresh' | 'post', reason: 'reports-differ' | 'after-refresh', storeId = '1', date: BusinessDate = CHANGED): void {
    const target = { storeId, date };
    practice.act(owner.who, { action, target, given: { reason }, key: randomUUID(), ifMatch: practice.day(owner.who, target).version });
    real += 5000;
  }
  function mapAll(): void {
    for (const row of practice.mappingRows(owner.who, '1').filter(({ accountId }) => accountId === null)) {
      practice.map(owner.who, '1', row.id, company().referenceAccounts.find(({ type }) => type === row.area)!.id);
    }
  }

  it('say that they are stand-ins, and count what arrived', async () => {
    const page = await owner.textOf('/ledger');
    expect(page).toContain('stands in for the accounting software');
    const all = practice.ledger(owner.who, 'qbo');
    expect(page).toContain(`${all.length} entries, nothing twice`);
    expect(page.match(/<details class="entry"/g)).toHaveLength(30);
    expect(page).toContain('The latest 30 are shown');
  });

  it('show an entry once, with each revision, however often its day was posted', async () => {
    mapAll();
    run('refresh', 'reports-differ');
    run('post', 'after-refresh');
    const page = await owner.textOf(`/ledger?companyId=qbo&date=${CHANGED}`);
    expect(page).toContain(`2 entries of ${CHANGED}, nothing twice`);
    expect(page.match(/id="qbo-1-2026-11-12-sales"/g)).toHaveLength(1);
    expect(page).toContain('arrived once, updated once');
    expect(page).toMatch(/<h3>Updated 2026-11-24 10:00<\/h3>.*<h3>Arrived 2026-11-13 04:15<\/h3>/s);
  });

  it('would tell what arrived twice', async () => {
    const [entry] = practice.ledger(owner.who, 'qbo', { date: DAY });
    practice.ledger = () => [entry!, { ...entry!, ref: 'another' }];
    const page = await owner.textOf(`/ledger?date=${DAY}`);
    expect(page).not.toContain('nothing twice');
    expect(page).toMatch(/Arrived more than once: 2026-11-10 Plateau (Sales|COGS)\./);
  });

  it('close their books through a date, and reopen', async () => {
    expect(await owner.submit('/ledger/close-books', { companyId: 'qbo', through: DAY })).toContain(`closed through ${DAY}`);
    expect(company().booksClosedThrough).toBe(DAY);
    expect(await owner.textOf('/ledger')).toContain(`Closed through ${DAY}`);
    expect(await owner.submit('/ledger/close-books', { companyId: 'qbo', through: 'soon' })).toContain('is written like');
    expect(company().booksClosedThrough).toBe(DAY);
    expect(await owner.submit('/ledger/reopen-books', { companyId: 'qbo' })).toContain('open');
    expect(company().booksClosedThrough).toBeNull();
  });

  it('make an account inactive, and active again', async () => {
    const { id, code } = company().accounts[0]!;
    expect(await owner.submit('/ledger/account', { companyId: 'qbo', accountId: id, active: 'no' })).toContain(
      `${code} Bikes is inactive.`,
    );
    expect(company().accounts[0]!.active).toBe(false);
    expect(await owner.textOf('/ledger')).toContain(`aria-label="Make active: ${code} Bikes"`);
    await owner.submit('/ledger/account', { companyId: 'qbo', accountId: id, active: 'yes' });
    expect(company().accounts[0]!.active).toBe(true);
    expect(await owner.submit('/ledger/account', { companyId: 'qbo', accountId: 'none', active: 'no' })).toContain('no such account');
  });

  it('end their authorisation, and say where it is given again', async () => {
    expect(await owner.submit('/ledger/end-authorisation', { companyId: 'qbo' })).toContain('ended');
    expect(company().connection).toBe('disconnected');
    const page = await owner.textOf('/ledger');
    expect(page).toContain('Connect it again in Settings');
    expect(page).not.toContain('End the authorisation');
  });

  it('of QuickBooks Desktop wait for the Web Connector, until somebody runs it', async () => {
    practice.close();
    use('every-status');
    const waiting = company('qbd').webConnectorWaiting;
    expect(waiting).toBeGreaterThan(0);
    const page = await owner.textOf('/ledger?companyId=qbd');
    expect(page).toContain(`${waiting} entries waiting`);
    expect(page).toContain('Waits for the Web Connector');
    expect(await owner.submit('/ledger/web-connector', { companyId: 'qbd' })).toContain('Nothing waits any more');
    expect(company('qbd').webConnectorWaiting).toBe(0);
    expect(await owner.textOf('/ledger?companyId=qbd')).not.toContain('Waits for the Web Connector');
  });

  it('of the other packages have no Web Connector', async () => {
    expect(await owner.textOf('/ledger')).not.toContain('Web Connector');
    expect(await owner.submit('/ledger/web-connector', { companyId: 'qbo' })).toContain('Only QuickBooks Desktop');
  });

  it.each([
    ['/ledger?companyId=none', 404],
    ['/ledger?date=2026-02-30', 400],
    ['/ledger?companyId=qbo&date=', 200],
  ])('%s is answered with %i', async (path, status) => {
    expect((await owner.get(path)).status).toBe(status);
  });
});

describe('behind the site', () => {
  const FORMS: readonly (readonly [string, Record<string, string>])[] = [
    ['/pos/void', { ...place, saleId: '1-2026-11-10-1' }],
    ['/pos/complete', { ...place, saleId: '1-2026-11-10-1' }],
    ['/pos/category', { ...place, saleId: '1-2026-11-10-1', lineId: '1-2026-11-10-1-1', category: 'Helmets' }],
    ['/pos/back-date', { ...place, saleId: '1-2026-11-10-1', to: '2026-11-09' }],
    ['/pos/add-sale', { ...place, category: 'Bikes', amount: '1' }],
    ['/ledger/close-books', { companyId: 'qbo', through: DAY }],
    ['/ledger/reopen-books', { companyId: 'qbo' }],
    ['/ledger/account', { companyId: 'qbo', accountId: '30', active: 'no' }],
    ['/ledger/end-authorisation', { companyId: 'qbo' }],
    ['/ledger/web-connector', { companyId: 'qbo' }],
  ];
  const state = () => JSON.stringify([posDay(), practice.companies(owner.who), practice.ledger(owner.who, 'qbo')]);

  it.each(FORMS)('%s is refused to a user who may only read, without the token, and without its fields', async (path, fields) => {
    const before = state();
    const clerk = visitorOf(practice, 'clerk@velo.example');
    expect(await clerk.submit(path, fields)).toContain('may only read reports');
    expect((await owner.send(path, fields)).status).toBe(403);
    expect((await owner.send(path, { csrf: owner.who.csrfToken })).status).toBe(400);
    expect(state()).toBe(before);
  });

  it.each(FORMS)('%s changes nothing of another account', async (path, fields) => {
    const before = state();
    const strange = 'storeId' in fields ? { ...fields, storeId: '99' } : { ...fields, companyId: 'xero-lune' };
    expect(await owner.submit(path, strange)).toMatch(/no such (store|company)/);
    expect(state()).toBe(before);
  });

  it('can be read by a user who may only read', async () => {
    const clerk = visitorOf(practice, 'clerk@velo.example');
    for (const path of ['/pos', '/ledger']) expect((await clerk.get(path)).status).toBe(200);
  });
});
