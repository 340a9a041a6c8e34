import { phrase } from '../../i18n/phrase.ts';
import type { Step } from '../guide.ts';
import { remediesOf } from '../reading.ts';

/** What may have to be done on the computer with QuickBooks Desktop before the Web Connector gets through, in this order. */
const BEFORE = ['repair-quickbooks', 'open-company-file', 'close-dialogs', 'integrated-applications', 'connector-password'] as const;

/** Each of them, where the message of the day asks for it. */
export const beforeWebConnector: readonly Step[] = BEFORE.map((remedy) => ({
  id: remedy,
  page: null,
  say: () => phrase(`step.${remedy}`),
  why: () => phrase(`guide.${remedy}.why`),
  applies: (facts) => remediesOf(facts).includes(remedy),
}));
