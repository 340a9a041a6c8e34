import { matchesGlob } from 'node:path';
import { expect, it } from 'vitest';
import { FILES, isSource, read } from './files.ts';

interface Config {
  readonly rules: Readonly<Record<string, unknown>>;
  readonly overrides: readonly { readonly files: readonly string[] }[];
}
const { rules, overrides } = JSON.parse(read('.oxlintrc.json')) as Config;

it('the lint holds promises, and the length of functions and files', () => {
  expect(rules).toMatchObject({
    'typescript/no-misused-promises': 'error',
    'max-lines': ['error', { max: 300 }],
    'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    complexity: ['error', { max: 25 }],
  });
});

it('whatever is allowed more than that is there', () => {
  const patterns = overrides.flatMap(({ files }) => files);
  expect(patterns.filter((pattern) => !FILES.some((file) => isSource(file) && matchesGlob(file, pattern)))).toEqual([]);
});
