import * as z from 'zod/mini';
import type { Phrase } from '../i18n/phrase.ts';

/** A phrase as a row keeps it: it was made by ourselves, and the translator writes what it does not know as text. */
export const anyPhrase = z.any() as unknown as z.ZodMiniType<Phrase, unknown>;
