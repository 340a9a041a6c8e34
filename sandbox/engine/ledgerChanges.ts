import { type LedgerChange, Refusal } from './practice.ts';
import type { CompanyRecord } from './records.ts';
import type { World } from './world.ts';

/** What somebody does by hand in the accounting software, or to its authorisation. @throws Refusal where it can't be done */
export function changeLedger(world: World, company: CompanyRecord, change: LedgerChange): void {
  switch (change.do) {
    case 'close-books':
      return world.putCompany({ ...company, booksClosedThrough: change.through });
    case 'set-account-active':
      if (!company.accounts.some(({ id }) => id === change.accountId)) throw new Refusal('bad-request', 'There is no such account.');
      return world.putCompany({
        ...company,
        accounts: company.accounts.map((one) => (one.id === change.accountId ? { ...one, active: change.active } : one)),
      });
    case 'end-authorisation':
      return world.putCompany({ ...company, connection: 'disconnected' });
    case 'run-web-connector':
      if (company.software !== 'quickbooks-desktop') throw new Refusal('bad-request', 'Only QuickBooks Desktop has a Web Connector.');
      return runWebConnector(world, company);
  }
}

/** QuickBooks Desktop: what was handed over is carried into the company file (B0.9). */
function runWebConnector(world: World, company: CompanyRecord): void {
  for (const store of world.stores(company.account).filter(({ companyId }) => companyId === company.id)) {
    for (const day of world.daysWaiting(store.id)) {
      for (const posting of day.postings) if (posting.sync === 'pending') posting.sync = 'synced';
      day.history.push({ at: world.now(), what: 'carried over by the Web Connector', by: company.name });
      world.putDay(day);
    }
  }
}
