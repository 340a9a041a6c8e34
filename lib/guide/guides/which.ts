import { softwareOf } from '../../domain/store/storeFact.ts';
import type { RemedyStep } from '../../diagnosis/remedy/steps.ts';
import { differingTotals } from '../../domain/day/day.ts';
import { stateOfDay } from '../../domain/day/dayState.ts';
import { healsByItself, posChangedSinceLoad } from '../../domain/day/statuses.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Guide, GuideFacts, Step } from '../guide.ts';
import { booksAreOpen, dateOf, faultsOf, isBroken, remediesOf, softwareName, storeFact } from '../reading.ts';

const YES_NO = [
  { id: 'yes', label: phrase('guide.yes') },
  { id: 'no', label: phrase('guide.no') },
];

/** What the merchant answered; undefined: nothing yet. */
function said({ answers }: GuideFacts, question: string): boolean | undefined {
  return question in answers ? answers[question] === 'yes' : undefined;
}

const isFailing = (facts: GuideFacts): boolean | undefined => isBroken(facts) ?? said(facts, 'failed');

/**
 * True where the POS says something else than what was loaded, and no Refresh left it so (B0.2, B0.7, N5); undefined where
 * neither figures nor merchant say.
 */
function posChanged(facts: GuideFacts): boolean | undefined {
  const { day } = facts;
  const differing = day.known ? differingTotals(day.value) : undefined;
  if (!day.known || differing === undefined) return day.known && posChangedSinceLoad(day.value) ? true : said(facts, 'pos');
  const refreshed = day.value.history?.some(({ action }) => action === 'refresh') ?? false;
  return posChangedSinceLoad(day.value) || (differing.length > 0 && !refreshed);
}

/** Which rows of the mapping changed nobody tells, nor which accounts of the books: only the merchant knows. */
const accountsChanged = (facts: GuideFacts): boolean | undefined => said(facts, 'accounts');

const isWell = (facts: GuideFacts) => isFailing(facts) === false && !waits(facts) && !isReady(facts) && !isStrange(facts);
const state = ({ day, store }: GuideFacts) => (day.known ? stateOfDay(day.value, store) : null);
const family = (facts: GuideFacts) => state(facts)?.family ?? null;
const isReady = (facts: GuideFacts) => family(facts) === 'queued';
/** A word that we don't know, or an entry that should be there and isn't: neither is for us to mend. */
const isStrange = (facts: GuideFacts) => (family(facts) === 'unknown' && !state(facts)!.unseen) || (state(facts)?.lacking.length ?? 0) > 0;
const waits = (facts: GuideFacts) => family(facts) === 'waiting';

const question = (
  id: string,
  say: Step['say'],
  why: Step['why'],
  answer: (facts: GuideFacts) => boolean | undefined,
  applies?: Step['applies'],
): Step => ({
  id,
  page: null,
  say,
  why,
  choices: YES_NO,
  done: (facts) => (answer(facts) === undefined ? undefined : true),
  ...(applies ? { applies } : {}),
});

/** The guide for a day that failed or is held, by what its entries say (domain 4.5). */
function forFault(facts: GuideFacts): string | readonly RemedyStep[] {
  const [fault] = faultsOf(facts);
  switch (fault) {
    case 'reference':
      return 'account-changed';
    case 'entry':
      return 'entry-details';
    case 'authentication':
      return storeFact(facts, 'accounting').known ? 'regenerate' : 'accounting-connection';
    case 'closed-period':
      return booksAreOpen(facts) ? 'post' : 'closed-period';
    case 'duplicate':
      return 'duplicate';
    case 'balance':
      return posChanged(facts) ? 'refresh' : 'out-of-balance';
    case 'throttle':
      return 'post';
    case 'conflict':
    case 'unknown':
      return remediesOf(facts);
    case 'mapping':
      return 'regenerate';
    default:
      return posChanged(facts) ? 'refresh' : 'regenerate';
  }
}

function leads(facts: GuideFacts): string | readonly RemedyStep[] | null {
  const { day } = facts;
  if (isStrange(facts)) return 'support';
  const failing = isFailing(facts);
  if (failing && (day.known || posChanged(facts) !== undefined)) return forFault(facts);
  if (day.known && waits(facts)) return day.value.postings.some(healsByItself) ? 'open-checks' : 'web-connector';
  if (isReady(facts)) return 'post';
  if (failing !== false) return null;
  if (posChanged(facts)) return 'refresh';
  if (posChanged(facts) === false && accountsChanged(facts)) return 'regenerate';
  if (said(facts, 'missing')) return softwareOf(facts.store) === 'quickbooks-desktop' ? 'web-connector' : 'nothing-arrived';
  return null;
}

/**
 * Which of the two, or neither: at most four questions, most of them answered by what can be seen. It ends in the right
 * guide, or in that there is nothing to repair (B0.1, B0.2).
 */
export const which: Guide = {
  id: 'which',
  source: 'B0.1, B0.2, B0.7, B0.10',
  needs: 'day',
  mends: { reasons: ['check.errors-resolved.ask', 'check.errors-resolved.ask-silent'] },
  title: (facts) => phrase('guide.which', { date: dateOf(facts) }),
  steps: [
    question(
      'failed',
      (facts) => phrase('guide.which.failed', { date: dateOf(facts) }),
      () => phrase('guide.which.failed.why'),
      isFailing,
    ),
    question(
      'pos',
      () => phrase('guide.which.pos'),
      () => phrase('guide.which.pos.why'),
      posChanged,
    ),
    question(
      'accounts',
      (facts) => phrase('guide.which.accounts', { software: softwareName(facts) }),
      () => phrase('guide.which.accounts.why'),
      accountsChanged,
      isWell,
    ),
    question(
      'missing',
      (facts) => phrase('guide.which.missing', { date: dateOf(facts), software: softwareName(facts) }),
      () => phrase('guide.which.missing.why'),
      (facts) => said(facts, 'missing'),
      isWell,
    ),
  ],
  end: (facts) => [
    // Where a day is not wholly seen, it is not called in order: its merchant was asked, and that is said.
    phrase(['done', 'inactive'].includes(family(facts) ?? '') ? 'guide.end.nothing-to-repair' : 'guide.end.nothing-seen', {
      date: dateOf(facts),
    }),
    phrase('guide.end.troubleshooting'),
    // It drops them without a word where they are not tracked.
    ...(softwareOf(facts.store) === 'quickbooks-online' ? [phrase('guide.end.class-missing'), phrase('guide.end.class-by-hand')] : []),
  ],
  leads,
};
