import type { PracticeServer } from '../tests/support/practiceServer.ts';

/** What the service was asked about days, in the order of asking. */
export interface DaysRequests {
  readonly count: number;
  /** One line of each: what was asked, and how it was answered. */
  readonly told: readonly string[];
}

/** The questions about days that arrived while `work` ran. */
export async function daysRequests(practice: PracticeServer, work: () => Promise<unknown>): Promise<DaysRequests> {
  const before = practice.arrivals.length;
  await work();
  const asked = practice.arrivals.slice(before).filter(({ path }) => /^\/api\/v1\/stores\/[^/]+\/days/.test(path));
  const told = asked.map(({ path, status }) => {
    const query = new URL(path, practice.origin).searchParams;
    const what = query.has('since') ? 'what changed' : path.includes('?') ? 'a range' : 'one day';
    return `${what}: ${status}`;
  });
  return { count: asked.length, told };
}
