/** What a phrase is where it comes from outside (law 5). The names of all texts are in it: for the worker, not for a page. */
import type { BusinessDate, Instant } from '../domain/values/businessDate.ts';
import { isBusinessDate, isInstant } from '../domain/values/businessDate.ts';
import type { TextKey } from './en/index.ts';
import type { Phrase, PhraseValue } from './phrase.ts';
import { TEXT_KEYS } from './textKeys.ts';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** True where the catalogue has a text of this name. */
export const isTextKey = (key: unknown): key is TextKey => typeof key === 'string' && TEXT_KEYS.has(key);

const isDate = (value: unknown): value is BusinessDate => typeof value === 'string' && isBusinessDate(value);
const isMoment = (value: unknown): value is Instant => typeof value === 'string' && isInstant(value);

/** True for what the translator can write into a sentence. */
export function isPhraseValue(value: unknown): value is PhraseValue {
  if (typeof value === 'string' || typeof value === 'number') return true;
  if (!isFields(value)) return false;
  if ('date' in value) return isDate(value['date']);
  if ('time' in value) return isMoment(value['time']);
  if ('minor' in value) return typeof value['minor'] === 'number' && typeof value['currency'] === 'string';
  if ('text' in value) return isTextKey(value['text']);
  if ('list' in value) return Array.isArray(value['list']) && value['list'].every(isPhraseValue);
  return isPhrase(value);
}

/** True for a phrase of this version: a text of the catalogue, with values that can be written. */
export function isPhrase(value: unknown): value is Phrase {
  if (!isFields(value) || !isTextKey(value['key'])) return false;
  const values = value['values'];
  return values === undefined || (isFields(values) && Object.values(values).every(isPhraseValue));
}
