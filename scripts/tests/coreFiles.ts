import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
/** How a file of browser tests marks some of them, or all. */
const MARKS = /runner\/core\.ts'|@module-tag core/;

/** The files with browser tests of the core: to read the others only to leave them out would take a second each. */
export const coreFiles = (): string[] =>
  globSync('tests/{e2e,faults}/*.test.ts', { cwd: ROOT }).filter((file) => MARKS.test(readFileSync(join(ROOT, file), 'utf8')));
