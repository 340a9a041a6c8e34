import { existsSync } from 'node:fs';
import { openDatabase } from './database.ts';

/** What a database remembers about how it was filled. */
export interface KeptPractice {
  /** The scenario's name, or its file. */
  readonly scenario: string;
  /** How long an operation takes in it, in practice seconds. */
  readonly operationSeconds: number;
}

const SQLITE_BUSY = 5;

/** True for what the database says where another process has it. */
export const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;

/** True where another process has the database of `file`; false also where it is none. */
export function isUsed(file: string): boolean {
  try {
    keptIn(file);
    return false;
  } catch (error) {
    return isBusy(error);
  }
}

/** What fills the database of `file`; undefined where there is none, or none that was filled. */
export function keptIn(file: string): KeptPractice | undefined {
  if (!existsSync(file)) return undefined;
  const db = openDatabase(file);
  try {
    const row = db.one("SELECT value FROM meta WHERE key = 'filled'");
    return row && (JSON.parse(String(row['value'])) as KeptPractice);
  } finally {
    db.close();
  }
}
