import { existsSync } from 'node:fs';
import { openDatabase } from './database.ts';

/** What a database remembers about how it was filled. */
export interface Kept {
  /** The scenario's name, or its file. */
  readonly scenario: string;
  /** How long an operation takes in it, in practice seconds. */
  readonly operationSeconds: number;
}

/** What fills the database of `file`; undefined where there is none, or none that was filled. */
export function keptIn(file: string): Kept | undefined {
  if (!existsSync(file)) return undefined;
  const db = openDatabase(file);
  try {
    const row = db.one("SELECT value FROM meta WHERE key = 'filled'");
    return row && (JSON.parse(String(row['value'])) as Kept);
  } finally {
    db.close();
  }
}
