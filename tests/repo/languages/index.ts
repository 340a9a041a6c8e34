import type { Language } from '../../../lib/domain/values/language.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Style } from './style.ts';

export const STYLES: Readonly<Record<Language, Style>> = {
  en,
  fr,
};
