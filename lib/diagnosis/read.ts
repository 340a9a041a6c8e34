import type { Posting } from '../domain/day.ts';
import { familyOf, wordOf } from '../domain/statuses.ts';
import type { Software } from '../domain/store.ts';
import { type Fault, codesIn, faultOf } from './family.ts';
import type { KnownError, SeenIn } from './knownError.ts';
import { KNOWN_ERRORS } from './known-errors/index.ts';
import { simplified } from './message.ts';

/** How far to trust what was read: words that we know, a hint such as a code or a status, or a family of wordings only. */
export type Confidence = 'sure' | 'likely' | 'unsure';

/** What one entry's status and message mean. */
export interface Reading {
  /** Null: no known error says this. */
  readonly error: KnownError | null;
  readonly fault: Fault;
  /** By what it was recognised; `nothing`: it was not. */
  readonly by: 'text' | 'code' | 'status' | 'family' | 'nothing';
  readonly confidence: Confidence;
}

const UNREAD: Reading = { error: null, fault: 'unknown', by: 'nothing', confidence: 'unsure' };
/** Facts of the vendor's own or of others' documentation are firm; the rest is a good guess at best. */
const isFirm = ({ sure }: KnownError): boolean => sure === 'A' || sure === 'B';

const byText = (error: KnownError): Reading => ({ error, fault: error.fault, by: 'text', confidence: isFirm(error) ? 'sure' : 'likely' });
const byCode = (error: KnownError): Reading => ({ error, fault: error.fault, by: 'code', confidence: isFirm(error) ? 'likely' : 'unsure' });
const byStatus = (error: KnownError): Reading => ({ error, fault: error.fault, by: 'status', confidence: 'likely' });

/** Whether the error is one of this package's; of a package that is not known, any may be. */
function isOf({ software }: KnownError, package_: Software): boolean {
  return package_ === 'unknown' || software === 'any' || software.includes(package_);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spansOf({ texts = [] }: KnownError, text: string): Span[] {
  const found = texts.flatMap((pattern) => [...text.matchAll(new RegExp(pattern, 'g'))]);
  return found.map(({ index, 0: words }) => ({ from: index, to: index + words.length }));
}

/** The errors whose words stand in the text; words that two share count for the one that stands first in the index. */
function foundByText(text: string, errors: readonly KnownError[]): KnownError[] {
  const taken: Span[] = [];
  const found = errors.filter((error) => {
    const free = spansOf(error, text).filter((span) => !taken.some(({ from, to }) => span.from < to && from < span.to));
    taken.push(...free);
    return free.length > 0;
  });
  const finer = found.filter(({ collective }) => !collective);
  return finer.length > 0 ? finer : found;
}

/** The errors that claim a code of the text, in the order of the text; a code that two claim tells of neither. */
function foundByCode(text: string, errors: readonly KnownError[]): KnownError[] {
  const claimed = codesIn(text).map((code) => errors.filter(({ codes }) => codes?.includes(code)));
  return [...new Set(claimed.flatMap((claims) => (claims.length === 1 ? claims : [])))];
}

/**
 * What a ledger's message means: every known error that it names, text first and code second (domain 4.5); else
 * the family of its wording, at less confidence; else one reading that says nothing.
 * @param software the package that wrote it; its own errors come before those of others
 */
export function readMessage(message: string, software: Software = 'unknown'): readonly Reading[] {
  const text = simplified(message);
  const own = KNOWN_ERRORS.filter((error) => isOf(error, software));
  for (const errors of [own, KNOWN_ERRORS]) {
    const found = foundByText(text, errors);
    if (found.length > 0) return found.map(byText);
  }
  const family = faultOf(message);
  const found = foundByCode(text, own);
  if (found.length > 0 && (family === 'unknown' || found.some(({ fault }) => fault === family))) return found.map(byCode);
  return [family === 'unknown' ? UNREAD : { error: null, fault: family, by: 'family', confidence: 'unsure' }];
}

/** The error that a status word alone says, if any does. */
function saidBy(status: string): Reading[] {
  return KNOWN_ERRORS.filter(({ statuses }) => statuses?.includes(wordOf(status))).map(byStatus);
}

/** The error that a fact about the day or the store says. */
export function errorSeenIn(seenIn: SeenIn): KnownError {
  return KNOWN_ERRORS.find((error) => error.seenIn === seenIn)!;
}

/**
 * What is wrong with one entry, by its message and its status; empty where nothing is. An entry that doesn't
 * balance and one that waits say it by their word alone; one on hold lacks a mapping where its message says nothing
 * that we can read (S1).
 */
export function readPosting(posting: Posting, software: Software = 'unknown'): readonly Reading[] {
  const { status, sync, message } = posting;
  const said = message !== null && simplified(message) !== '' ? readMessage(message, software) : null;
  switch (familyOf(posting)) {
    case 'blocked':
      return status.endsWith('OOB') || !said || said[0] === UNREAD ? saidBy(status) : said;
    case 'failed':
      if (said) return said;
      return sync === 'error' || saidBy(status).length === 0 ? [UNREAD] : saidBy(status);
    case 'waiting':
      return sync === 'pending' ? [byStatus(errorSeenIn('sync-pending'))] : saidBy(status);
    default:
      return [];
  }
}
