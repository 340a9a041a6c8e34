import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { onLead } from '../../../lib/messages/client.ts';
import { dayKey } from '../days/storeDays.ts';
import type { AccountingModel } from '../model.ts';

/** What a page has for the merchant's keys. */
interface Led {
  /** The one day that the page is about; null: it shows many, or none. */
  readonly target: DayTarget | null;
  /** Goes to the next day of this page that needs the merchant. @returns false where there is none */
  readonly next: () => boolean;
  /** The day whose checklist is meant. */
  readonly day: () => DayTarget | null | undefined;
}

/**
 * Obeys the merchant's keys until `end`: they lead and open, and run nothing. What is open stays as it is.
 */
export function obeyKeys(
  { ask, days, sheet }: Pick<AccountingModel, 'ask' | 'days' | 'sheet'>,
  { target, next, day }: Led,
  end: AbortSignal,
): void {
  onLead((lead) => {
    if (sheet.state.peek().step !== 'closed') return;
    const meant = lead === 'checklist' && day();
    if (meant) {
      const does = days.byKey.peek().get(dayKey(meant.storeId, meant.date))?.next.does;
      if (does?.kind === 'checklist') sheet.open(does.action, meant);
      else sheet.showDay(meant);
    } else if (lead === 'checklist' || !next()) void ask('leadOn', { from: target });
  }, end);
}
