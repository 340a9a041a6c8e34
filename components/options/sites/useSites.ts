import { useEffect } from 'preact/hooks';
import { onNotice } from '../../../lib/messages/client.ts';

/** Has `read` read at once, and again whenever the sites that we may read, or the settings of them, are others. */
export function useSites(read: () => Promise<void>): void {
  useEffect(() => {
    const ended = new AbortController();
    onNotice((notice) => {
      if (notice === 'sites' || notice === 'settings') void read();
    }, ended.signal);
    void read();
    return () => ended.abort();
  }, []);
}
