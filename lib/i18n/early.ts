import type { Language } from '../domain/values/language.ts';
import { early as en } from './en/early.ts';
import { early as fr } from './fr/early.ts';
import type { Catalogue } from './translate.ts';

/** The few texts that a page carries itself, in every language; all others come with the worker's greeting. */
export const EARLY_TEXTS: Readonly<Record<Language, Catalogue>> = { en, fr };
