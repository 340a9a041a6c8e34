import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { onLead } from '../../../lib/messages/client.ts';
import { dayKey } from '../days/storeDays.ts';
import type { AccountingModel } from '../model/model.ts';

/** What a page has for the merchant's keys. */
interface Led {
  /** Goes to the next day of this page that needs the merchant. @returns false where there is none */
  readonly next: () => boolean;
  /** The day whose checklist is meant, and from which the keys lead on; null: none. */
  readonly day: () => DayTarget | null;
}

/**
 * Obeys the merchant's keys until `contact` is lost: they lead and open, and run nothing. What is open stays as it is.
 */
export function obeyKeys(
  { ask, days, sheet }: Pick<AccountingModel, 'ask' | 'days' | 'sheet'>,
  { next, day }: Led,
  contact: AbortSignal,
): void {
  onLead((lead) => {
    if (sheet.state.peek().step !== 'closed') return;
    const from = day();
    if (lead === 'checklist' && from) {
      const does = days.byKey.peek().get(dayKey(from.storeId, from.date))?.next.does;
      if (does?.kind === 'checklist') sheet.open(does.action, from);
      else sheet.showDay(from);
    } else if (!next()) void ask('leadOn', { from });
  }, contact);
}
