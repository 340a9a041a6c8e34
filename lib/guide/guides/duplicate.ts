import { phrase } from '../../i18n/phrase.ts';
import type { Guide } from '../guide.ts';
import { dateOf, softwareName } from '../reading.ts';

/** The books say that the day is already there: nothing is posted before somebody has looked (domain 4.5). */
export const duplicate: Guide = {
  id: 'duplicate',
  source: 'domain 4.5',
  needs: 'day',
  mends: { reasons: ['check.errors-resolved.ask-duplicate'], steps: ['keep-or-remove', 'look-for-entry'] },
  title: (facts) => phrase('guide.duplicate', { date: dateOf(facts) }),
  button: () => phrase('button.entry'),
  steps: [
    {
      id: 'look',
      page: null,
      say: (facts) => phrase('guide.duplicate.look', { date: dateOf(facts), software: softwareName(facts) }),
      why: () => phrase('guide.duplicate.look.why'),
      choices: [
        { id: 'one', label: phrase('guide.duplicate.one') },
        { id: 'more', label: phrase('guide.duplicate.more') },
        { id: 'none', label: phrase('guide.duplicate.none') },
      ],
    },
  ],
  end: ({ answers }) =>
    answers['look'] === 'more'
      ? [phrase('guide.end.two-entries'), phrase('guide.end.leave-day')]
      : [phrase('guide.end.one-entry'), phrase('guide.end.leave-day')],
  leads: ({ answers }) => (answers['look'] === 'none' ? 'post' : null),
  followUp: () => 'support',
};
