/** Our words as the tests of the views show them, by their keys. */
import { textsIn } from '../../../lib/i18n/testing/texts.ts';

/** English as in “3 November”. */
export const en = textsIn('en', 'en-GB');
export const fr = textsIn('fr', 'fr-CA');
