import { LANGUAGES } from '../../lib/domain/values/language.ts';
import { CATALOGUES } from '../../lib/i18n/catalogues.ts';
import { hasAllWords } from '../../lib/i18n/folded.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import type { LegendEntry } from './legendEntry.ts';

const TRANSLATORS = LANGUAGES.map((language) => createTranslator(language, CATALOGUES[language]));

/** Everything by which a status is found, in every language: a merchant may read one and search in another. */
const textOf = ({ status, spellings, name, meaning, next, whyNot }: LegendEntry): string =>
  [status, ...spellings, ...TRANSLATORS.flatMap(({ say }) => [name, meaning, next, ...(whyNot ? [whyNot] : [])].map(say))].join(' ');

/** The statuses that have every word of `query`; all of them where it is empty. */
export const searchLegend = (rows: readonly LegendEntry[], query: string): readonly LegendEntry[] =>
  rows.filter((row) => hasAllWords(textOf(row), query));
