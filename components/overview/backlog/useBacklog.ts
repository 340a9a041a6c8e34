import { useEffect, useState } from 'preact/hooks';
import { ask, onNotice } from '../../../lib/messages/client.ts';
import type { Reply } from '../../../lib/messages/protocol.ts';
import type { BacklogView } from '../../../lib/messages/views/desk/backlogViews.ts';
import type { ProblemView } from '../../../lib/messages/views/views.ts';
import { ownProblem } from '../../base/ownProblem.ts';

export interface BacklogAt {
  /** Where the merchant is in the days of one cause; null: in none, or none of them is left. */
  readonly view: BacklogView | null;
  /** True where they were in one, and what is kept of it can't be read. */
  readonly lost: boolean;
  /** Why the last press did nothing. */
  readonly problem: ProblemView | null;
  /** Another one is in progress; `cause`: the one that was to be begun in its place. */
  readonly taken: { readonly cause: string; readonly view: BacklogView } | null;
  /** Begins with the days of a cause. @param instead the one in whose place */
  begin(cause: string, instead: string | null): Promise<void>;
  resume(): Promise<void>;
  end(): Promise<void>;
}

type Known = Pick<BacklogAt, 'view' | 'lost' | 'problem' | 'taken'>;
const NOTHING: Known = { view: null, lost: false, problem: null, taken: null };

/** What is left of it: one whose last day had its turn is through. */
const leftOf = (view: BacklogView | null): BacklogView | null => (view && (view.state !== 'ended' || view.next) ? view : null);

/**
 * The backlog of the account at a site, asked again whenever the worker tells that something changed.
 * @param open shows a page of the site
 */
export function useBacklog(origin: string, open: (href: string) => Promise<void>): BacklogAt {
  const [known, setKnown] = useState<Known>(NOTHING);

  const fail = (reason: ProblemView) => setKnown((former) => ({ ...former, problem: ownProblem(reason), taken: null }));
  const know = ({ view, lost }: Reply<'backlog'>, changes: Partial<Known> = {}) =>
    setKnown((former) => ({ ...former, view: leftOf(view), lost, ...changes }));

  useEffect(() => {
    const ended = new AbortController();
    async function read(): Promise<void> {
      const answer = await ask('backlog', { origin });
      if (!ended.signal.aborted && answer.ok) know(answer.value);
    }
    onNotice((notice) => void (notice !== 'settings' && read()), ended.signal);
    document.addEventListener('visibilitychange', () => void read(), { signal: ended.signal });
    void read();
    return () => ended.abort();
  }, [origin]);

  return {
    ...known,
    async begin(cause, instead) {
      const answer = await ask('backlogBegin', { origin, cause, instead });
      if (!answer.ok) return fail(answer.problem);
      const { view, taken } = answer.value;
      know({ view, lost: false }, { problem: null, taken: taken ? { cause, view } : null });
      if (!taken) await open(view.href);
    },
    async resume() {
      const answer = await ask('backlogResume', { origin });
      if (!answer.ok) return fail(answer.problem);
      know(answer.value, { problem: null, taken: null });
      if (answer.value.view) await open(answer.value.view.href);
    },
    end: async () => void (await ask('backlogEnd', { origin })),
  };
}
