import { phrase } from '../../i18n/phrase.ts';
import type { Guide } from '../guide.ts';
import { dateOf, remediesOf, softwareName } from '../reading.ts';

/** The entry in the books is paid, deposited, edited or gone: what happens to it is decided there (domain 4.5). */
export const entryInBooks: Guide = {
  id: 'entry-in-books',
  source: 'domain 4.5',
  needs: 'day',
  mends: { steps: ['recreate-or-leave', 'invoice-keep', 'tied-entry', 'compare-entry'] },
  title: (facts) => phrase('guide.entry-in-books', { date: dateOf(facts) }),
  steps: [
    {
      id: 'look-at-entry',
      page: null,
      say: (facts) => phrase('guide.look-at-entry', { date: dateOf(facts), software: softwareName(facts) }),
      why: () => phrase('guide.look-at-entry.why'),
      choices: [
        { id: 'keep', label: phrase('guide.entry.keep') },
        { id: 'by-hand', label: phrase('guide.entry.by-hand') },
        { id: 'free', label: phrase('guide.entry.free') },
      ],
    },
  ],
  end: () => [phrase('guide.end.entry-counts'), phrase('guide.end.leave-day')],
  // What was edited there is built again from the POS; what only stood in the way is sent once more.
  leads: (facts) => (facts.answers['look-at-entry'] !== 'free' ? null : remediesOf(facts).includes('compare-entry') ? 'refresh' : 'post'),
};
