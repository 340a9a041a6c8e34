import * as z from 'zod/mini';
import { type BusinessDate, parseBusinessDate } from '../../../lib/domain/values/businessDate.ts';
import { POSTING_KINDS } from '../../../lib/domain/day/posting.ts';
import type { Company, LedgerChange, LedgerEntry, Practice, PracticeSession } from '../../engine/practice.ts';
import { type ShownEntry, kindName } from '../view/ledger/ledgerEntryView.ts';
import { ledgerHref, ledgerView } from '../view/ledger/ledgerView.ts';
import { count } from '../view/parts.ts';
import { PageProblem } from '../web/problem.ts';
import { id } from '../web/read.ts';
import type { PracticeSite, Visit } from '../web/site.ts';
import { typed, typedDate } from '../web/typed.ts';

/** So many entries are shown where no date is asked for. */
const LATEST = 30;

const company = { companyId: id };
const only = z.object(company);
const closing = z.object({ ...company, through: typed });
const righting = z.object({ ...company, obstacleId: id });
const switching = z.object({ ...company, accountId: id, active: z.enum(['yes', 'no']) });
const back = (_: Visit, { companyId }: { companyId: string }) => ledgerHref(companyId);

function companyOf({ practice, who, query }: Visit): { companies: readonly Company[]; chosen: Company } {
  const companies = practice.companies(who);
  const asked = query.get('companyId');
  const chosen = asked === null ? companies[0] : companies.find((one) => one.id === asked);
  if (!chosen) throw new PageProblem(404, 'There is no such company in this account.');
  return { companies, chosen };
}

/** The date that is asked for; an empty field asks for none. @throws PageProblem 400 */
function dateOf({ query }: Visit): BusinessDate | undefined {
  const asked = query.get('date')?.trim();
  if (!asked) return undefined;
  const date = parseBusinessDate(asked);
  if (!date) throw new PageProblem(400, 'A date is written like 2026-11-03, and must exist.');
  return date;
}

const placeOf = ({ kind }: LedgerEntry) => POSTING_KINDS.findIndex((one) => one === kind);

/** Latest day first, and each day's entries in the order in which the site lists them. */
function inOrder(a: LedgerEntry, b: LedgerEntry): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.storeName.localeCompare(b.storeName, 'en') || placeOf(a) - placeOf(b);
}

/** What arrived more than once for one store, date and kind. */
function arrivedTwice(entries: readonly LedgerEntry[]): string[] {
  const seen = new Set<string>();
  const again = entries.filter(({ storeId, date, kind }) => {
    const key = `${storeId} ${date} ${kind}`;
    return seen.has(key) || !seen.add(key);
  });
  return [...new Set(again.map(({ date, storeName, kind }) => `${date} ${storeName} ${kindName(kind)}`))];
}

function shownEntry(practice: Practice, who: PracticeSession, { software, accounts }: Company, entry: LedgerEntry): ShownEntry {
  const posting = () => practice.day(who, entry).postings.find(({ ledgerRef }) => ledgerRef === entry.ref);
  return { entry, accounts, waits: software === 'quickbooks-desktop' && posting()?.sync === 'pending' };
}

/** The ledgers behind the accounting site, where a practice sees what arrived, and makes them refuse. */
export function addLedger(site: PracticeSite): void {
  site.page('/ledger', (visit) => {
    const { practice, who } = visit;
    const { companies, chosen } = companyOf(visit);
    const date = dateOf(visit);
    const all = practice.ledger(who, chosen.id, date ? { date } : {}).toSorted(inOrder);
    return ledgerView({
      who,
      companies,
      company: chosen,
      timeZone: practice.stores(who).find(({ companyId }) => companyId === chosen.id)?.timeZone ?? 'UTC',
      date,
      total: all.length,
      twice: arrivedTwice(all),
      entries: (date ? all : all.slice(0, LATEST)).map((entry) => shownEntry(practice, who, chosen, entry)),
    });
  });

  const onCompany = (path: string, change: LedgerChange, said: string) =>
    site.form(`/ledger/${path}`, {
      fields: only,
      back,
      act({ practice, who }, { companyId }) {
        practice.changeLedger(who, companyId, change);
        return said;
      },
    });
  onCompany('reopen-books', { do: 'close-books', through: null }, 'The books are open.');
  onCompany(
    'end-authorisation',
    { do: 'end-authorisation' },
    'The authorisation is ended. Nothing arrives here until it is connected again.',
  );

  site.form('/ledger/close-books', {
    fields: closing,
    back,
    act({ practice, who }, { companyId, through }) {
      const date = typedDate(through);
      practice.changeLedger(who, companyId, { do: 'close-books', through: date });
      return `The books are closed through ${date}.`;
    },
  });
  site.form('/ledger/web-connector', {
    fields: only,
    back,
    act({ practice, who }, { companyId }) {
      practice.changeLedger(who, companyId, { do: 'run-web-connector' });
      const left = practice.companies(who).find((one) => one.id === companyId)?.webConnectorWaiting ?? 0;
      return left === 0
        ? 'The Web Connector ran. Nothing waits any more.'
        : `The Web Connector ran, and could not carry over ${count(left, 'entry', 'entries')}.`;
    },
  });
  site.form('/ledger/put-right', {
    fields: righting,
    back,
    act({ practice, who }, { companyId, obstacleId }) {
      practice.changeLedger(who, companyId, { do: 'put-right', obstacleId });
      return 'It is put right.';
    },
  });
  site.form('/ledger/account', {
    fields: switching,
    back,
    act({ practice, who }, { companyId, accountId, active }) {
      practice.changeLedger(who, companyId, { do: 'set-account-active', accountId, active: active === 'yes' });
      const account = practice
        .companies(who)
        .find((one) => one.id === companyId)
        ?.accounts.find((one) => one.id === accountId);
      return `${account?.code} ${account?.name} is ${active === 'yes' ? 'active' : 'inactive'}.`;
    },
  });
}
