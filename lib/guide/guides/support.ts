import { phrase } from '../../i18n/phrase.ts';
import type { Guide } from '../guide.ts';
import { dateOf, openChecklist } from '../reading.ts';
import { toThePage } from '../steps/day.ts';

/** Still failing: contact Lightspeed Retail support, with the report that is prepared (B0.13). */
export const support: Guide = {
  id: 'support',
  source: 'B0.13',
  needs: 'day',
  mends: { reasons: ['check.status-eligible.unknown-word'], steps: ['read-detail', 'tell-support', 'ask-support'] },
  title: () => phrase('guide.support'),
  steps: [
    ...toThePage,
    {
      id: 'open-details',
      page: 'day',
      way: true,
      spot: () => ({ name: 'control-details' }),
      say: () => phrase('guide.open-details'),
      why: () => phrase('guide.open-details.why'),
      done: (facts) => facts.page.seen.includes('sheet') && openChecklist(facts) === undefined,
    },
    {
      id: 'copy-report',
      page: 'day',
      spot: () => ({ name: 'sheet' }),
      say: () => phrase('guide.copy-report'),
      why: () => phrase('guide.copy-report.why'),
    },
    {
      id: 'send-report',
      page: null,
      say: () => phrase('guide.send-report'),
      why: () => phrase('guide.send-report.why'),
    },
  ],
  end: (facts) => [phrase('guide.end.support', { date: dateOf(facts) })],
};
