import { isLater } from '../domain/values/businessDate.ts';
import { type DayDetail, type DaySummary, differingTotals, seenDifferences } from '../domain/day/day.ts';
import type { Posting, PostingKind } from '../domain/day/posting.ts';
import { stateOfDay } from '../domain/day/dayState.ts';
import { lastBuiltAt } from '../domain/repair/builds.ts';
import { familyOf, meaningOf, posChangedSinceLoad } from '../domain/day/statuses.ts';
import { isSettled } from '../domain/day/settledByHand.ts';
import { type Phrase, type PhraseValue, phrase } from '../i18n/phrase.ts';
import { type DiagnosisFacts, missingRowsOf } from './facts.ts';
import { softwareOf, storeFact } from '../domain/store/storeFact.ts';
import type { Fault } from './family.ts';
import { causeTextOf } from './knownError.ts';
import { quoted } from './message.ts';
import { type Confidence, type Reading, errorSeenIn, readPosting } from './read.ts';
import { causeOfReading } from './telling.ts';

/** One thing that is the matter with a day. */
export interface Finding {
  /** The known error's id, or what else it is, such as `family:mapping` or `pos-changed`. */
  readonly id: string;
  readonly fault: Fault;
  /** What is behind it, in plain words. */
  readonly what: Phrase;
  /** What it was seen by: the ledger's own words, the status, the figures. */
  readonly evidence: readonly Phrase[];
  readonly confidence: Confidence;
}

/** An entry with one of the things that its status and message say. */
export interface Trouble {
  readonly posting: Posting;
  readonly reading: Reading;
}

/** What the entries of the day say, each with its own message; in the order of the entries. */
export function troublesOf({ day, store }: DiagnosisFacts): Trouble[] {
  return day.postings.flatMap((posting) => readPosting(posting, softwareOf(store)).map((reading) => ({ posting, reading })));
}

/** True where POS and accounting are both known and agree. */
export function figuresAgree(day: DaySummary | DayDetail): boolean {
  return 'pos' in day && differingTotals(day)?.length === 0;
}

/**
 * True where the day was refreshed and POS and accounting differ all the same, though nothing in the POS changed since:
 * another Refresh would not mend that (N5).
 */
export function refreshedInVain({ day, lastRefresh }: Pick<DiagnosisFacts, 'day' | 'lastRefresh'>): boolean {
  return lastRefresh.known && lastRefresh.value !== null && !posChangedSinceLoad(day) && seenDifferences(day).length > 0;
}

/** True where the mapping is seen to have changed after the entry was last built. */
export function mappingChangedSinceBuilt({ day, store, lastBuild }: DiagnosisFacts): boolean {
  const mapping = storeFact({ store }, 'mapping');
  return mapping.known && lastBuild.known && isLater(mapping.value.changedAt, lastBuiltAt(lastBuild, day.loadedAt));
}

/**
 * True where the entry itself is seen to be older than the mapping: a line of it had no account, and every row has one
 * now. Which rows were changed nobody tells: when the mapping changed says nothing about this day alone.
 */
export function entryIsBehindMapping(facts: DiagnosisFacts): boolean {
  const { day, store } = facts;
  const mapping = storeFact({ store }, 'mapping');
  const complete = mapping.known && mapping.value.state === 'complete' && missingRowsOf(store) === null;
  return complete && mappingChangedSinceBuilt(facts) && 'entry' in day && day.entry.some(({ account }) => account === null);
}

const found = (id: string, what: Phrase, evidence: Phrase, fault: Fault = 'unknown'): Finding => ({
  id,
  fault,
  what,
  evidence: [evidence],
  confidence: 'sure',
});

/** Kinds of entries as words in a sentence. */
export const entriesOf = (kinds: readonly PostingKind[]): PhraseValue => ({
  list: kinds.map((kind) => ({ text: `posting.${kind}` }) as const),
});

function ofReading(reading: Reading, silent: boolean): Pick<Finding, 'id' | 'what'> {
  const what = causeOfReading(reading);
  if (what) return { id: reading.error?.id ?? `family:${reading.family}`, what };
  return silent ? { id: 'silent', what: phrase('finding.silent') } : { id: 'unread', what: phrase('finding.unread') };
}

function evidenceOf({ kind, status, message }: Posting): Phrase {
  const entry = { text: `posting.${kind}` } as const;
  const words = quoted(message);
  return words === null ? phrase('evidence.status', { entry, word: status || 'NONE' }) : phrase('evidence.message', { entry, words });
}

/** One finding for each different thing; the same one of several entries keeps the evidence of each. */
function inTheEntries(troubles: readonly Trouble[]): Finding[] {
  const all = new Map<string, Finding>();
  for (const { posting, reading } of troubles) {
    const { id, what } = ofReading(reading, quoted(posting.message) === null);
    const former = all.get(id);
    const evidence = [...(former?.evidence ?? []), evidenceOf(posting)];
    // That something can't be read is certain; how sure one is, is said of what was read.
    const confidence = reading.by === 'nothing' ? 'sure' : reading.confidence;
    all.set(id, { id, what, evidence, fault: reading.fault, confidence: former?.confidence ?? confidence });
  }
  return [...all.values()];
}

function inTheDay(facts: DiagnosisFacts): Finding[] {
  const { day, store } = facts;
  const { lacking } = stateOfDay(day, store);
  const strange = day.postings.filter((posting) => familyOf(posting) === 'unknown');
  const differences = seenDifferences(day);
  return [
    ...(day.loadedAt === null ? [found('never-loaded', phrase('finding.never-loaded'), phrase('evidence.loaded'))] : []),
    ...(day.loadedAt !== null && lacking.length > 0
      ? [found('lacking', phrase('finding.lacking'), phrase('evidence.lacking', { entries: entriesOf(lacking) }))]
      : []),
    ...strange.map((posting) =>
      meaningOf(posting.status).family === 'unknown'
        ? found('unknown-word', phrase('finding.unknown-word', { word: posting.status }), evidenceOf(posting))
        : found('unknown-sync', phrase('finding.unknown-sync'), evidenceOf(posting)),
    ),
    ...(differences.length > 0
      ? [
          found(
            'totals-differ',
            causeTextOf(errorSeenIn('totals-differ')),
            phrase('evidence.figures', { kinds: { list: differences.map((kind) => ({ text: `total.${kind}` })) } }),
          ),
        ]
      : posChangedSinceLoad(day) && day.loadedAt !== null
        ? [found('pos-changed', phrase('finding.pos-changed'), phrase('evidence.pos-changed'))]
        : []),
    ...(mappingChangedSinceBuilt(facts)
      ? [found('mapping-changed', phrase('finding.mapping-changed'), phrase('evidence.mapping-changed'))]
      : []),
  ];
}

/** What of the store stands in the way of any repair of this day. */
function inTheStore({ day, store }: DiagnosisFacts): Finding[] {
  const connection = storeFact({ store }, 'connection');
  const accounting = storeFact({ store }, 'accounting');
  const rows = missingRowsOf(store);
  const all: Finding[] = [];
  if (connection.known && ['disconnected', 'error'].includes(connection.value.state)) {
    const { detail } = connection.value;
    const evidence = detail ? phrase('evidence.store-detail', { detail }) : phrase('evidence.store');
    all.push(found('store-not-connected', causeTextOf(errorSeenIn('store-disconnected')), evidence));
  }
  if (rows) {
    const named = { list: rows.map(({ area, name }) => `${name} (${area})`) };
    all.push(
      found('mapping-incomplete', phrase('finding.mapping-incomplete'), phrase('evidence.mapping-rows', { rows: named }), 'mapping'),
    );
  }
  if (!accounting.known) return all;
  if (accounting.value.connection === 'disconnected') {
    all.push(
      found('nothing-arrives', causeTextOf(errorSeenIn('accounting-disconnected')), phrase('evidence.accounting'), 'authentication'),
    );
  }
  const through = accounting.value.booksClosedThrough;
  if (through !== null && day.date <= through) {
    const closed = { through: { date: through } } as const;
    all.push(found('books-closed', phrase('finding.books-closed', closed), phrase('evidence.books', closed), 'closed-period'));
  }
  return all;
}

/** What its merchant said of it: that it is settled by hand, and whether it still is as it was then. */
function saidOfIt({ day, settled }: DiagnosisFacts): Finding[] {
  if (!settled) return [];
  const { reason, note } = settled;
  const why = [phrase('history.reason', { reason: { text: `settled.${reason}` } }), ...(note ? [phrase('history.note', { note })] : [])];
  const what = phrase(isSettled(day, settled) ? 'finding.settled' : 'finding.settled-before');
  return [{ id: 'settled-by-hand', fault: 'unknown', what, evidence: why, confidence: 'sure' }];
}

/** Everything that is the matter with a day: what its merchant said, its entries, then the day, then its store. */
export function findingsOf(facts: DiagnosisFacts, troubles: readonly Trouble[]): Finding[] {
  return [...saidOfIt(facts), ...inTheEntries(troubles), ...inTheDay(facts), ...inTheStore(facts)];
}
