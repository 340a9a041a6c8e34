import type { DaySummary, Posting } from '../domain/day.ts';
import { FAMILIES, familyOf, meaningOf, neverLoaded, posChangedSinceLoad } from '../domain/statuses.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import { faultOf } from './family.ts';
import { statusText } from './statusText.ts';

/** What is the matter with a day, in the few words that fit into its row: its worst entry speaks. */
export function headline(day: DaySummary): Phrase {
  if (neverLoaded(day)) return phrase('headline.never-loaded');
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
      return { key: faultOf(posting.message) === 'mapping' ? 'headline.held.mapping' : statusText(posting.status) };
    case 'waiting':
      return posting.sync === 'pending' ? phrase('headline.sync-pending') : { key: statusText(posting.status) };
    default:
      return { key: statusText(posting.status) };
  }
}

function failed({ status, message }: Posting): Phrase {
  const fault = faultOf(message);
  const word = meaningOf(status).family === 'done' ? 'FAILED' : status;
  return fault === 'unknown' ? { key: statusText(word) } : phrase('headline.failed', { cause: { text: `fault.${fault}` } });
}

function changed({ postings }: DaySummary): Phrase {
  return postings.some(({ status }) => meaningOf(status).family === 'done')
    ? phrase('headline.pos-changed.posted')
    : phrase('headline.pos-changed.loaded');
}
