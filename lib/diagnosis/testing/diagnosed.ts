import type { Action } from '../../domain/day/action.ts';
import type { DayDetail } from '../../domain/day/day.ts';
import { known } from '../../domain/values/fact.ts';
import type { Store } from '../../domain/store/store.ts';
import {
  DATE,
  NOW,
  TOTALS,
  accountingFact,
  ago,
  byService,
  date,
  dayOf,
  diagnosisFacts,
  mappingFact,
  postingOf,
  storeOf,
} from '../../preflight/testing/facts.ts';
import type { DiagnosisFacts } from '../facts.ts';
import type { NextStep } from '../remedy/nextStep.ts';
import { summaryOf } from './arbitraries.ts';

export const facts = (day: DayDetail, changes: Partial<Store> = {}, others: Partial<DiagnosisFacts> = {}): DiagnosisFacts =>
  diagnosisFacts(day, { store: byService(storeOf(changes)), ...others });

/** `kind`, and behind an arrow what follows it; `why` without its area. */
export function said(step: NextStep): string {
  const why = step.why.key.replace('advice.', '');
  switch (step.kind) {
    case 'fix-first':
      return `fix-first (${step.open}): ${step.steps.map(({ step: name }) => name).join(', ')} → ${step.after ?? 'nothing'}`;
    case 'wait':
      return `wait until ${step.until ?? '?'} (${why})`;
    default:
      return `${step.kind} (${why})`;
  }
}
export const failed = (message: string | null, changes: Partial<DayDetail> = {}) => dayOf([postingOf('FAILED', { message })], changes);
export const DIFFERENT = { pos: { ...TOTALS, sales: 1, tax: 2 } };
export const changedLater = { posChangedAt: ago(60) };
export const incomplete = { mapping: mappingFact({ state: 'incomplete', missing: [{ area: 'Sales', name: 'Helmets' }] }) };
export const mappingChanged = { mapping: mappingFact({ changedAt: ago(60) }) };
export const closed = { accounting: accountingFact({ booksClosedThrough: DATE }) };
export const lost = { accounting: accountingFact({ connection: 'disconnected' }) };
export const accountsRead = { accounting: accountingFact({ referenceDataAt: ago(60) }) };
export const pressed = (seconds: number, action: Action = 'regenerate') => ({
  lastBuild: known({ action, at: ago(seconds) }, 'journal', NOW),
});
export const line = (account: string | null, name = 'Helmets') => ({ kind: 'sales', account, name, debit: 0, credit: 1 }) as const;
/** Its entry has a line that had no account. */
export const LACKS = { entry: [line('4000'), line(null)] };
export const refreshed = { lastRefresh: known(ago(3600), 'journal', NOW) } as const;
export const runs = (state: 'running' | 'succeeded') => ({
  running: byService({ action: 'refresh' as const, date: date('2026-11-12'), state }),
});
export const inList = (day: DayDetail, changes: Partial<Store> = {}) => ({ ...facts(day, changes), day: summaryOf(day) });
export const young = { day: dayOf(['OPENCHECK'], { date: date('2026-11-20') }) };

export const MAPPING = 'Required param missing, need to supply the required value for the API';
export const INACTIVE = 'Object Not Found: Something you’re trying to use has been made inactive.';
export const DIALOG =
  'A modal dialog box is showing in the QuickBooks user interface. Your application cannot access QuickBooks until the user dismisses the dialog box.';
export const DESKTOP = { accounting: accountingFact({ software: 'quickbooks-desktop' }) };
export const CLOSED = 'Account Period Closed, Cannot Update Through Services API';
