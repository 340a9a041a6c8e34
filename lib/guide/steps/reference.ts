import { isLater } from '../../domain/values/businessDate.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Step } from '../guide.ts';
import { companyName, storeFact } from '../reading.ts';

/** The site reads the lists of the accounting software again (S6). */
export const refreshReference: Step = {
  id: 'refresh-reference',
  page: 'companies',
  spot: (facts) => ({ name: 'company-refresh', company: companyName(facts) }),
  say: () => phrase('guide.refresh-reference'),
  why: () => phrase('guide.refresh-reference.why'),
  done: (facts) => {
    const accounting = storeFact(facts, 'accounting');
    return accounting.known ? isLater(accounting.value.referenceDataAt, facts.startedAt) : undefined;
  },
};
