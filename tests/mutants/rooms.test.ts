import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT, read } from '../repo/files.ts';
import { ACCEPTED } from './accepted.ts';
import { mutantsOf } from './make/operators.ts';
import { speaksOf } from './report.ts';
import { ROOMS } from './rooms.ts';

/** `a/{b,c}.ts` as the names that it stands for. */
const names = (pattern: string): string[] => {
  const [, before, list, after] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? [];
  return list === undefined ? [pattern] : list.split(',').map((name) => `${before}${name}${after}`);
};

describe('the rooms of safety', () => {
  it.each(Object.values(ROOMS).flat().flatMap(names))('have %s', (pattern) => {
    expect(globSync(pattern, { cwd: ROOT }).length).toBeGreaterThan(0);
  });
});

describe('an accepted survivor', () => {
  it('is a mutant of the sources as they are: what was changed is looked at again', () => {
    const files = [...new Set(ACCEPTED.map(({ file }) => file))];
    const mutants = files.flatMap((file) => mutantsOf(file, read(file)));
    expect(ACCEPTED.filter((accepted) => !mutants.some((mutant) => speaksOf(accepted, mutant)))).toEqual([]);
  });

  it('is there once, with a sentence that says why', () => {
    const all = ACCEPTED.map(({ why: _, ...accepted }) => JSON.stringify(accepted));
    expect(all.length - new Set(all).size).toBe(0);
    expect(ACCEPTED.filter(({ why }) => !/^[A-Z].{10,}\.$/s.test(why))).toEqual([]);
  });
});
