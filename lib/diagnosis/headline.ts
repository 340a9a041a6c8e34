import { seenDifferences } from '../domain/day/day.ts';
import type { Posting, PostingKind } from '../domain/day/posting.ts';
import { stateOfDay } from '../domain/day/dayState.ts';
import { familyOf, meaningOf, posChangedSinceLoad } from '../domain/day/statuses.ts';
import { gapOf } from '../domain/day/loading.ts';
import { isSettled } from '../domain/day/settledByHand.ts';
import type { Mapping, Software } from '../domain/store/store.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import { type DiagnosisFacts, missingRowsOf } from './facts.ts';
import { softwareOf } from '../domain/store/storeFact.ts';
import type { NextStep } from './remedy/nextStep.ts';
import { readPosting } from './read.ts';
import { statusText } from './statusText.ts';
import { nameOfReading } from './telling.ts';

/**
 * What is the matter with a day, in the few words that fit into its row: its worst entry speaks, and names its cause as
 * it is now.
 * @param next the step that comes of the same facts
 */
export function headline(facts: DiagnosisFacts, next: NextStep): Phrase {
  const { day, store } = facts;
  if (isSettled(day, facts.settled)) return phrase('headline.settled');
  if (day.loadedAt === null) return phrase(gapOf(day.date, facts).what === 'closed' ? 'gap.closed' : 'headline.never-loaded');
  const { family, speaks, lacking, unseen } = stateOfDay(day, store);
  if (lacking.length > 0) return without(lacking, speaks ? 'not-in-books' : 'no-entry-for');
  if (!speaks) return phrase('headline.no-entry');

  switch (unseen ? 'done' : family) {
    case 'unknown':
      return familyOf(speaks) === 'unknown' ? wordsOf(speaks) : phrase('headline.unknown-sync');
    case 'failed':
    case 'blocked':
      return broken(speaks, facts, next);
    default:
      if (posChangedSinceLoad(day)) return changed(day.postings);
      if (seenDifferences(day).length > 0) return phrase('headline.figures-differ');
      return unseen ? seenPosted(facts, speaks) : wordsOf(speaks);
  }
}

/** What is seen to be posted where that may not be all: the two entries of which the live report tells, or the one that speaks. */
function seenPosted({ day }: DiagnosisFacts, { kind }: Posting): Phrase {
  const posted = new Set(day.postings.flatMap((one) => (familyOf(one) === 'done' ? one.kind : [])));
  const isBoth = posted.size === 2 && posted.has('sales') && posted.has('payments');
  return isBoth ? phrase('headline.unseen.both') : phrase('headline.unseen', { entry: { text: `posting.${kind}` } });
}

/** What is not in the books; a row has room for the name of one entry. */
function without([first, ...others]: readonly PostingKind[], told: 'not-in-books' | 'no-entry-for'): Phrase {
  const entry = { text: `posting.${first!}` } as const;
  return others.length > 0 ? phrase(`headline.${told}.more`, { entry, count: others.length }) : phrase(`headline.${told}`, { entry });
}

/** An entry that failed or is held back: what has to be mended, or that it is. */
function broken(posting: Posting, facts: DiagnosisFacts, next: NextStep): Phrase {
  if (next.kind === 'regenerate') return phrase('headline.ready-to-regenerate');
  if (next.kind === 'refresh' && posChangedSinceLoad(facts.day)) return changed(facts.day.postings);
  const software = softwareOf(facts.store);
  const [first] = readPosting(posting, software);
  const rows = first?.fault === 'mapping' ? missingRowsOf(facts.store) : null;
  return rows ? withoutAccount(rows, posting.kind) : causeTold(posting, software).words;
}

/**
 * Why an entry failed or is held back, by what it says itself and nothing that is known of today.
 * @returns the words; `named`: a cause, and not the status alone
 */
export function causeTold(posting: Posting, software: Software): { readonly words: Phrase; readonly named: boolean } {
  const [first] = readPosting(posting, software);
  const cause = first && first.by !== 'status' ? nameOfReading(first) : null;
  if (!cause) return { words: { key: statusText(wordOf(posting)) }, named: false };
  return { words: phrase(familyOf(posting) === 'failed' ? 'headline.failed' : 'headline.held', { cause: { text: cause } }), named: true };
}

/** An entry that the Web Connector could not carry failed, whatever its word says. */
const wordOf = ({ status }: Posting): string => (meaningOf(status).family === 'done' ? 'FAILED' : status);

/** The areas of the mapping that an entry draws on (domain 1.2); the others serve the sales. */
const AREAS: Readonly<Partial<Record<PostingKind, readonly string[]>>> = {
  payments: ['Payments', 'Cash Drawer'],
  cogs: ['Inventory & COGS'],
  'purchase-orders': ['Inventory & COGS'],
};

/** Longer names are cut, so that what is said of them stays in sight. */
const LONGEST_NAME = 20;

function withoutAccount(rows: Mapping['missing'], kind: PostingKind): Phrase {
  const areas = AREAS[kind];
  const own = rows.filter(({ area }) => (areas ? areas.includes(area) : !AREAS.cogs!.includes(area)));
  const [first, ...others] = own.length > 0 ? own : rows;
  if (!first) return phrase('headline.rows-missing');
  const letters = [...first.name];
  const row = letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : first.name;
  return others.length > 0 ? phrase('headline.no-account.more', { row, count: others.length }) : phrase('headline.no-account', { row });
}

function wordsOf({ status, sync }: Posting): Phrase {
  switch (familyOf({ status, sync })) {
    case 'unknown':
      return sync === 'unknown' && meaningOf(status).family !== 'unknown'
        ? phrase('headline.unknown-sync')
        : phrase('headline.unknown-word', { word: status });
    case 'waiting':
      return sync === 'pending' ? phrase('headline.sync-pending') : { key: statusText(status) };
    default:
      return { key: statusText(status) };
  }
}

function changed(postings: readonly Posting[]): Phrase {
  return postings.some(({ status }) => meaningOf(status).family === 'done')
    ? phrase('headline.pos-changed.posted')
    : phrase('headline.pos-changed.loaded');
}
