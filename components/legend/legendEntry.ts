import type { Action } from '../../lib/domain/day/action.ts';
import type { Family } from '../../lib/domain/day/statuses.ts';
import type { Phrase } from '../../lib/i18n/phrase.ts';

/** One status, as the legend tells of it. */
export interface LegendEntry {
  readonly status: string;
  /** The other ways in which it is written. */
  readonly spellings: readonly string[];
  readonly family: Family;
  readonly eligible: readonly Action[];
  /** What the rows of the report call it. */
  readonly name: Phrase;
  readonly meaning: Phrase;
  readonly next: Phrase;
  readonly whyNot: Phrase | null;
  readonly sure: string | null;
}
