import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../../lib/messages/client.ts';
import { type MonthDays, monthDays } from '../../overview/monthDays.ts';

/** The month that runs, store by store of a site, from what is stored; none where nobody was seen to be signed in. @param stamp asked again when it changes */
export function useMonths(origin: string, stamp: unknown): ReadonlyMap<string, MonthDays> {
  const [months, setMonths] = useState<ReadonlyMap<string, MonthDays>>(new Map());
  useEffect(() => {
    let over = false;
    async function read() {
      const desk = await ask('desk', {});
      const account = desk.ok ? desk.value.accounts.find((one) => one.origin === origin) : undefined;
      const year = account && (await ask('year', { account: account.id, year: null }));
      if (over || !year?.ok) return;
      const found = year.value.stores.map((store) => [store.id, monthDays(year.value, store)] as const);
      setMonths(new Map(found.flatMap(([id, days]) => (days ? [[id, days]] : []))));
    }
    void read();
    return () => void (over = true);
  }, [origin, stamp]);
  return months;
}
