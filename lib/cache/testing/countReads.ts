/** How much a database is read: of the journal, for tests that hold how many rows a question costs, whatever the computer. */
import { vi } from 'vitest';

/** What was read of a table: rows with their content, keys alone, and how many requests it took. */
export interface Reads {
  readonly rows: number;
  readonly keys: number;
  readonly requests: number;
}

const tableOf = (asked: IDBObjectStore | IDBIndex): string => ('objectStore' in asked ? asked.objectStore.name : asked.name);

/** How many rows or keys a request has just answered with. */
function lengthOf(answer: unknown): number {
  if (Array.isArray(answer)) return answer.length;
  return typeof answer === 'number' ? answer : answer === undefined || answer === null ? 0 : 1;
}

const ROWS = ['get', 'getAll', 'openCursor'] as const;
const KEYS = ['getKey', 'getAllKeys', 'openKeyCursor', 'count'] as const;

/** Counts what is read of `table` from now on; a cursor counts each step. @returns what was read since it was asked last */
export function countReads(table: string): () => Reads {
  let reads = { rows: 0, keys: 0, requests: 0 };
  for (const place of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const [kind, names] of [['rows', ROWS] as const, ['keys', KEYS] as const])
      for (const name of names) {
        const original = place[name as 'get'];
        vi.spyOn(place, name as 'get').mockImplementation(function (this: IDBObjectStore | IDBIndex, ...asked) {
          const request = original.apply(this as never, asked);
          if (tableOf(this) === table) {
            reads.requests++;
            request.addEventListener('success', () => (reads[kind] += lengthOf(request.result)));
          }
          return request;
        });
      }
  return () => {
    const told = reads;
    reads = { rows: 0, keys: 0, requests: 0 };
    return told;
  };
}
