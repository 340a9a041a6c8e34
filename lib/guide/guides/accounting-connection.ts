import { ledgerOf } from '../../domain/store/store.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Guide } from '../guide.ts';
import { softwareName } from '../reading.ts';
import { accountingConnected } from '../steps/connections.ts';

/** Reconnect the accounting software (B0.5; domain 4.1, AuthenticationFailed). */
export const accountingConnection: Guide = {
  id: 'accounting-connection',
  source: 'B0.5',
  needs: 'store',
  mends: { checks: ['accounting-connected'], steps: ['reconnect', 'same-company'] },
  title: () => phrase('guide.accounting-connection'),
  button: ({ software }) => phrase('button.reconnect', { software: { text: `software.short.${software}` } }),
  steps: [accountingConnected],
  end: (facts) => {
    // Where it can't be seen, only the merchant looked.
    const seen = ledgerOf(facts.store);
    const said = phrase(
      seen.known && seen.value.connection === 'connected' ? 'guide.end.accounting-connected' : 'guide.end.accounting-looked',
      { software: softwareName(facts) },
    );
    return [said, phrase('guide.end.accounting-then')];
  },
  followUp: ({ subject }) => (subject.date ? 'which' : null),
};
