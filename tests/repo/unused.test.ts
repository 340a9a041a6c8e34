import { expect, it } from 'vitest';
import { FILES, codeOf, isSource, read } from './files.ts';

const { ignoreDependencies } = JSON.parse(read('knip.json')) as { ignoreDependencies: readonly string[] };

it('each package that knip is told to leave alone is named in a script or a page of the double', () => {
  const code = FILES.filter((file) => isSource(file) && /^(?:scripts|sandbox)\//.test(file))
    .map(codeOf)
    .join('\n');
  const lint = read('.oxlintrc.json');
  const used = (name: string) => code.includes(`'${name}/`) || (name === 'oxlint-tsgolint' && lint.includes('"typeAware": true'));
  expect(ignoreDependencies.filter((name) => !used(name))).toEqual([]);
});
