import { createReader } from './log.ts';

export type Fate =
  | { readonly fate: 'killed'; readonly by: string; readonly test: string }
  /** `by`: how many test files reach it; with none, nobody runs it. */
  | { readonly fate: 'survived'; readonly by: number };

/** What has been heard of a run so far. */
export function createLedger(log: string) {
  const read = createReader(log);
  const killed = new Map<number, Fate>();
  const survived = new Map<number, number>();
  const useless = new Map<string, string>();
  /** The test files that have nothing more to say. */
  const done = new Set<string>();
  /** The mutant that each test file has in hand, and in which process. */
  const open = new Map<string, { readonly id: number; readonly pid: number }>();

  return {
    killed,
    survived,
    useless,
    done,
    open,
    /** Hears what is new. @returns true where anything is */
    listen(): boolean {
      const news = read();
      for (const entry of news) {
        if (entry.what === 'begun') open.set(entry.by, entry);
        else open.delete(entry.by);
        if (entry.what === 'done' || entry.what === 'useless') done.add(entry.by);
        if (entry.what === 'useless') useless.set(entry.by, entry.why);
        if (entry.what === 'killed') killed.set(entry.id, { fate: 'killed', by: entry.by, test: entry.test });
        if (entry.what === 'survived') survived.set(entry.id, (survived.get(entry.id) ?? 0) + 1);
      }
      return news.length > 0;
    },
  };
}

export type Ledger = ReturnType<typeof createLedger>;
