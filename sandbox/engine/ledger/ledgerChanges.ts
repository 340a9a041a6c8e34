import { type LedgerChange, Refusal } from '../practice.ts';
import { syncRefusalOf } from './ledgers.ts';
import type { CompanyRecord, ObstacleRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

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
    case 'put-right':
      if (!company.obstacles.some(({ id }) => id === change.obstacleId))
        throw new Refusal('bad-request', 'Nothing of that kind stands in the way any more.');
      return world.putCompany({ ...company, obstacles: company.obstacles.filter(({ id }) => id !== change.obstacleId) });
    case 'run-web-connector':
      if (company.software !== 'quickbooks-desktop') throw new Refusal('bad-request', 'Only QuickBooks Desktop has a Web Connector.');
      return runWebConnector(world, company);
  }
}

/** What of the obstacles a bookkeeper can put right by hand: the rest goes with its cause. */
export function byHand(obstacles: readonly ObstacleRecord[]): ObstacleRecord[] {
  return obstacles.filter(({ cause }) => cause === 'by-hand' || cause === 'web-connector');
}

/** QuickBooks Desktop: what was handed over is carried into the company file (B0.9). */
function runWebConnector(world: World, company: CompanyRecord): void {
  for (const store of world.stores(company.account).filter(({ companyId }) => companyId === company.id)) {
    for (const day of world.daysWaiting(store.id)) {
      for (const posting of day.postings.filter(({ sync }) => sync === 'pending' || sync === 'error')) {
        const refused = syncRefusalOf(company, { storeId: store.id, date: day.date, kind: posting.kind });
        Object.assign(posting, refused === undefined ? { sync: 'synced', message: null } : { sync: 'error', message: refused });
        const what = refused === undefined ? 'carried over by the Web Connector' : `the Web Connector failed: ${refused}`;
        day.history.push({ at: world.now(), action: null, what, by: company.name });
      }
      world.putDay(day);
    }
  }
}
