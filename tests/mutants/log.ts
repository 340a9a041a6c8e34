import { appendFileSync, closeSync, openSync, readSync } from 'node:fs';

/** What is written down of a run, line by line, so that nothing is lost where a worker hangs or dies. */
export type Entry =
  /** A test file can't tell anything: it fails by itself, or when it runs twice. */
  | { readonly what: 'useless'; readonly by: string; readonly why: string }
  | { readonly what: 'begun'; readonly by: string; readonly id: number; readonly pid: number }
  | { readonly what: 'killed'; readonly by: string; readonly id: number; readonly test: string }
  | { readonly what: 'survived'; readonly by: string; readonly id: number }
  | { readonly what: 'done'; readonly by: string };

export function write(path: string, entry: Entry): void {
  appendFileSync(path, `${JSON.stringify(entry)}\n`);
}

/** Reads a log as it grows: each call gives what has come since the last one. */
export function createReader(path: string): () => Entry[] {
  let at = 0;
  let rest = '';
  return () => {
    const file = openSync(path, 'a+');
    try {
      const chunk = Buffer.alloc(1 << 16);
      for (let read = readSync(file, chunk, 0, chunk.length, at); read > 0; read = readSync(file, chunk, 0, chunk.length, at)) {
        at += read;
        rest += chunk.toString('latin1', 0, read);
      }
    } finally {
      closeSync(file);
    }
    const lines = rest.split('\n');
    rest = lines.pop()!;
    return lines.map((line) => JSON.parse(Buffer.from(line, 'latin1').toString()) as Entry);
  };
}
