import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, onNotice } from '../../../lib/messages/client.ts';
import type { ProblemView } from '../../../lib/messages/views/views.ts';
import type { YearView } from '../../../lib/messages/views/yearViews.ts';

export interface YearRead {
  /** Null: not read yet. */
  readonly view: YearView | null;
  readonly problem: ProblemView | null;
  readonly again: () => void;
}

/** A year of an account, and again whenever its days changed. @param year null: the one that runs */
export function useYear(account: string, year: number | null): YearRead {
  const [view, setView] = useState<YearView | null>(null);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  /** Which question the answers that still come belong to. */
  const asked = useRef(0);

  async function read() {
    const question = ++asked.current;
    const answer = await ask('year', { account, year });
    if (question !== asked.current) return;
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setView(answer.value);
  }

  useEffect(() => {
    const ended = new AbortController();
    onNotice((notice) => {
      if (notice === 'days' || notice === 'operations') void read();
    }, ended.signal);
    // What was read on the site meanwhile is stored by now.
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void read(), { signal: ended.signal });
    void read();
    return () => {
      asked.current++;
      ended.abort();
    };
  }, [account, year]);

  return { view, problem, again: () => void read() };
}
