import type { Action } from '../domain/day/action.ts';
import { type Family, SPELLINGS, meaningOf } from '../domain/day/statuses.ts';
import { LEGEND, type StatusTexts, statusTexts } from './statusText.ts';

/** One status word, for the legend. */
export interface LegendRow extends StatusTexts {
  readonly status: string;
  /** The other ways in which it is written. */
  readonly spellings: readonly string[];
  readonly family: Family;
  /** The actions that may be considered in this status. */
  readonly eligible: readonly Action[];
  /** A to D as in the documentation of sources; null: nobody has told what it means. */
  readonly sure: string | null;
}

/** Every status word that is known, in the order of the table. */
export function legend(): LegendRow[] {
  return LEGEND.map((status) => {
    const { family, eligible, sure } = meaningOf(status);
    const spellings = [...SPELLINGS].flatMap(([spelling, word]) => (word === status && spelling !== '' ? [spelling] : []));
    return { ...statusTexts(status), status, spellings, family, eligible, sure: sure.meaning };
  });
}
