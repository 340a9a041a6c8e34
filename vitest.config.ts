import { type ViteUserConfig, defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/runner/longestFirst.ts';
import { standAlone } from './tests/support/runner/standAlone.ts';

/** A zone far from UTC, so that a rule which leans on the computer's own zone is found out; `TZ=UTC npm test` asks for another. */
process.env['TZ'] ||= 'Pacific/Auckland';

const UNIT =
  '{bench,lib,components,entrypoints,sandbox,scripts,tests/inProcess,tests/faults/live,tests/mutants,tests/repo,tests/support}/**/*.test.{ts,tsx}';
const ALONE = standAlone(UNIT);

/** The core takes over browsers and modules from file to file; where every browser test runs, each file has its own. */
const SHARES = process.argv.includes('--tagsFilter=core');

/** How unit tests run where each file has modules and a page of its own, as with mutants. */
export const unit = {
  name: 'unit',
  setupFiles: ['tests/support/runner/assertions.ts'],
  include: [UNIT],
  // A property that computes for a second has ten to share the processor with.
  testTimeout: 30_000,
  // By itself vitest leaves a core free: of two, that is half.
  maxWorkers: '100%',
} satisfies ViteUserConfig['test'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    sequence: { shuffle: { tests: true, files: false }, sequencer: LongestFirst },
    mockReset: true,
    restoreMocks: true,
    tags: [
      { name: 'core', description: 'Runs with every `npm test`; browser tests without it run with `npm run test:all`.' },
      {
        name: 'night',
        description: 'A unit test that takes long, and stands beside a quicker one of its kind: runs with `npm run test:all`.',
      },
    ],
    projects: [
      // To read the sources once for many files costs a third of reading them for each.
      { extends: true, test: { ...unit, exclude: [...ALONE.pages, ...ALONE.others], isolate: false } },
      { extends: true, test: { ...unit, name: 'unit-alone', include: ALONE.others } },
      // What draws pages is read once for many files: to read it for each takes longer than most tests.
      {
        extends: true,
        test: {
          ...unit,
          name: 'unit-page',
          include: ALONE.pages,
          pool: 'vmForks',
          setupFiles: [...unit.setupFiles, 'tests/support/runner/classes.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          setupFiles: ['tests/support/runner/sharing.ts'],
          env: { SHARES_BROWSERS: SHARES ? 'yes' : '' },
          include: ['tests/{e2e,faults}/*.test.ts'],
          // Each file drives browsers of its own, and waits more than it computes.
          maxWorkers: 3,
          isolate: !SHARES,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          // A browser that is starved for a moment is no fault of ours; that a test needed it is told in the report.
          retry: 1,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
