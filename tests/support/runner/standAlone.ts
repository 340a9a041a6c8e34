import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** What a test leaves behind for the next file in its process: stand-ins for modules, a page with what was put into it, a heap that is measured, a database that is watched (idb knows its functions by identity). */
const LEAVES = /^\/\/ @vitest-environment |^vi\.mock\(|\bheapUsed\b|\bIDB\w+\.prototype\b/m;

/** The test files that fit, and can't share a process with others. Paths from the project's folder. */
export function standAlone(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT }).filter((file) => LEAVES.test(readFileSync(join(ROOT, file), 'utf8')));
}
