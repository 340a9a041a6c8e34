import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BusinessDate, Instant } from '../../lib/domain/values/businessDate.ts';
import { openPractice } from '../engine/openPractice.ts';
import type { Practice } from '../engine/practice.ts';
import { build } from '../scenario/build.ts';
import { readScenario } from '../scenario/readScenario.ts';
import { type Visitor, visitorOf } from './testing/visitor.ts';

const NOW = '2026-11-24T15:00:00Z' as Instant;
let practice: Practice;
let owner: Visitor;
function use(scenario: string): void {
  practice = openPractice({ file: ':memory:', fill: (world) => build(readScenario(scenario), world), startsAt: NOW });
  owner = visitorOf(practice);
}
beforeEach(() => use('every-error'));
afterEach(() => practice.close());

const company = (id: string) => practice.companies(owner.who).find((one) => one.id === id)!;

describe('what stands in the way in a ledger', () => {
  it('is listed with its words, and is gone once it is put right', async () => {
    const page = await owner.textOf('/ledger?companyId=xero');
    expect(page).toContain('You have reached the limit of invoices you can approve');
    const { id } = company('xero').obstacles.find(({ words }) => words?.includes('limit of invoices'))!;
    expect(await owner.submit('/ledger/put-right', { companyId: 'xero', obstacleId: id })).toContain('It is put right.');
    expect(await owner.textOf('/ledger?companyId=xero')).not.toContain('limit of invoices');
    expect(await owner.submit('/ledger/put-right', { companyId: 'xero', obstacleId: id })).toContain('any more');
  });

  it('is put right by nobody who may only read', async () => {
    const clerk = visitorOf(practice, 'clerk@velo.example');
    const before = company('xero').obstacles.length;
    await clerk.submit('/ledger/put-right', { companyId: 'xero', obstacleId: company('xero').obstacles[0]!.id });
    expect(company('xero').obstacles).toHaveLength(before);
  });

  it('is nothing, mostly: then the page does not speak of it', async () => {
    practice.close();
    use('clean-month');
    expect(await owner.textOf('/ledger')).not.toContain('In the way');
  });

  it('keeps the Web Connector from carrying an entry over, which says how many are left', async () => {
    expect(await owner.submit('/ledger/web-connector', { companyId: 'qbd' })).toContain('could not carry over 5 entries');
    const day = practice.day(owner.who, { storeId: '5', date: '2026-11-10' as BusinessDate });
    expect(day.postings).toMatchObject([{ status: 'POSTED', sync: 'error', message: '0x80040408 Could not start QuickBooks.' }]);
  });
});

describe('the checks of a day', () => {
  it('name the sale that does not add up', async () => {
    const { checks } = practice.day(owner.who, { storeId: '1', date: '2026-11-19' as BusinessDate });
    expect(checks).toMatchObject([{ state: 'unbalanced' }]);
    expect(await owner.textOf('/sales/summary?storeId=1&startDate=2026-11-19&endDate=2026-11-19')).toContain(checks[0]!.id);
  });
});
