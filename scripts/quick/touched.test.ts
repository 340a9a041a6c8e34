import { expect, it } from 'vitest';
import { touchedBy } from './touched.ts';

const ALL = [
  'README.md',
  'lib/a.ts',
  'lib/b.ts',
  'components/C.tsx',
  'tests/repo/files.ts',
  'tests/repo/layers.test.ts',
  'tests/e2e/x.test.ts',
];

it('the sources that were touched are linted and tested, and those tests are run that read everything', () => {
  expect(touchedBy(['lib/a.ts', 'README.md', 'components/C.tsx'], ALL)).toEqual({
    lint: ['lib/a.ts', 'components/C.tsx'],
    test: ['lib/a.ts', 'components/C.tsx', 'tests/repo/layers.test.ts'],
  });
});

it('what is gone is not looked at, and no test is named twice', () => {
  expect(touchedBy(['lib/gone.ts', 'tests/repo/layers.test.ts'], ALL)).toEqual({
    lint: ['tests/repo/layers.test.ts'],
    test: ['tests/repo/layers.test.ts'],
  });
  expect(touchedBy([], ALL)).toEqual({ lint: [], test: ['tests/repo/layers.test.ts'] });
});
