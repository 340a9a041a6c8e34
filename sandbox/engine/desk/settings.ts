import type { LedgerState } from '../../../lib/domain/store/store.ts';
import { byHand } from '../ledger/ledgerChanges.ts';
import { type Practice, Refusal, type PracticeSession } from '../practice.ts';
import type { Desk } from './desk.ts';

/** The settings pages: mapping, connections, companies. */
export function settingsDesk({
  world,
  now,
  write,
}: Desk): Pick<
  Practice,
  'mappingRows' | 'map' | 'reconnectStore' | 'disconnectStore' | 'companies' | 'refreshReferenceData' | 'reconnectCompany'
> {
  function setConnection(who: PracticeSession, storeId: string, state: LedgerState): void {
    const store = world.store(who.account.id, storeId);
    world.putStore({ ...store, connection: { state, checkedAt: now() } });
  }

  function waiting(account: string, companyId: string): number {
    const stores = world.stores(account).filter((store) => store.companyId === companyId);
    return stores
      .flatMap(({ id }) => world.daysWaiting(id))
      .flatMap(({ postings }) => postings)
      .filter(({ sync }) => sync === 'pending' || sync === 'error').length;
  }

  return {
    mappingRows: (who, storeId) => world.store(who.account.id, storeId).mapping,
    map: (who, storeId, rowId, accountId) =>
      write(who, () => {
        const store = world.store(who.account.id, storeId);
        const offered = world.company(who.account.id, store.companyId).referenceAccounts;
        if (accountId !== null && !offered.some(({ id }) => id === accountId))
          throw new Refusal('bad-request', 'There is no such account.');
        if (!store.mapping.some(({ id }) => id === rowId)) throw new Refusal('bad-request', 'There is no such row.');
        store.mapping = store.mapping.map((row) => (row.id === rowId ? { ...row, accountId } : row));
        store.mappingChangedAt = now();
        world.putStore(store);
      }),
    reconnectStore: (who, id) => write(who, () => setConnection(who, id, 'connected')),
    disconnectStore: (who, id) => write(who, () => setConnection(who, id, 'disconnected')),
    companies: (who) =>
      world.companies(who.account.id).map(({ account, obstacles, ...company }) => ({
        ...company,
        obstacles: byHand(obstacles),
        webConnectorWaiting: company.software === 'quickbooks-desktop' ? waiting(account, company.id) : 0,
      })),
    refreshReferenceData: (who, id) =>
      write(who, () => {
        const company = world.company(who.account.id, id);
        if (company.connection !== 'connected')
          throw new Refusal('accounting-disconnected', `${company.name} is not connected. Connect it first.`);
        const obstacles = company.obstacles.filter(({ cause }) => cause !== 'reference-data');
        world.putCompany({ ...company, obstacles, referenceAccounts: company.accounts, referenceDataAt: now() });
      }),
    reconnectCompany: (who, id) => write(who, () => world.putCompany({ ...world.company(who.account.id, id), connection: 'connected' })),
  };
}
