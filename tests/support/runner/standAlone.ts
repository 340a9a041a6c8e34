import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A test with a page. */
const PAGE = /^\/\/ @vitest-environment /m;
/** Where a merchant is played through a page: it is looked at a million times, which takes several times as long in a context of its own, and what stands in for its layout would stay with the pages of others. */
const PLAYED = /^tests[\\/]inProcess[\\/]/;
/** What a test leaves behind for the next file in its process: stand-ins for modules, a heap that is measured, a database that is watched (idb knows its functions by identity). */
const LEAVES = /^vi\.mock\(|\bheapUsed\b|\bIDB\w+\.prototype\b/m;

interface StandAlone {
  /** Those with a page: modules and a page of their own in a context, in a process that reads what draws pages once. */
  readonly pages: string[];
  /** Those with a process of their own. */
  readonly others: string[];
}

/** The test files that fit and can't share modules with others. Paths from the project's folder. */
export function standAlone(pattern: string): StandAlone {
  const found: StandAlone = { pages: [], others: [] };
  for (const file of globSync(pattern, { cwd: ROOT })) {
    const source = readFileSync(join(ROOT, file), 'utf8');
    if (PLAYED.test(file) || (LEAVES.test(source) && !PAGE.test(source))) found.others.push(file);
    else if (PAGE.test(source)) found.pages.push(file);
  }
  return found;
}
