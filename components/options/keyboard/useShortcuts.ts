import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { COMMANDS, type Command } from '../../../lib/messages/commands.ts';

export interface Shortcut {
  readonly name: Command;
  /** The keys as the browser writes them; empty: none. */
  readonly keys: string;
}

/** The shortcuts as they stand now, read again whenever the merchant comes back to the page; null: not known yet; undefined: the browser doesn't tell. */
export function useShortcuts(): readonly Shortcut[] | null | undefined {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[] | null | undefined>(null);
  useEffect(() => {
    const ended = new AbortController();
    async function read(): Promise<void> {
      const all = await browser.commands.getAll().catch(() => undefined);
      if (ended.signal.aborted) return;
      setShortcuts(all && COMMANDS.map((name) => ({ name, keys: all.find((one) => one.name === name)?.shortcut ?? '' })));
    }
    void read();
    window.addEventListener('focus', () => void read(), { signal: ended.signal });
    document.addEventListener('visibilitychange', () => void read(), { signal: ended.signal });
    return () => ended.abort();
  }, []);
  return shortcuts;
}
