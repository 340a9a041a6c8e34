import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, onNotice } from '../../../lib/messages/client.ts';
import type { HistoryEntry, HistoryFilterView, HistoryPlaceView } from '../../../lib/messages/views/desk/historyViews.ts';
import type { ProblemView } from '../../../lib/messages/views/views.ts';
import type { DayTarget } from '../../../lib/domain/day/action.ts';

interface Shown {
  readonly entries: readonly HistoryEntry[];
  /** How many there are; null: not known. */
  readonly count: number | null;
  /** Where the next page begins; null: there is none. */
  readonly next: HistoryPlaceView | null;
}

export interface HistoryRead {
  /** Null: not read yet. */
  readonly shown: Shown | null;
  readonly problem: ProblemView | null;
  /** Reads the next page, after those that are shown. */
  readonly more: () => void;
  readonly again: () => void;
}

/** What of the pages that were shown before lies behind a first page that was read again. */
function withRest({ entries, next }: Pick<Shown, 'entries' | 'next'>, former: Shown | null): Pick<Shown, 'entries' | 'next'> {
  const last = former?.entries.findIndex(({ id }) => id === entries.at(-1)?.id) ?? -1;
  if (next === null || last === -1) return { entries, next };
  return { entries: [...entries, ...former!.entries.slice(last + 1)], next: former!.next };
}

/**
 * The history of an account, page by page, and again whenever something was done.
 * @param day one day, of which everything is told; null: what the filter lets through
 */
export function useHistory(account: string, filter: HistoryFilterView, day: DayTarget | null): HistoryRead {
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  /** Which question the answers that still come belong to. */
  const asked = useRef(0);
  const key = JSON.stringify([account, filter, day]);

  async function readDay(target: DayTarget): Promise<Shown | ProblemView> {
    const answer = await ask('historyOfDay', { account, target });
    return answer.ok ? { entries: answer.value.entries, count: answer.value.entries.length, next: null } : answer.problem;
  }

  async function readFirst(): Promise<Shown | ProblemView> {
    const [page, counted] = await Promise.all([ask('history', { account, filter, after: null }), ask('historyCount', { account, filter })]);
    if (!page.ok) return page.problem;
    return { ...page.value, count: counted.ok ? counted.value.count : null };
  }

  async function read(keep: boolean) {
    const question = ++asked.current;
    const answer = await (day ? readDay(day) : readFirst());
    if (question !== asked.current) return;
    const failed = 'reason' in answer;
    setProblem(failed ? answer : null);
    if (!failed) setShown((former) => ({ ...answer, ...(keep ? withRest(answer, former) : {}) }));
  }

  async function more() {
    if (!shown?.next) return;
    const question = asked.current;
    const answer = await ask('history', { account, filter, after: shown.next });
    if (question !== asked.current) return;
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setShown({ ...shown, entries: [...shown.entries, ...answer.value.entries], next: answer.value.next });
  }

  useEffect(() => {
    const ended = new AbortController();
    onNotice((notice) => {
      if (notice === 'operations' || notice === 'days') void read(true);
    }, ended.signal);
    void read(false);
    return () => {
      asked.current++;
      ended.abort();
    };
  }, [key]);

  return { shown, problem, more: () => void more(), again: () => void read(false) };
}
