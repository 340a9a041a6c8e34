import { useEffect, useState } from 'preact/hooks';
import { ask, onNotice } from '../../../lib/messages/client.ts';
import type { PolicyView } from '../../../lib/messages/views/policyViews.ts';

/** What an organisation has fixed, now and whenever it changes; null: not known yet. */
export function usePolicy(): PolicyView | null {
  const [policy, setPolicy] = useState<PolicyView | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    const read = async () => {
      const answer = await ask('policy', {});
      if (!ended.signal.aborted && answer.ok) setPolicy(answer.value);
    };
    onNotice((notice) => {
      if (notice === 'settings') void read();
    }, ended.signal);
    void read();
    return () => ended.abort();
  }, []);
  return policy;
}
