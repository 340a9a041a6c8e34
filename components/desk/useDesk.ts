import { useEffect, useState } from 'preact/hooks';
import { ask, onNotice } from '../../lib/messages/client.ts';
import type { DeskView } from '../../lib/messages/views/desk/deskViews.ts';
import type { ProblemView } from '../../lib/messages/views/views.ts';

export interface AtDesk {
  /** Null: not known yet. */
  readonly desk: DeskView | null;
  readonly problem: ProblemView | null;
  readonly again: () => void;
}

/** Whose desk it may be; asked again whenever something was done, somebody signed out, or the merchant comes back to it. */
export function useDesk(): AtDesk {
  const [desk, setDesk] = useState<DeskView | null>(null);
  const [problem, setProblem] = useState<ProblemView | null>(null);

  async function read() {
    const answer = await ask('desk', {});
    if (answer.ok) setDesk(answer.value);
    setProblem(answer.ok ? null : answer.problem);
  }

  useEffect(() => {
    const ended = new AbortController();
    onNotice((notice) => {
      if (notice === 'session' || notice === 'operations' || notice === 'days') void read();
    }, ended.signal);
    // Someone may have signed in meanwhile, in another tab.
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void read(), { signal: ended.signal });
    void read();
    return () => ended.abort();
  }, []);

  return { desk, problem, again: () => void read() };
}
