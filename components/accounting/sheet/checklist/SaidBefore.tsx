import { type Instant, compareInstants } from '../../../../lib/domain/values/businessDate.ts';
import { type Phrase, phrase } from '../../../../lib/i18n/phrase.ts';
import type { CheckView } from '../../../../lib/messages/views/checklistViews.ts';
import { localDayOf } from '../../../base/computer/localDay.ts';
import { Words } from '../../../base/language.tsx';
import { useModel } from '../../model/model.ts';

const DAY_MS = 24 * 3600_000;

/** When the merchant has said all of this before, by its oldest part: it is ticked for that reason alone. */
export function SaidBefore({ of: checks }: { of: readonly CheckView[] }) {
  const { saidBefore } = useModel().sheet;
  if (checks.some(({ id, told }) => told === undefined || !saidBefore.value.includes(id))) return null;
  const [told] = checks.flatMap((check) => check.told ?? []).toSorted(compareInstants);
  return (
    <span class="soft">
      {' '}
      <Words of={whenSaid(told!, checks)} />
    </span>
  );
}

function whenSaid(told: Instant, checks: readonly CheckView[]): Phrase {
  const time = { time: told };
  if (checks.every(({ ofStore }) => ofStore)) return phrase('sheet.told-of-store', { time });
  const isOld = Date.now() - Temporal.Instant.from(told).epochMilliseconds > DAY_MS;
  return isOld ? phrase('sheet.told-on', { date: { date: localDayOf(told) } }) : phrase('sheet.told-at', { time });
}
