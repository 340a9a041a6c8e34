import type { DaySummary, Posting } from '../domain/day.ts';
import { FAMILIES, familyOf, meaningOf, posChangedSinceLoad } from '../domain/statuses.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import { nameOf } from './knownError.ts';
import { readPosting } from './read.ts';
import { statusText } from './statusText.ts';

/** What is the matter with a day, in the few words that fit into its row: its worst entry speaks. */
export function headline(day: DaySummary): Phrase {
  if (day.loadedAt === null) return phrase('headline.never-loaded');
  const worst = FAMILIES.map((family) => day.postings.find((posting) => familyOf(posting) === family)).find(Boolean);
  if (!worst) return phrase('headline.no-entry');

  const family = familyOf(worst);
  if (family === 'unknown' || family === 'failed' || family === 'blocked') return wordsOf(worst);
  if (posChangedSinceLoad(day)) return changed(day);
  return wordsOf(worst);
}

function wordsOf(posting: Posting): Phrase {
  switch (familyOf(posting)) {
    case 'unknown':
      return posting.sync === 'unknown' && meaningOf(posting.status).family !== 'unknown'
        ? phrase('headline.unknown-sync')
        : phrase('headline.unknown-word', { word: posting.status });
    case 'failed':
      return failed(posting);
    case 'blocked':
      return held(posting);
    case 'waiting':
      return posting.sync === 'pending' ? phrase('headline.sync-pending') : { key: statusText(posting.status) };
    default:
      return { key: statusText(posting.status) };
  }
}

/** What its message says in a few words; null where it says nothing that we can read. */
function causeOf(posting: Posting): Phrase['key'] | null {
  const [first] = readPosting(posting);
  if (!first || first.by === 'status') return null;
  if (first.error) return nameOf(first.error);
  return first.fault === 'unknown' ? null : `fault.${first.fault}`;
}

function failed(posting: Posting): Phrase {
  const cause = causeOf(posting);
  const word = meaningOf(posting.status).family === 'done' ? 'FAILED' : posting.status;
  return cause ? phrase('headline.failed', { cause: { text: cause } }) : { key: statusText(word) };
}

function held(posting: Posting): Phrase {
  const cause = causeOf(posting);
  return cause ? phrase('headline.held', { cause: { text: cause } }) : { key: statusText(posting.status) };
}

function changed({ postings }: DaySummary): Phrase {
  return postings.some(({ status }) => meaningOf(status).family === 'done')
    ? phrase('headline.pos-changed.posted')
    : phrase('headline.pos-changed.loaded');
}
