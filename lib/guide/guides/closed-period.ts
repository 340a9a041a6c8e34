import { phrase } from '../../i18n/phrase.ts';
import type { Guide, GuideFacts } from '../guide.ts';
import { booksAreOpen, dateOf, softwareName, storeFact } from '../reading.ts';

const askAccountant = (facts: GuideFacts) => {
  const accounting = storeFact(facts, 'accounting');
  const through = accounting.known ? accounting.value.booksClosedThrough : null;
  return through === null
    ? phrase('guide.closed-look', { software: softwareName(facts) })
    : phrase('guide.closed', { through: { date: through } });
};

/** A closed period: whether it is reopened is the accountant's to say (B0.5; domain 4.5). */
export const closedPeriod: Guide = {
  id: 'closed-period',
  source: 'B0.5',
  needs: 'day',
  mends: { checks: ['books-open'], steps: ['accountant-period'] },
  title: (facts) => phrase('guide.closed-period', { date: dateOf(facts) }),
  button: () => phrase('button.decide'),
  steps: [
    {
      id: 'accountant',
      page: null,
      say: askAccountant,
      why: () => phrase('guide.closed.why'),
      choices: [
        { id: 'reopened', label: phrase('guide.closed.reopened') },
        { id: 'by-hand', label: phrase('guide.closed.by-hand') },
      ],
      done: (facts) => (booksAreOpen(facts) ? true : undefined),
    },
  ],
  end: ({ answers }) =>
    answers['accountant'] === 'by-hand'
      ? [phrase('guide.end.by-hand'), phrase('guide.end.leave-day')]
      : [phrase('guide.end.still-closed'), phrase('guide.end.leave-day')],
  leads: (facts) => {
    const open = booksAreOpen(facts);
    return open || (open === undefined && facts.answers['accountant'] === 'reopened') ? 'post' : null;
  },
};
