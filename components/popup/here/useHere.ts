import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../../../lib/messages/client.ts';
import type { LookView } from '../../../lib/messages/views/lookViews.ts';
import type { ProblemView } from '../../../lib/messages/views/views.ts';

interface Here {
  /** What is recognised of its page; null: it is not known yet. */
  readonly view: LookView | null;
  /** True while all that is recognised is shown. */
  readonly open: boolean;
  /** Why it could not be looked at, where the merchant had asked for it. */
  readonly problem: ProblemView | null;
  /** Looks at everything, and shows it. */
  look(): void;
  close(): void;
}

/** The page below the popup: on a site of ours nothing is read of it until the merchant asks. */
export function useHere(): Here {
  const [tabId, setTabId] = useState<number | null>(null);
  const [view, setView] = useState<LookView | null>(null);
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<ProblemView | null>(null);

  const read = useCallback(async (tab: number, whole: boolean) => {
    const answer = await ask('look', { tabId: tab, whole });
    if (whole) setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setView(answer.value);
    if (whole) setOpen(true);
  }, []);

  useEffect(() => {
    const find = async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (tab?.id === undefined) return;
      setTabId(tab.id);
      await read(tab.id, false);
    };
    void find();
  }, [read]);

  return {
    view,
    open,
    problem,
    look: () => void (tabId !== null && read(tabId, true)),
    close: () => setOpen(false),
  };
}
