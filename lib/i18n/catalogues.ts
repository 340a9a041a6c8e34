import type { Language } from '../domain/values/language.ts';
import { type Text, type TextKey, en } from './en/index.ts';
import { fr } from './fr/index.ts';

/** Every text in every language: for the worker and our own pages. A page of the site is given one of them in a message. */
export const CATALOGUES: Readonly<Record<Language, Readonly<Record<TextKey, Text>>>> = {
  en,
  fr,
};
