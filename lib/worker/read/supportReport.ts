import type { JournalRow } from '../../cache/rows/journalRow.ts';
import type { DayTarget } from '../../domain/day/action.ts';
import { compareInstants } from '../../domain/values/businessDate.ts';
import type { DayDetail } from '../../domain/day/day.ts';
import { TOTAL_KINDS } from '../../domain/day/day.ts';
import type { Fact } from '../../domain/values/fact.ts';
import { decimal, placesOf } from '../../domain/values/money.ts';
import type { Session } from '../../domain/store/session.ts';
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
    const store = facts.store.known ? facts.store.value : null;
    const day = facts.day.known ? facts.day.value : null;
    const { user, account } = facts.session.known ? facts.session.value : { user: null, account: null };
    const names = [store?.name, store?.accounting.known ? store.accounting.value.company : null, user?.name, account?.name];
    const tell: Tell = (message) =>
      isolated(
        whole
          ? message
          : redact(
              message,
              names.flatMap((name) => name ?? []),
            ),
      );
    const lines = [
      `Sales Totals Guard ${version}, ${site.origin}, ${facts.now}`,
      `Store ${target.storeId}${whole && store ? ` (${isolated(store.name)})` : ''}, day ${target.date}`,
      ...(whole && user && account ? [`Account ${isolated(account.name)}, user ${isolated(user.name)}`] : []),
      `Accounting: ${store?.accounting.known ? `${store.accounting.value.software}, ${store.accounting.value.connection}` : 'not known'}; store connection: ${store?.connection.known ? store.connection.value.state : 'not known'}; mapping: ${store?.mapping.known ? store.mapping.value.state : 'not known'}`,
      `Statuses now: ${day ? statuses(day.postings) : 'the day could not be read'}`,
      ...(day?.postings ?? []).flatMap(({ kind, message }) => (message ? [`Message (${kind}): ${tell(message)}`] : [])),
      `Found: ${found(gathered)}`,
      ...(whole && day ? [`POS: ${figures(day, 'pos')}`, `Accounting: ${figures(day, 'accounting')}`] : []),
      triedHeading(rows, facts.session),
      ...(rows ?? []).toSorted((a, b) => compareInstants(a.preparedAt, b.preparedAt)).flatMap((row) => tried(row, whole, tell)),
    ];
    return lines.join('\n');
  });
}
