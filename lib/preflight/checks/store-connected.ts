import { phrase } from '../../i18n/phrase.ts';
import { storeFact, storeWords } from '../reading.ts';
import { REPAIR_SECONDS } from '../holds.ts';
import type { Check } from '../verdict.ts';
import { STRANGE, ask, block, cutOff, goTo, isCutOff, pass, wayBack, whyOf } from '../verdicts.ts';

/** The store is *Connected* in Settings > Stores > View Details (B0.6): without the link the POS cannot be asked. */
export const storeConnected: Check = {
  id: 'store-connected',
  source: 'B0.6',
  holds: { days: 'same', seconds: REPAIR_SECONDS, series: true },
  judge(facts) {
    const connection = storeFact(facts, 'connection');
    const store = storeWords(facts);
    if (!facts.store.known && isCutOff(facts.store.why)) {
      return cutOff(phrase('check.store-connected.unread', { why: whyOf(facts.store) }), wayBack(facts.store.why));
    }
    if (!connection.known) {
      return connection.why === 'not-found'
        ? block(phrase('check.store-connected.not-found', { store }), goTo('stores'))
        : ask(phrase('check.store-connected.ask', { store }), { why: whyOf(connection), remedy: goTo('stores') });
    }
    const { state, detail, checkedAt } = connection.value;
    const seen = { source: connection.source, at: checkedAt };
    switch (state) {
      case 'connected':
        return pass(phrase('check.store-connected.pass', { store }), seen);
      case 'unknown':
        return ask(phrase('check.store-connected.ask', { store }), { why: STRANGE, remedy: goTo('stores'), seen });
      default:
        return block(
          detail ? phrase('check.store-connected.block-detail', { store, detail }) : phrase('check.store-connected.block', { store }),
          goTo('stores'),
          seen,
        );
    }
  },
};
