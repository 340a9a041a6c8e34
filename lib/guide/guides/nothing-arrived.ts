import { softwareOf } from '../../domain/store/storeFact.ts';
import { addSeconds } from '../../domain/values/businessDate.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Guide, GuideFacts } from '../guide.ts';
import { companyName, dateOf, softwareName } from '../reading.ts';
import { accountingConnected } from '../steps/connections.ts';

/** “A few minutes” (B0.9), with some to spare. */
const FEW_MINUTES = 10 * 60;

/** True where the day was sent long enough ago; undefined where it is not known when. */
function hadTime({ day, now }: GuideFacts): boolean | undefined {
  const sent = day.known ? day.value.postings.map(({ postedAt }) => postedAt) : [];
  return sent.length === 0 || sent.includes(null) ? undefined : sent.every((at) => addSeconds(at!, FEW_MINUTES) <= now);
}

/** Posted, and nothing arrived in QuickBooks Online, Xero or Sage after a few minutes (B0.9; S9). */
export const nothingArrived: Guide = {
  id: 'nothing-arrived',
  source: 'B0.9; S9',
  needs: 'day',
  // A connection that has to be told to the support as well is that of days which arrive nowhere (S9).
  mends: { together: ['reconnect', 'tell-support'] },
  title: (facts) => phrase('guide.nothing-arrived', { date: dateOf(facts) }),
  button: ({ software }) => phrase('button.reconnect', { software: { text: `software.short.${software}` } }),
  steps: [
    {
      id: 'few-minutes',
      page: null,
      say: (facts) => phrase('guide.few-minutes', { software: softwareName(facts) }),
      why: () => phrase('guide.few-minutes.why'),
      done: hadTime,
    },
    accountingConnected,
    {
      id: 'right-company',
      page: 'companies',
      spot: (facts) => ({ name: 'company', company: companyName(facts) }),
      say: (facts) => phrase('guide.right-company', { software: softwareName(facts), company: companyName(facts) ?? '' }),
      why: () => phrase('guide.right-company.why'),
      applies: (facts) => companyName(facts) !== undefined,
    },
    {
      id: 'look-by-date',
      page: null,
      say: (facts) => phrase('guide.look-by-date', { date: dateOf(facts), software: softwareName(facts) }),
      why: () => phrase('guide.look-by-date.why'),
    },
  ],
  end: () => [phrase('guide.end.not-arrived'), phrase('guide.end.not-twice')],
  leads: (facts) => (softwareOf(facts.store) === 'quickbooks-desktop' ? 'web-connector' : null),
  followUp: () => 'support',
};
