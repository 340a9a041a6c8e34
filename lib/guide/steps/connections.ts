import { ledgerOf } from '../../domain/store/store.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { GuideFacts, Step } from '../guide.ts';
import { companyName, remediesOf, softwareName, storeFact, storeName } from '../reading.ts';

/** The store shows *Connected* in Settings > Stores > View Details (B0.6). */
export const storeConnected: Step = {
  id: 'store-connected',
  page: 'stores',
  spot: (facts) => {
    const connection = storeFact(facts, 'connection');
    const broken = connection.known && ['disconnected', 'error'].includes(connection.value.state);
    return { name: broken ? 'store-reconnect' : 'store-connection' };
  },
  say: (facts) => {
    const store = storeName(facts);
    const connection = storeFact(facts, 'connection');
    return connection.known ? phrase('guide.store-connected', { store }) : phrase('guide.store-look', { store });
  },
  why: () => phrase('guide.store-connected.why'),
  done: (facts) => {
    const connection = storeFact(facts, 'connection');
    return connection.known && connection.value.state !== 'unknown' ? connection.value.state === 'connected' : undefined;
  },
};

/** True where something says that the connection has ended: it was seen, or the message of the day names it. */
function saysEnded(facts: GuideFacts): boolean {
  const accounting = ledgerOf(facts.store);
  return accounting.known ? accounting.value.connection === 'disconnected' : remediesOf(facts).includes('reconnect');
}

/** The accounting software lets the site write (B0.5; domain 4.5, authentication). */
export const accountingConnected: Step = {
  id: 'accounting-connected',
  page: 'companies',
  spot: (facts) => {
    const accounting = ledgerOf(facts.store);
    return {
      name: accounting.known && accounting.value.connection === 'disconnected' ? 'company-reconnect' : 'company',
      company: companyName(facts),
    };
  },
  say: (facts) => phrase(saysEnded(facts) ? 'guide.accounting-connected' : 'guide.accounting-look', { software: softwareName(facts) }),
  why: (facts) => phrase(saysEnded(facts) ? 'guide.accounting-connected.why' : 'guide.accounting-look.why'),
  done: (facts) => {
    const accounting = ledgerOf(facts.store);
    return accounting.known && accounting.value.connection !== 'unknown' ? accounting.value.connection === 'connected' : undefined;
  },
};

/** What must hold before any day is rebuilt (B0.5, B0.6), but the mapping. */
export const connections: readonly Step[] = [storeConnected, accountingConnected];
