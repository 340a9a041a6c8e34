import { phrase } from '../../i18n/phrase.ts';
import type { Guide } from '../guide.ts';
import { storeFact, storeName } from '../reading.ts';
import { storeConnected } from '../steps/connections.ts';

/** Check the store's connection and reconnect it (B0.6; domain 4.1, POS link down). */
export const storeConnection: Guide = {
  id: 'store-connection',
  source: 'B0.6',
  needs: 'store',
  mends: { checks: ['store-connected'], steps: ['reconnect-store'] },
  title: () => phrase('guide.store-connection'),
  button: () => phrase('button.reconnect-store'),
  steps: [storeConnected],
  end: (facts) => {
    // Where it can't be seen, only the merchant looked.
    const seen = storeFact(facts, 'connection');
    const said = phrase(seen.known && seen.value.state === 'connected' ? 'guide.end.store-connected' : 'guide.end.store-looked', {
      store: storeName(facts),
    });
    return [said, phrase('guide.end.store-then')];
  },
  followUp: ({ subject }) => (subject.date ? 'which' : null),
};
