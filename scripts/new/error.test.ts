import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KNOWN_ERRORS } from '../../lib/diagnosis/known-errors/index.ts';
import { simplified } from '../../lib/diagnosis/message.ts';
import { LANGUAGES } from '../../lib/domain/values/language.ts';
import { beginKnownError } from './error.ts';
import { UNSAID } from './names.ts';

const read = (file: string): string => readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8');
const begin = (name: string, message: string) => beginKnownError({ name, message, read });
const NAME = 'qbo-moon-phase';
const MESSAGE = 'The "Helmets" item can’t be sold (code 17) at full moon.';

describe('a new known error', () => {
  const changes = begin(NAME, MESSAGE);
  const of = (file: string) => changes.get(file)!;

  it('is a file with a pattern that finds its message, with other numbers and names', () => {
    const file = of('lib/diagnosis/known-errors/qbo-moon-phase.ts');
    expect(file).toContain('export const qboMoonPhase: KnownError = {');
    const pattern = new RegExp(/texts: \[\/(.*)\/\],/.exec(file)![1]!);
    expect(simplified(MESSAGE)).toMatch(pattern);
    expect(simplified('nullthe "Road bikes" ITEM can&apos;t be sold (code 4)\nat full moon.')).toMatch(pattern);
    expect(simplified('The item can’t be sold')).not.toMatch(pattern);
  });

  it('has its place in the index, and leaves the others where they are', () => {
    const index = of('lib/diagnosis/known-errors/index.ts');
    const imports = [...index.matchAll(/from '\.\/(.+)\.ts'/g)].map(([, name]) => name!);
    expect(imports).toEqual([...KNOWN_ERRORS.map(({ id }) => id), NAME].toSorted());
    expect(index.trimEnd().endsWith('  qboMoonPhase,\n];')).toBe(true);
    expect(index.replace("import { qboMoonPhase } from './qbo-moon-phase.ts';\n", '').replace('  qboMoonPhase,\n', '')).toBe(
      read('lib/diagnosis/known-errors/index.ts'),
    );
  });

  it('has texts in both languages and a case in the table of tests', () => {
    for (const language of LANGUAGES) {
      const catalogue = of(`lib/i18n/${language}/errors.ts`);
      for (const part of ['name', 'cause']) expect(catalogue).toContain(`  'error.qbo-moon-phase.${part}': '${UNSAID}',\n`);
      expect(catalogue.indexOf('qbo-moon-phase')).toBeLessThan(catalogue.indexOf("'step."));
    }
    expect(of('lib/diagnosis/testing/rows.ts')).toMatch(
      / {2}\['The "Helmets" item can’t be sold \(code 17\) at full moon\.', 'unknown', 'qbo-moon-phase', 'fix', null\],\n\];\n$/,
    );
  });

  it.each([
    ['Moon Phase', MESSAGE, 'is no name'],
    ['-moon', MESSAGE, 'is no name'],
    ['qbo-stale-object', MESSAGE, 'already'],
    [NAME, '5010 Stale Object Error', 'lib/diagnosis/known-errors/qbo-stale-object.ts'],
    [NAME, ' null ', 'too short'],
  ])('called “%s” for “%s” is refused: %s', (name, message, words) => {
    expect(() => begin(name, message)).toThrow(words);
  });
});

it('every known error is finished: none has a source that nobody has said yet', () => {
  expect(KNOWN_ERRORS.filter(({ source }) => source === UNSAID).map(({ id }) => id)).toEqual([]);
});
