import type { Arrival, PracticeServer } from '../../tests/support/scene/practiceServer.ts';
import { until } from '../../tests/support/until.ts';

/** What the service was asked about days, in the order of asking. */
export interface DaysRequests {
  readonly count: number;
  /** One line of each: what was asked, and how it was answered. */
  readonly told: readonly string[];
}

/** The questions about days that arrive from the beginning of `work` on: at least one, which may come after its end. */
export async function daysRequests(practice: PracticeServer, work: () => Promise<unknown>): Promise<DaysRequests> {
  const before = practice.arrivals.length;
  const aboutDays = (): Arrival[] => practice.arrivals.slice(before).filter(({ path }) => /^\/api\/v1\/stores\/[^/]+\/days/.test(path));
  await work();
  await until(
    async () => (aboutDays().length > 0 ? true : undefined),
    () => 'Nobody asked about days.',
  );
  const asked = aboutDays();
  const told = asked.map(({ path, status, bytes }) => {
    const query = new URL(path, practice.origin).searchParams;
    const what = query.has('since') ? 'what changed' : path.includes('?') ? 'a range' : 'one day';
    return `${what}: ${status}, ${(bytes / 1000).toFixed(1)} kB`;
  });
  return { count: asked.length, told };
}
