import * as z from 'zod/mini';
import { companiesView } from '../view/companiesView.ts';
import { id } from '../web/read.ts';
import type { PracticeSite } from '../web/site.ts';

const fields = z.object({ companyId: id });
const back = () => '/settings/companies';

/** Settings › Companies. */
export function addCompanies(site: PracticeSite): void {
  site.page('/settings/companies', ({ practice, who }) => companiesView(who, practice.companies(who), practice.stores(who)));

  site.form('/settings/companies/refresh', {
    fields,
    back,
    act({ practice, who }, { companyId }) {
      practice.refreshReferenceData(who, companyId);
      return 'The reference data is up to date.';
    },
  });
  site.form('/settings/companies/reconnect', {
    fields,
    back,
    act({ practice, who }, { companyId }) {
      practice.reconnectCompany(who, companyId);
      return 'The company is connected.';
    },
  });
}
