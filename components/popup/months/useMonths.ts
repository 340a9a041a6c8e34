import { useEffect, useState } from 'preact/hooks';
import type { YearView } from '../../../lib/messages/views/desk/yearViews.ts';
import { ask } from '../../../lib/messages/client.ts';
import { type MonthDays, lastMonths, yearsOfMonths } from '../../overview/lastMonths.ts';

/** The years in which the last two months of a site's stores lie; of January, the year before as well. */
async function readYears(origin: string): Promise<readonly YearView[]> {
  const desk = await ask('desk', {});
  const account = desk.ok ? desk.value.accounts.find((one) => one.origin === origin)?.id : undefined;
  if (account === undefined) return [];
  const running = await ask('year', { account, year: null });
  if (!running.ok) return [];
  const others = yearsOfMonths(running.value.stores).filter((year) => year !== running.value.year);
  const answers = await Promise.all(others.map((year) => ask('year', { account, year })));
  return [running.value, ...answers.flatMap((answer) => (answer.ok ? answer.value : []))];
}

/** The last two months, store by store of a site, from what is stored; none where nobody was seen to be signed in. @param stamp asked again when it changes */
export function useMonths(origin: string, stamp: unknown): ReadonlyMap<string, readonly MonthDays[]> {
  const [months, setMonths] = useState<ReadonlyMap<string, readonly MonthDays[]>>(new Map());
  useEffect(() => {
    let over = false;
    async function read() {
      const years = await readYears(origin);
      const [running] = years;
      if (!over && running) setMonths(new Map(running.stores.map((store) => [store.id, lastMonths(years, store)])));
    }
    void read();
    return () => void (over = true);
  }, [origin, stamp]);
  return months;
}
