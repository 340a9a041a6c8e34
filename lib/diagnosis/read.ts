import type { Posting } from '../domain/day/posting.ts';
import { familyOf, meaningOf, wordOf } from '../domain/day/statuses.ts';
import type { Software } from '../domain/store/store.ts';
import type { Confidence } from '../domain/values/sure.ts';
import { byCare, courseOf } from './remedy/course.ts';
import { ERROR_FAMILIES, type FamilyId, familyNamed } from './families/index.ts';
import type { Fault } from './family.ts';
import type { KnownError, SeenIn } from './knownError.ts';
import { KNOWN_ERRORS } from './known-errors/index.ts';
import { codesIn, saysMoreThanCodes, simplified } from './message.ts';

export type { Confidence };

/** What one entry's status and message mean. */
export interface Reading {
  /** Null: no known error says this. */
  readonly error: KnownError | null;
  /** The kind of cause; null: nobody can tell. */
  readonly family: FamilyId | null;
  readonly fault: Fault;
  /** By what it was recognised; `nothing`: it was not. */
  readonly by: 'text' | 'code' | 'status' | 'family' | 'nothing';
  readonly confidence: Confidence;
}

type Family = (typeof ERROR_FAMILIES)[number];

const UNREAD: Reading = { error: null, family: null, fault: 'unknown', by: 'nothing', confidence: 'unsure' };
/** Facts of the vendor's own or of others' documentation are firm; the rest is a good guess at best. */
const isFirm = ({ sure }: KnownError): boolean => sure === 'A' || sure === 'B';

function ofError(error: KnownError, by: Reading['by'], confidence: Confidence): Reading {
  return { error, family: error.family, fault: familyNamed(error.family)?.fault ?? 'unknown', by, confidence };
}
const byText = (error: KnownError): Reading => ofError(error, 'text', isFirm(error) && !error.collective ? 'sure' : 'likely');
const byCode = (error: KnownError): Reading => ofError(error, 'code', isFirm(error) ? 'likely' : 'unsure');
const byStatus = (error: KnownError): Reading => ofError(error, 'status', 'likely');

function ofFamily({ id, fault }: Family, by: Reading['by'], confidence: Confidence): Reading {
  return { error: null, family: id, fault, by, confidence };
}

/** Whether a rule is one of this package's; of a package that is not known, any may be. */
function isOf({ software = 'any' }: Pick<Family, 'software'> | Pick<KnownError, 'software'>, package_: Software): boolean {
  return package_ === 'unknown' || software === 'any' || software.includes(package_);
}

/** `make`, called once for each key. */
function memo<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}
type Worded = Pick<Family, 'unless' | 'collective'> & Partial<Pick<Family, 'texts'>>;

/** A pattern that finds every place, made once: a day is read at every look. */
const everywhere = memo((pattern: RegExp) => new RegExp(pattern, 'g'));

/** A state that words deny is none: “not required”, “no longer inactive”. */
const DENIED =
  /\b(?:not|no longer|isn't|aren't|wasn't|weren't) (?:inactive|required|mandatory|missing|invalid|archived|expired|revoked|unbalanced|out of balance|duplicated?|empty|blank|closed|locked)\b/;
/** A pattern may end within a state that is denied: “tax code is not”. */
const LONGEST_STATE = 12;

/** Finds rules by their words in one text; words that two share count for the one that is asked first, unless it names no cause. */
function createFinder(text: string) {
  const taken: Span[] = [];
  const isFree = (span: Span): boolean => !taken.some(({ from, to }) => span.from < to && from < span.to);
  return <Rule extends Worded>(rules: readonly Rule[]): Rule[] =>
    rules.filter(({ texts = [], unless = [], collective }) => {
      if (unless.some((pattern) => pattern.test(text))) return false;
      const spans = texts
        .filter((pattern) => pattern.test(text))
        .flatMap((pattern) => [...text.matchAll(everywhere(pattern))])
        .filter(({ index, 0: words }) => !DENIED.test(text.slice(index, index + words.length + LONGEST_STATE)))
        .map(({ index, 0: words }) => ({ from: index, to: index + words.length }))
        .filter(isFree);
      if (!collective) taken.push(...spans);
      return spans.length > 0;
    });
}

const isCollective = ({ error, family }: Reading): boolean =>
  (error ?? (family === null ? undefined : familyNamed(family)))?.collective === true;

/** What the words of a message say: the errors that are known to write so, then the kinds of cause that are worded so. */
function saidIn(text: string, software: Software): Reading[] {
  const find = createFinder(text);
  const errors = find(KNOWN_ERRORS.filter((error) => isOf(error, software)));
  const families = find(ERROR_FAMILIES.filter((family) => isOf(family, software))).filter(
    ({ id }) => !errors.some(({ family }) => family === id),
  );
  const others = find(KNOWN_ERRORS.filter((error) => !isOf(error, software)));
  const alone = [...errors, ...families].filter(({ collective }) => !collective).length === 1;
  return [
    ...errors.map(byText),
    ...families.map((family) => ofFamily(family, 'family', alone ? 'likely' : 'unsure')),
    ...others.map(byText),
  ];
}

/** A number that HTTP gives to an answer says less than one of the package's own. */
const isOfHttp = (code: string): boolean => /^[45]\d\d$/.test(code);

/** What the codes of a message say, where it says nothing else; several that disagree say nothing. */
function codedIn(text: string, software: Software): Reading[] {
  const errors = KNOWN_ERRORS.filter((error) => isOf(error, software));
  const claimed = codesIn(text).flatMap((code) => {
    const own = errors.filter(({ codes }) => codes?.includes(code)).map(byCode);
    const claims =
      own.length > 0
        ? own
        : ERROR_FAMILIES.filter(({ codes }) => codes?.includes(code)).map((family) => ofFamily(family, 'code', 'unsure'));
    return claims.length === 1 ? [{ code, reading: claims[0]! }] : [];
  });
  const own = claimed.filter(({ code }) => !isOfHttp(code));
  const counted = own.length > 0 ? own : claimed;
  const families = new Set(counted.map(({ reading }) => reading.family));
  return families.size === 1 ? [counted[0]!.reading] : [];
}

/** The readings of the latest messages: the days of a report often fail in the same words, and are read at every look. */
const latest = new Map<string, readonly Reading[]>();
const MOST_LATEST = 300;

/**
 * What a ledger's message means, the most careful reading first: every known error and every kind of cause that its
 * words name; where it has no words, what its code says (domain 4.5); else one reading that says nothing. Words that
 * nobody can read are not outweighed by a code beside them, and a phrase that begins many messages steps back behind
 * whatever else is said.
 * @param software the package that wrote it; its own errors come before those of others
 */
export function readMessage(message: string, software: Software = 'unknown'): readonly Reading[] {
  const key = `${software} ${message}`;
  const known = latest.get(key) ?? read(message, software);
  if (latest.size >= MOST_LATEST) latest.clear();
  latest.set(key, known);
  return known;
}

function read(message: string, software: Software): readonly Reading[] {
  const text = simplified(message);
  const said = saidIn(text, software);
  const finer = said.filter((reading) => !isCollective(reading));
  if (finer.length > 0) return finer.toSorted((a, b) => byCare(courseOf(a), courseOf(b)));
  const coded = said.length === 0 && !saysMoreThanCodes(text) ? codedIn(text, software) : [];
  if (coded.length > 0) return coded;
  return said.length > 0 ? said.slice(0, 1) : [UNREAD];
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
      return meaningOf(status).whyNot === 'out-of-balance' || !said || said[0] === UNREAD ? saidBy(status) : said;
    case 'failed':
      if (said) return said;
      return sync === 'error' || saidBy(status).length === 0 ? [UNREAD] : saidBy(status);
    case 'waiting':
      return sync === 'pending' ? [byStatus(errorSeenIn('sync-pending'))] : saidBy(status);
    default:
      return [];
  }
}
