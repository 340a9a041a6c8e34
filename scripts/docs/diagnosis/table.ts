import { en } from '../../../lib/i18n/en/index.ts';
import type { Phrase } from '../../../lib/i18n/phrase.ts';
import { createTranslator } from '../../../lib/i18n/translate.ts';

const { say } = createTranslator('en', en);

/** A sentence of the catalogue, in English. */
export const said = (phrase: Phrase): string => say(phrase);

/** A cell of a Markdown table: one line, in which nothing ends the cell or is taken for markup. */
export function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;').trim();
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What the letters behind every fact mean, and where the facts were read. */
export const HOW_SURE = [
  '- **A** read in the vendor’s own documentation',
  '- **B** read in someone else’s public code, guide or documentation',
  '- **C** inferred from those',
  '- **D** general knowledge, a hint only',
  '',
  'Sources: L1 to L12 are help pages of the vendor (“fr”: the French one), LG those of its golf product, S1 to S15 those of the platform behind it, U and P public scripts and documents about it; the others are named.',
].join('\n');
