import { useEffect } from 'preact/hooks';
import { onNotice } from '../../../lib/messages/client.ts';

/** Has `read` read at once, and again whenever the sites that we may read are others. */
export function useSites(read: () => Promise<void>): void {
  useEffect(() => {
    const ended = new AbortController();
    onNotice((notice) => {
      if (notice === 'sites') void read();
    }, ended.signal);
    void read();
    return () => ended.abort();
  }, []);
}
