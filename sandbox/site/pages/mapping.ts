import * as z from 'zod/mini';
import { type Company, type Practice, type PracticeStore, Refusal, type PracticeSession } from '../../engine/practice.ts';
import { accountName, accountingView, mappingHref, mappingView } from '../view/mappingView.ts';
import { id, orEmpty } from '../web/read.ts';
import type { PracticeSite } from '../web/site.ts';

const mapped = z.object({ rowId: id, accountId: orEmpty(id) });

function companyOf(practice: Practice, who: PracticeSession, store: PracticeStore): Company {
  const company = practice.companies(who).find(({ id: one }) => one === store.companyId);
  if (!company) throw new Refusal('unknown-store', 'This store has no company.');
  return company;
}

/** Settings › Accounting: the list, and the mapping of each store. */
export function addMapping(site: PracticeSite): void {
  site.page('/settings/accounting', ({ practice, who }) => accountingView(practice.stores(who)));
  site.page('/settings/accounting/:storeId', ({ practice, who, param }) => {
    const store = practice.store(who, param('storeId'));
    return mappingView({ who, store, company: companyOf(practice, who, store), rows: practice.mappingRows(who, store.id) });
  });

  site.form('/settings/accounting/:storeId/map', {
    fields: mapped,
    back: ({ param }) => mappingHref(param('storeId')),
    act({ practice, who, param }, { rowId, accountId }) {
      const store = practice.store(who, param('storeId'));
      practice.map(who, store.id, rowId, accountId);
      const row = practice.mappingRows(who, store.id).find(({ id: one }) => one === rowId);
      const account = companyOf(practice, who, store).referenceAccounts.find(({ id: one }) => one === accountId);
      return `${row?.area} › ${row?.name}: ${account ? accountName(account) : 'None'}.`;
    },
  });
}
