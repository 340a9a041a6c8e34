import type { JournalRow } from '../../cache/rows/journalRow.ts';
import type { DayTarget } from '../../domain/day/action.ts';
import { type DayDetail, TOTAL_KINDS } from '../../domain/day/day.ts';
import { POSTING_KINDS, type Posting } from '../../domain/day/posting.ts';
import { expectedOf } from '../../domain/day/dayState.ts';
import { compareInstants } from '../../domain/values/businessDate.ts';
import { decimal, placesOf } from '../../domain/values/money.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { Translator } from '../../i18n/translate.ts';
import type { PreflightFacts } from '../../preflight/verdict.ts';
import type { ReadContext } from '../account/requestContext.ts';
import { withProblem } from '../context/problems.ts';
import { reasonOf } from '../history/entry.ts';
import { operationView } from '../journal/operationView.ts';
import { diagnoseFacts } from '../day/diagnoseFacts.ts';
import type { GatheredFacts } from '../repair/facts/gatherFacts.ts';
import { type DayPanelDeps, factsOfPanel } from './dayPanel.ts';
import { redact } from './redact.ts';

export interface ReportWanted {
  readonly version: string;
  readonly target: DayTarget;
  /** True to tell amounts and the names of people and of the company as well; the merchant ticks that. */
  readonly whole: boolean;
  /** The language of the support, or the merchant's. */
  readonly words: Translator;
}

/** A literal message as the report may tell it. */
type Tell = (message: string) => string;

function statuses(postings: readonly Pick<Posting, 'kind' | 'status' | 'sync'>[], { say }: Translator): string {
  return postings
    .map(({ kind, status, sync }) => `${say(phrase(`posting.${kind}`))} ${status || 'NONE'}${sync ? ` (${sync})` : ''}`)
    .join(', ');
}

function figures({ currency, ...day }: DayDetail, side: 'pos' | 'accounting', { say }: Translator): string {
  const totals = day[side];
  if (!totals || currency === null) return say(phrase('report.word.no-figures'));
  const places = placesOf(currency);
  return `${TOTAL_KINDS.map((kind) => `${say(phrase(`total.${kind}`))} ${decimal(totals[kind], places)}`).join(', ')} (${currency})`;
}

/** The store, its day, and how it is connected. */
function ofStore({ store, session }: PreflightFacts, target: DayTarget, whole: boolean): Phrase[] {
  const known = store.known ? store.value : null;
  const accounting = known?.accounting.known ? known.accounting.value : null;
  const connection = known?.connection.known ? known.connection.value.state : 'unknown';
  const mapping = known?.mapping.known ? known.mapping.value.state : 'unknown';
  return [
    known ? phrase('report.store', { name: known.name, id: target.storeId }) : phrase('report.store.unnamed', { id: target.storeId }),
    phrase('report.day', { date: target.date }),
    ...(whole && session.known ? [phrase('report.who', { account: session.value.account.name, user: session.value.user.name })] : []),
    accounting
      ? phrase('report.software', {
          software: { text: `software.${accounting.software}` },
          state: { text: `report.word.${accounting.connection}` },
        })
      : phrase('report.software.unknown'),
    phrase('report.connection', { state: { text: `report.word.${connection}` } }),
    phrase('report.mapping', { state: { text: `report.word.${mapping}` } }),
  ];
}

/** What should be in the books, as far as it can be told. */
function expected({ store, day }: PreflightFacts): Phrase {
  if (!store.known || !store.value.accounting.known || !day.known) return phrase('report.expected.unknown');
  const { entries } = expectedOf(store, day.value);
  const list = POSTING_KINDS.filter((kind) => entries[kind]).map((kind) => ({ text: `posting.${kind}` as const }));
  if (list.length === 0) return phrase('report.expected.unknown');
  return phrase('report.expected', { entries: { list }, software: { text: `software.${store.value.accounting.value.software}` } });
}

/** How the day stands, with the literal messages. */
function happened({ day }: PreflightFacts, words: Translator, tell: Tell): Phrase[] {
  if (!day.known) return [phrase('report.happened.unread')];
  const { postings } = day.value;
  return [
    postings.length > 0 ? phrase('report.happened', { statuses: statuses(postings, words) }) : phrase('report.happened.none'),
    ...postings.flatMap(({ kind, message }) =>
      message ? [phrase('report.message', { kind: { text: `posting.${kind}` }, words: tell(message) })] : [],
    ),
  ];
}

/** What was found; of a day that could not be read, not even that there is nothing. */
function found(gathered: GatheredFacts): Phrase {
  const diagnosis = diagnoseFacts(gathered);
  if (!diagnosis) return phrase('report.found.unknown');
  const findings = diagnosis.findings.map(({ id, confidence }) => `${id} (${confidence})`).join(', ');
  return findings === '' ? phrase('report.found.none') : phrase('report.found', { findings });
}

/** One operation: why, what it should have come to, and what came of it. */
function tried(row: JournalRow, whole: boolean, words: Translator, tell: Tell): string[] {
  const { action, preparedAt: at, given, before, after, message, helped } = row;
  const reason = given === null ? { text: 'report.word.no-reason' as const } : reasonOf(given.reason);
  const details = [
    phrase(`report.try.expected.${action}`),
    phrase('report.try.happened', { outcome: operationView(row).outcome }),
    phrase('report.try.statuses', {
      before: statuses(before.postings, words),
      after: after ? statuses(after.postings, words) : { text: 'report.word.unread' },
    }),
    ...(message ? [phrase('report.try.message', { words: tell(message) })] : []),
    ...(whole && given?.note ? [phrase('report.try.note', { words: given.note })] : []),
    ...(helped ? [phrase('report.try.helped', { answer: { text: `history.answer.${helped.answer}` } })] : []),
  ];
  const first = words.say(phrase('report.try', { at, action: { text: `action.${action}.verb` }, reason }));
  return [`- ${first}`, ...details.map((detail) => `  ${words.say(detail)}`)];
}

function triedHeading(rows: readonly JournalRow[] | null, { session }: PreflightFacts): Phrase {
  if (rows === null) {
    const why = session.known ? phrase('report.word.unreadable') : { text: `unknown.${session.why}` as const };
    return phrase('report.done.unknown', { why });
  }
  return rows.length > 0 ? phrase('report.done') : phrase('report.done.none');
}

/**
 * What the support should know of one day (B0.13): versions, store and date, what was expected and what happened, the
 * software's literal messages, what was found, and what was done and when.
 * @throws ProblemError where our own record or the site can't be read
 */
export async function supportReport(
  deps: DayPanelDeps,
  context: ReadContext,
  { version, target, whole, words }: ReportWanted,
): Promise<string> {
  const { site } = context;
  return withProblem(deps, site.origin, async () => {
    const gathered = await factsOfPanel(deps, context, target);
    const { facts, identity } = gathered;
    // Whose record to look into is not known where nobody is: then nothing is said of it.
    const rows = identity.account ? await deps.cache.journal.ofDay(identity.account, target) : null;
    const secret = namesIn(facts);
    const tell: Tell = (message) => (whole ? message : redact(message, secret));
    const day = facts.day.known ? facts.day.value : null;
    const sentences = [
      phrase('report.head', { version, site: site.origin, at: facts.now }),
      ...ofStore(facts, target, whole),
      expected(facts),
      ...happened(facts, words, tell),
      found(gathered),
      ...(whole && day
        ? [
            phrase('report.pos', { figures: figures(day, 'pos', words) }),
            phrase('report.accounting', { figures: figures(day, 'accounting', words) }),
          ]
        : []),
      triedHeading(rows, facts),
    ];
    const done = (rows ?? []).toSorted((a, b) => compareInstants(a.preparedAt, b.preparedAt));
    return [...sentences.map(words.say), ...done.flatMap((row) => tried(row, whole, words, tell))].join('\n');
  });
}

/** The names that a literal message may not tell by itself. */
function namesIn({ store, session }: PreflightFacts): string[] {
  const company = store.known && store.value.accounting.known ? [store.value.accounting.value.company] : [];
  return [...company, ...(session.known ? [session.value.user.name, session.value.account.name] : [])];
}
