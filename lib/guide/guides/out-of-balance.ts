import { posChangedSinceLoad } from '../../domain/day/statuses.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Guide, GuideFacts } from '../guide.ts';
import { dateOf, isOnDay } from '../reading.ts';
import { toThePage } from '../steps/day.ts';

const isCorrected = ({ day }: GuideFacts) => (day.known ? posChangedSinceLoad(day.value) : undefined);

/** A day out of balance: find the check, correct it in the POS, refresh (S7). */
export const outOfBalance: Guide = {
  id: 'out-of-balance',
  source: 'domain 4.1, OOB',
  needs: 'day',
  mends: {
    reasons: ['check.errors-resolved.ask-balance', 'check.status-eligible.out-of-balance'],
    steps: ['or-plug', 'find-check', 'check-day'],
  },
  title: (facts) => phrase('guide.out-of-balance', { date: dateOf(facts) }),
  button: () => phrase('button.sale'),
  steps: [
    ...toThePage,
    {
      id: 'open-checks',
      page: 'day',
      way: true,
      spot: () => ({ name: 'tab-checks' }),
      say: () => phrase('guide.open-checks-tab'),
      why: () => phrase('guide.open-checks-tab.why'),
      done: (facts) => isOnDay(facts) && facts.page.seen.includes('day-checks'),
    },
    {
      id: 'find-check',
      page: 'day',
      spot: () => ({ name: 'day-checks' }),
      say: () => phrase('guide.find-check'),
      why: () => phrase('guide.find-check.why'),
      done: (facts) => (isCorrected(facts) ? true : undefined),
    },
    {
      id: 'correct-check',
      page: null,
      say: () => phrase('guide.correct-check'),
      why: () => phrase('guide.correct-check.why'),
      done: (facts) => (isCorrected(facts) ? true : undefined),
    },
  ],
  end: (facts) => [phrase('guide.end.corrected', { date: dateOf(facts) })],
  leads: (facts) => (isCorrected(facts) ? 'refresh' : null),
  followUp: () => 'refresh',
};
