import { isLater } from '../../domain/values/businessDate.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Guide, Step } from '../guide.ts';
import { softwareName, storeFact } from '../reading.ts';
import { accountingConnected } from '../steps/connections.ts';
import { refreshReference } from '../steps/reference.ts';

const namedInBooks: Step = {
  id: 'named-in-books',
  page: null,
  say: (facts) => phrase('guide.named-in-books', { software: softwareName(facts) }),
  why: () => phrase('guide.named-in-books.why'),
};

/** Which setting or row it is nobody tells us: the merchant says when it is done. */
const chooseInMapping: Step = {
  id: 'choose-in-mapping',
  page: 'mapping',
  spot: () => null,
  say: () => phrase('guide.choose-in-mapping'),
  why: () => phrase('guide.choose-in-mapping.why'),
  done: (facts) => {
    const mapping = storeFact(facts, 'mapping');
    return mapping.known && isLater(mapping.value.changedAt, facts.startedAt) ? true : undefined;
  },
};

/** What the entry names beside its accounts isn't accepted: a class, a customer, a tax rate, a reserved account (B0.10). */
export const entryDetails: Guide = {
  id: 'entry-details',
  source: 'B0.10',
  needs: 'store',
  mends: {
    steps: [
      'avoid-receivable',
      'choose-tag',
      'choose-tax-rate',
      'allow-tax-rate',
      'restore-contact',
      'restore-in-list',
      'open-to-subsidiary',
      'tax-on-lines',
    ],
  },
  title: () => phrase('guide.entry-details'),
  steps: [accountingConnected, namedInBooks, refreshReference, chooseInMapping],
  end: () => [phrase('guide.end.entry-checked'), phrase('guide.end.entry-then')],
  followUp: ({ subject }) => (subject.date ? 'regenerate' : null),
};
