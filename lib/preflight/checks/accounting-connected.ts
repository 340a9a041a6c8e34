import { ledgerOf } from '../../domain/store/store.ts';
import { phrase } from '../../i18n/phrase.ts';
import { REPAIR_SECONDS } from '../holds.ts';
import type { Check } from '../verdict.ts';
import { STRANGE, ask, block, goTo, pass, seenIn, whyOf } from '../verdicts.ts';

/** The link to the accounting software stands (B0.5; domain 4.5, authentication): reconnect before any repair. */
export const accountingConnected: Check = {
  id: 'accounting-connected',
  source: 'B0.5',
  holds: { days: 'same', seconds: REPAIR_SECONDS, series: true },
  judge(facts) {
    const accounting = ledgerOf(facts.store);
    const software = { text: `software.${accounting.known ? accounting.value.software : 'unknown'}` } as const;
    if (!accounting.known) {
      return ask(phrase('check.accounting-connected.ask', { software }), { why: whyOf(accounting), remedy: goTo('companies') });
    }
    const seen = seenIn(accounting);
    switch (accounting.value.connection) {
      case 'connected':
        return pass(phrase('check.accounting-connected.pass', { software, company: accounting.value.company }), seen);
      case 'disconnected':
        return block(phrase('check.accounting-connected.block', { software }), goTo('companies'), seen);
      case 'unknown':
        return ask(phrase('check.accounting-connected.ask', { software }), { why: STRANGE, remedy: goTo('companies'), seen });
    }
  },
};
