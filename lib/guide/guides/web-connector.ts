import { stateOfDay } from '../../domain/day/dayState.ts';
import { familyOf } from '../../domain/day/statuses.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Guide, GuideFacts } from '../guide.ts';
import { dateOf } from '../reading.ts';
import { beforeWebConnector } from '../steps/desktop.ts';

/**
 * True where QuickBooks Desktop has everything of the day that is seen: nothing waits for the Web Connector or failed;
 * undefined where that can't be seen, as of an entry that is posted and says nothing of the Web Connector.
 */
function isCarried({ day }: GuideFacts): boolean | undefined {
  if (!day.known) return undefined;
  const carried = day.value.postings.map((posting) => {
    if (posting.sync !== null) return posting.sync === 'synced';
    const family = familyOf(posting);
    return family === 'done' ? undefined : family === 'inactive';
  });
  if (carried.includes(false)) return false;
  return carried.length === 0 || carried.includes(undefined) ? undefined : true;
}

/** True where that is all that the day should have there. */
const isAllCarried = (facts: GuideFacts): boolean =>
  isCarried(facts) === true && facts.day.known && stateOfDay(facts.day.value, facts.store).family === 'done';

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
    isAllCarried(facts) ? phrase('guide.end.carried', { date: dateOf(facts) }) : phrase('guide.end.look-at-day', { date: dateOf(facts) }),
  ],
};
