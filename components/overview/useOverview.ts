import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask, onNotice } from '../../lib/messages/client.ts';
import type { OverviewView } from '../../lib/messages/views/popupViews.ts';
import type { ProblemView } from '../../lib/messages/views/views.ts';
import { ownProblem } from '../base/ownProblem.ts';

const isSeen = (): boolean => document.visibilityState === 'visible';

export interface Overview {
  /** The last answer; null: there was none yet. */
  readonly view: OverviewView | null;
  /** True while the service is being asked. */
  readonly checking: boolean;
  /** Why the worker did not answer; then `view` is what it said before. */
  readonly problem: ProblemView | null;
}

/**
 * The overview: what is stored at once, then what the service says, and again whenever the worker tells that
 * something changed. A page that nobody sees waits until it is seen: many of them at once would be a storm. Two changes while it is being asked are one more question, not two.
 */
export function useOverview(): Overview & { again: () => void } {
  const [overview, setOverview] = useState<Overview>({ view: null, checking: true, problem: null });
  const asking = useRef<{ once: boolean } | null>(null);

  const again = useCallback(async () => {
    if (asking.current) {
      asking.current.once = true;
      return;
    }
    const question = { once: false };
    asking.current = question;
    do {
      question.once = false;
      setOverview((former) => ({ ...former, checking: true }));
      const answer = await ask('overview', { source: 'service' });
      setOverview(({ view }) =>
        answer.ok ? { view: answer.value, checking: false, problem: null } : { view, checking: false, problem: ownProblem(answer.problem) },
      );
    } while (question.once);
    asking.current = null;
  }, []);

  const recall = useCallback(async () => {
    const stored = await ask('overview', { source: 'cache' });
    if (stored.ok) setOverview((former) => (former.view ? former : { ...former, view: stored.value }));
  }, []);

  useEffect(() => {
    const ended = new AbortController();
    onNotice((notice) => {
      if (notice === 'session' || (notice !== 'settings' && isSeen())) void again();
    }, ended.signal);
    document.addEventListener('visibilitychange', () => isSeen() && void again(), { signal: ended.signal });
    void recall();
    void again();
    return () => ended.abort();
  }, [again, recall]);

  return { ...overview, again: () => void again() };
}
