import { addDays } from '../../domain/values/businessDate.ts';
import { HEALING_DAYS, healsByItself, wordOf } from '../../domain/day/statuses.ts';
import { runningDateOf } from '../../domain/store/store.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Guide, GuideFacts } from '../guide.ts';
import { dateOf } from '../reading.ts';

const lastDay = (facts: GuideFacts) => addDays(dateOf(facts).date, HEALING_DAYS);
const holds = ({ day }: GuideFacts, word: string) => !day.known || day.value.postings.some(({ status }) => wordOf(status) === word);

/** True where the site still asks by itself. */
const isStillAsked = (facts: GuideFacts): boolean => runningDateOf(facts.store, facts.now) <= lastDay(facts);

const isHealed = ({ day }: GuideFacts) => day.known && !day.value.postings.some(healsByItself);

/** Open checks and batch holds: they heal by themselves, for a week; what then (S3, S4, S8). */
export const openChecks: Guide = {
  id: 'open-checks',
  source: 'domain 2.2',
  needs: 'day',
  mends: { checks: ['waiting'], reasons: ['check.status-eligible.waiting'], steps: ['batch-treatment', 'close-checks', 'or-override'] },
  title: (facts) => phrase('guide.open-checks', { date: dateOf(facts) }),
  button: () => phrase('button.unpaid'),
  steps: [
    {
      id: 'close-checks',
      page: null,
      say: (facts) => phrase('guide.close-checks', { date: dateOf(facts) }),
      why: () => phrase('guide.close-checks.why'),
      applies: (facts) => holds(facts, 'OPENCHECK'),
      done: (facts) => (isHealed(facts) ? true : undefined),
    },
    {
      id: 'card-fees',
      page: null,
      say: () => phrase('guide.card-fees'),
      why: () => phrase('guide.card-fees.why'),
      applies: (facts) => holds(facts, 'BATCHHOLD'),
      done: (facts) => (isHealed(facts) ? true : undefined),
    },
    {
      id: 'wait',
      page: null,
      say: (facts) =>
        isStillAsked(facts)
          ? phrase('guide.wait-until', { until: { date: lastDay(facts) } })
          : phrase('guide.waited', { until: { date: lastDay(facts) } }),
      why: (facts) => (isStillAsked(facts) ? phrase('guide.wait-until.why') : phrase('guide.waited.why')),
      done: (facts) => (isHealed(facts) ? true : undefined),
    },
  ],
  end: (facts) => {
    if (isHealed(facts)) return [phrase('guide.end.healed', { date: dateOf(facts) })];
    return [isStillAsked(facts) ? phrase('guide.end.press-nothing', { until: { date: lastDay(facts) } }) : phrase('guide.end.waited-long')];
  },
  followUp: (facts) => (isHealed(facts) || isStillAsked(facts) ? null : 'refresh'),
};
