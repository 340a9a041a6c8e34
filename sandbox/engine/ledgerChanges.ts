import type { LedgerChange } from './practice.ts';
import type { CompanyRecord } from './records.ts';
import type { World } from './world.ts';

/** What somebody does by hand in the accounting software, or to its authorisation. */
export function changeLedger(world: World, company: CompanyRecord, change: LedgerChange): void {
  switch (change.do) {
    case 'close-books':
      return world.putCompany({ ...company, booksClosedThrough: change.through });
    case 'set-account-active':
      return world.putCompany({
        ...company,
        accounts: company.accounts.map((one) => (one.id === change.accountId ? { ...one, active: change.active } : one)),
      });
    case 'end-authorisation':
      return world.putCompany({ ...company, connection: 'disconnected' });
    case 'run-web-connector':
      return runWebConnector(world, company);
  }
}

/** QuickBooks Desktop: what was handed over is carried into the company file (B0.9). */
function runWebConnector(world: World, company: CompanyRecord): void {
  for (const store of world.stores(company.account).filter(({ companyId }) => companyId === company.id)) {
    for (const day of world.days(store.id, '0000', '9999')) {
      const waiting = day.postings.filter(({ sync }) => sync === 'pending');
      if (waiting.length === 0) continue;
      for (const posting of waiting) posting.sync = 'synced';
      day.history.push({ at: world.now(), what: 'carried over by the Web Connector', by: company.name });
      world.putDay(day);
    }
  }
}
