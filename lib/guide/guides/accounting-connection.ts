import { phrase } from '../../i18n/phrase.ts';
import type { Guide } from '../guide.ts';
import { softwareName } from '../reading.ts';
import { accountingConnected } from '../steps/connections.ts';

/** Reconnect the accounting software (B0.5; domain 4.1, AuthenticationFailed). */
export const accountingConnection: Guide = {
  id: 'accounting-connection',
  source: 'B0.5',
  needs: 'store',
  title: () => phrase('guide.accounting-connection'),
  button: ({ software }) => phrase('button.reconnect', { software: { text: `software.short.${software}` } }),
  steps: [accountingConnected],
  end: (facts) => [phrase('guide.end.accounting-connected', { software: softwareName(facts) }), phrase('guide.end.accounting-then')],
  followUp: ({ subject }) => (subject.date ? 'which' : null),
};
