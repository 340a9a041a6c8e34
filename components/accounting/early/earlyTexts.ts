import type { Language } from '../../../lib/domain/values/language.ts';
import { early as en } from '../../../lib/i18n/en/early.ts';
import { early as fr } from '../../../lib/i18n/fr/early.ts';
import type { Catalogue } from '../../../lib/i18n/speaker.ts';

/** The few texts that a page carries itself, in every language; all others come with the worker's greeting. */
export const EARLY_TEXTS: Readonly<Record<Language, Catalogue>> = { en, fr };
