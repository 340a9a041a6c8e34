/** A content script runs on every page of the site: it takes types and pure functions, and leaves the schemas to the worker. */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FILES, codeOf } from './files.ts';

/** What is run of an import: `import type` and `import { type A }` leave nothing in the bundle. */
const IMPORT = /^(?:import|export) (?!type\b)([^;'"]*?)\bfrom ['"]([^'"]+)['"]|^import ['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm;
const onlyTypes = (names: string): boolean =>
  /^\{[^}]*\}\s*$/.test(names) &&
  names
    .replace(/[{}\s]/g, ' ')
    .split(',')
    .every((name) => /^\s*(?:type\b.*)?$/.test(name));

function importsOf(file: string): string[] {
  return [...codeOf(file).matchAll(IMPORT)].flatMap(([, names = '', from, bare, dynamic]) => {
    if (from !== undefined && onlyTypes(names)) return [];
    const name = (from ?? bare ?? dynamic)!;
    return [name.startsWith('.') ? posix.join(posix.dirname(file), name) : name];
  });
}

/** Everything that runs where `file` runs, each with the file that asked for it. */
function reachedFrom(file: string): ReadonlyMap<string, string> {
  const reached = new Map<string, string>();
  const open = [file];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const name of importsOf(one)) {
      if (reached.has(name)) continue;
      reached.set(name, one);
      if (FILES.includes(name) && /\.tsx?$/.test(name)) open.push(name);
    }
  }
  return reached;
}

describe.each(['entrypoints/accounting.content/index.tsx', 'entrypoints/guard.content.ts'])('%s', (file) => {
  const reached = reachedFrom(file);

  it('reaches what it shows and reads', () => {
    expect([...reached.keys()].filter((name) => name.startsWith('lib/')).length).toBeGreaterThan(2);
  });

  it('carries no schema', () => {
    expect([...reached].filter(([name]) => name === 'zod/mini' || /[sS]chemas\.ts$/.test(name))).toEqual([]);
  });
});
