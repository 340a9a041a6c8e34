import { expect, it } from 'vitest';
import { ROOT } from '../../repo/files.ts';
import { mutantsOf } from './operators.ts';
import { typeValid } from './types.ts';

it('only mutants that the compiler lets pass are tried', () => {
  const texts: Readonly<Record<string, string>> = {
    'tests/mutants/testing/one.ts':
      "import { isOpen } from '../sample.ts';\nexport const word = (hour: number): 'open' | 'closed' => (isOpen(hour) ? 'open' : 'closed');\n",
    'tests/mutants/testing/other.ts': 'export const first = (list: readonly string[] | null): number => list?.length ?? 0;\n',
  };
  const mutants = Object.entries(texts).flatMap(([file, code]) => mutantsOf(file, code));
  expect(mutants.length).toBeGreaterThan(5);
  expect(typeValid(ROOT, mutants, (file) => texts[file]!).map(({ from, to }) => `${from} → ${to}`)).toEqual([
    'isOpen(hour) → true',
    'isOpen(hour) → false',
    // Not: 'open' → '', which is no word of the type, nor list?.length → list.length, since there may be no list.
    'list?.length ?? 0 → 0',
    '0 → 1',
  ]);
});
