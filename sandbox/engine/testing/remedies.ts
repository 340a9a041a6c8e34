import type { DayTarget } from '../../../lib/domain/day/action.ts';
import type { LedgerAccount, PracticeMappingRow, Practice, PracticeSession } from '../practice.ts';

/** A merchant at the practice, and the day that is to be mended. */
export interface Mending {
  readonly practice: Practice;
  readonly who: PracticeSession;
  readonly at: DayTarget;
}

/** The company of the day's store. */
export function companyOf({ practice, who, at }: Mending) {
  const { companyId } = practice.store(who, at.storeId);
  return practice.companies(who).find(({ id }) => id === companyId)!;
}

/** Every row of the mapping that is at None, or whose account the ledger won't take, and the account that it should have. */
export function rowsToMap(mending: Mending): { row: PracticeMappingRow; account: LedgerAccount }[] {
  const { practice, who, at } = mending;
  const { referenceAccounts } = companyOf(mending);
  const used = new Set(practice.day(who, at).entry.map(({ name }) => name));
  return practice.mappingRows(who, at.storeId).flatMap((row) => {
    const rare = !['Bikes', 'Parts'].includes(row.name) && used.has(row.name) && row.area === 'Sales';
    if (row.accountId !== null && !rare) return [];
    const account = referenceAccounts.find(({ type, name }) => type === row.area && /Bikes/.test(name));
    return account ? [{ row, account }] : [];
  });
}

/** QuickBooks Desktop: carries over what was handed over; the other packages have nothing of the kind. */
export function runWebConnector(mending: Mending): void {
  const { id, software } = companyOf(mending);
  if (software === 'quickbooks-desktop') mending.practice.changeLedger(mending.who, id, { do: 'run-web-connector' });
}

/** Closes the open checks of the day in the POS, and voids those that don't add up. */
export function correctChecks({ practice, who, at }: Mending): void {
  for (const { id, state } of practice.day(who, at).checks)
    practice.changePos(who, at.storeId, { do: state === 'open' ? 'complete' : 'void', saleId: id });
}

/** What stands in the way of the day in the ledger is put right there. */
export function putRight(mending: Mending): void {
  const { practice, who, at } = mending;
  const { id: companyId, obstacles } = companyOf(mending);
  for (const { id } of obstacles.filter(({ storeId, date }) => storeId === at.storeId && date === at.date)) {
    practice.changeLedger(who, companyId, { do: 'put-right', obstacleId: id });
  }
}

/** Does one step of a remedy, by its name and place in the diagnosis, where the practice has a place for it. */
export function mend(mending: Mending, { step, where }: { readonly step: string; readonly where: string }): void {
  const { practice, who, at } = mending;
  if (step === 'refresh-reference-data') practice.refreshReferenceData(who, companyOf(mending).id);
  else if (step === 'reconnect') practice.reconnectCompany(who, companyOf(mending).id);
  else if (step === 'reconnect-store') practice.reconnectStore(who, at.storeId);
  else if (step === 'run-web-connector') runWebConnector(mending);
  else if (where === 'mapping' && step !== 'choose-customer') {
    for (const { row, account } of rowsToMap(mending)) practice.map(who, at.storeId, row.id, account.id);
  } else if (step === 'correct-in-pos' || step === 'close-checks') correctChecks(mending);
  else putRight(mending);
}
