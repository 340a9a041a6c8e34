import { familyOf } from '../../domain/day/statuses.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Guide, GuideFacts } from '../guide.ts';
import { dateOf } from '../reading.ts';
import { beforeWebConnector } from '../steps/desktop.ts';

/** True where QuickBooks Desktop has everything of the day: nothing waits for the Web Connector or failed; undefined where that can't be seen. */
const isCarried = ({ day }: GuideFacts) =>
  day.known
    ? day.value.postings.every(
        (posting) => posting.sync === 'synced' || (posting.sync === null && ['done', 'inactive'].includes(familyOf(posting))),
      )
    : undefined;

/** QuickBooks Desktop: run the Web Connector by hand (B0.9). */
export const webConnector: Guide = {
  id: 'web-connector',
  source: 'B0.9',
  needs: 'day',
  mends: {
    reasons: ['check.status-eligible.unknown-sync'],
    steps: [
      'run-web-connector',
      'open-company-file',
      'integrated-applications',
      'close-dialogs',
      'connector-password',
      'repair-quickbooks',
    ],
  },
  title: () => phrase('guide.web-connector'),
  button: () => phrase('button.web-connector'),
  steps: [
    {
      id: 'open-quickbooks',
      page: null,
      way: true,
      say: () => phrase('guide.open-quickbooks'),
      why: () => phrase('guide.open-quickbooks.why'),
    },
    ...beforeWebConnector,
    {
      id: 'run-web-connector',
      page: null,
      say: () => phrase('guide.run-web-connector'),
      why: () => phrase('guide.run-web-connector.why'),
      done: isCarried,
    },
  ],
  end: (facts) => [
    isCarried(facts) ? phrase('guide.end.carried', { date: dateOf(facts) }) : phrase('guide.end.look-at-day', { date: dateOf(facts) }),
  ],
};
