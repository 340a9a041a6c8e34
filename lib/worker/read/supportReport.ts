import type { JournalRow } from '../../cache/rows/journalRow.ts';
import type { DayTarget } from '../../domain/day/action.ts';
import { compareInstants } from '../../domain/values/businessDate.ts';
import type { DayDetail } from '../../domain/day/day.ts';
import { TOTAL_KINDS } from '../../domain/day/day.ts';
import type { Fact } from '../../domain/values/fact.ts';
import { decimal, placesOf } from '../../domain/values/money.ts';
import type { Session } from '../../domain/store/session.ts';
import type { Store } from '../../domain/store/store.ts';
import { isolated } from '../../i18n/isolate.ts';
import type { ReadContext } from '../account/requestContext.ts';
import { withProblem } from '../context/problems.ts';
import { diagnoseFacts } from '../repair/diagnoseFacts.ts';
import type { GatheredFacts } from '../repair/gatherFacts.ts';
import { type DayPanelDeps, factsOfPanel } from './dayPanel.ts';
import { redact } from './redact.ts';

const statuses = (postings: readonly { kind: string; status: string; sync: string | null }[]): string =>
  postings.map(({ kind, status, sync }) => `${kind} ${status || 'NONE'}${sync ? ` (${sync})` : ''}`).join(', ') || 'none';

function figures({ currency, ...day }: DayDetail, side: 'pos' | 'accounting'): string {
  const totals = day[side];
  if (!totals || currency === null) return 'not known';
  const places = placesOf(currency);
  return `${TOTAL_KINDS.map((kind) => `${kind} ${decimal(totals[kind], places)}`).join(', ')} (${currency})`;
}

/** What was found; of a day that could not be read, not even that there is nothing. */
function found(gathered: GatheredFacts): string {
  const diagnosis = diagnoseFacts(gathered);
  if (!diagnosis) return 'not known';
  return diagnosis.findings.map(({ id, confidence }) => `${id} (${confidence})`).join(', ') || 'nothing';
}

/** A literal message as the report may tell it. */
type Tell = (message: string) => string;

function tried(
  { action, state, preparedAt, settledAt, given, by, before, after, message }: JournalRow,
  whole: boolean,
  tell: Tell,
): string[] {
  return [
    `- ${preparedAt}: ${action}${by ? `, clicked by ${by}` : ''}, reason ${given?.reason ?? 'not given'}, ${state}${settledAt ? ` at ${settledAt}` : ''}`,
    `  before: ${statuses(before.postings)}; after: ${after ? statuses(after.postings) : 'not read'}`,
    ...(message ? [`  message: ${tell(message)}`] : []),
    ...(whole && given?.note ? [`  note: ${isolated(given.note)}`] : []),
  ];
}

function triedHeading(rows: readonly JournalRow[] | null, session: Fact<Session>): string {
  if (rows === null)
    return `What was tried from this browser is not known: ${session.known ? 'it could not be looked up' : `the session is ${session.why}`}.`;
  return rows.length > 0 ? 'Tried from this browser:' : 'Nothing was tried from this browser.';
}

/** A literal message with the names of the store, the company and the people in it left out, unless all may be told. */
function tellFor({ facts: { store, session } }: GatheredFacts, whole: boolean): Tell {
  if (whole) return isolated;
  const { user, account } = session.known ? session.value : { user: null, account: null };
  const company = store.known && store.value.accounting.known ? store.value.accounting.value.company : null;
  const names = [store.known ? store.value.name : null, company, user?.name, account?.name].flatMap((name) => name ?? []);
  return (message) => isolated(redact(message, names));
}

/** Which store and day it is of; whose, where names may be told. */
function headings({ facts }: GatheredFacts, { storeId, date }: DayTarget, whole: boolean): string[] {
  const name = whole && facts.store.known ? ` (${isolated(facts.store.value.name)})` : '';
  const day = `Store ${storeId}${name}, day ${date}`;
  if (!whole || !facts.session.known) return [day];
  const { user, account } = facts.session.value;
  return [day, `Account ${isolated(account.name)}, user ${isolated(user.name)}`];
}

/** What the store is connected to, as far as it is known. */
function connections(store: Fact<Store>): string {
  const { accounting, connection, mapping } = store.known ? store.value : { accounting: store, connection: store, mapping: store };
  const ledger = accounting.known ? `${accounting.value.software}, ${accounting.value.connection}` : 'not known';
  return `Accounting: ${ledger}; store connection: ${connection.known ? connection.value.state : 'not known'}; mapping: ${mapping.known ? mapping.value.state : 'not known'}`;
}

/** Its statuses and messages, what was found in it, and its figures, where amounts may be told. */
function dayLines(gathered: GatheredFacts, whole: boolean, tell: Tell): string[] {
  const day = gathered.facts.day.known ? gathered.facts.day.value : null;
  return [
    `Statuses now: ${day ? statuses(day.postings) : 'the day could not be read'}`,
    ...(day?.postings ?? []).flatMap(({ kind, message }) => (message ? [`Message (${kind}): ${tell(message)}`] : [])),
    `Found: ${found(gathered)}`,
    ...(whole && day ? [`POS: ${figures(day, 'pos')}`, `Accounting: ${figures(day, 'accounting')}`] : []),
  ];
}

/**
 * What the support should know of one day (B0.13): versions, store and date, statuses, the ledger's literal
 * messages, what was found, and what was tried and when. In English: it is for the support, not for the merchant.
 * @param whole true to tell amounts and names as well; the merchant ticks that
 * @throws ProblemError where our own record or the site can't be read
 */
export async function supportReport(
  deps: DayPanelDeps,
  context: ReadContext,
  version: string,
  target: DayTarget,
  whole: boolean,
): Promise<string> {
  const { site } = context;
  return withProblem(deps, site.origin, async () => {
    const gathered = await factsOfPanel(deps, context, target);
    const { facts, identity } = gathered;
    // Whose record to look into is not known where nobody is: then nothing is said of it.
    const rows = identity.account ? await deps.cache.journal.ofDay(identity.account, target) : null;
    const tell = tellFor(gathered, whole);
    return [
      `Sales Totals Guard ${version}, ${site.origin}, ${facts.now}`,
      ...headings(gathered, target, whole),
      connections(facts.store),
      ...dayLines(gathered, whole, tell),
      triedHeading(rows, facts.session),
      ...(rows ?? []).toSorted((a, b) => compareInstants(a.preparedAt, b.preparedAt)).flatMap((row) => tried(row, whole, tell)),
    ].join('\n');
  });
}
