import { isLater } from '../../domain/values/businessDate.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Guide, Step } from '../guide.ts';
import { softwareName, storeFact } from '../reading.ts';
import { accountingConnected } from '../steps/connections.ts';
import { mapEveryRow } from '../steps/mapping.ts';
import { refreshReference } from '../steps/reference.ts';

const inTheBooks: Step = {
  id: 'account-in-books',
  page: null,
  say: (facts) => phrase('guide.account-in-books', { software: softwareName(facts) }),
  why: () => phrase('guide.account-in-books.why'),
};

/** Which row used the account nobody tells us: the merchant says when it is done. */
const mapAgain: Step = {
  id: 'map-again',
  page: 'mapping',
  spot: () => null,
  say: () => phrase('guide.map-again'),
  why: () => phrase('guide.map-again.why'),
  done: (facts) => {
    const mapping = storeFact(facts, 'mapping');
    return mapping.known && isLater(mapping.value.changedAt, facts.startedAt) ? true : undefined;
  },
};

/** An account was renamed or made inactive: refresh the reference data, and map again (B0.10; S6). */
export const accountChanged: Guide = {
  id: 'account-changed',
  source: 'B0.10',
  needs: 'store',
  mends: {
    reasons: ['check.errors-resolved.ask-account'],
    steps: [
      'map-again',
      'map-fitting',
      'refresh-reference-data',
      'look-up-reference',
      'account-exists',
      'accounts-changed',
      'reactivate',
      'account-in-subsidiary',
      'allow-payments',
    ],
  },
  title: () => phrase('guide.account-changed'),
  button: () => phrase('button.accounts'),
  steps: [accountingConnected, inTheBooks, refreshReference, mapAgain, mapEveryRow],
  end: () => [phrase('guide.end.account-looked'), phrase('guide.end.account-then')],
  followUp: ({ subject }) => (subject.date ? 'regenerate' : null),
};
