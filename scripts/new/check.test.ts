import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/domain/values/language.ts';
import { CHECKS } from '../../lib/preflight/checks/index.ts';
import { beginCheck } from './check.ts';
import { UNSAID } from './names.ts';

const read = (file: string): string => readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8');

describe('a new check', () => {
  const changes = beginCheck({ name: 'moon-phase', read });
  const of = (file: string) => changes.get(file)!;

  it('is a file of its own, listed once in the index', () => {
    expect(of('lib/preflight/checks/moon-phase.ts')).toContain('export const moonPhase: Check = {');
    const index = of('lib/preflight/checks/index.ts');
    expect([...index.matchAll(/from '\.\/(.+)\.ts'/g)].map(([, name]) => name!)).toEqual(
      [...CHECKS.map(({ id }) => id), 'moon-phase'].toSorted(),
    );
    expect(index.replace("import { moonPhase } from './moon-phase.ts';\n", '').replace('  moonPhase,\n', '')).toBe(
      read('lib/preflight/checks/index.ts'),
    );
  });

  it.each(LANGUAGES)('has its text to be written in %s, and takes none away', (language) => {
    const file = `lib/i18n/${language}/checks.ts`;
    expect(of(file).replace(`  'check.moon-phase.ask': '${UNSAID}',\n`, '')).toBe(read(file));
  });

  it('has a row in the tables of tests', () => {
    expect(of('lib/preflight/testing/said/ofDay.ts')).toContain("  'moon-phase': [['nothing is known', 'any', {}, ['ask', 'ask']]],\n};\n");
  });

  it.each(['', 'Moon', '../moon', 'role'])('can’t be called “%s”', (name) => {
    expect(() => beginCheck({ name, read })).toThrow(/name|already/);
  });
});

it('every check is finished: none has a source that nobody has said yet', () => {
  expect(CHECKS.filter(({ source }) => source === UNSAID).map(({ id }) => id)).toEqual([]);
});
