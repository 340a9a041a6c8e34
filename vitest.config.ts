import { type ViteUserConfig, defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longestFirst.ts';

/** A zone far from UTC, so that a rule which leans on the computer's own zone is found out; `TZ=UTC npm test` asks for another. */
process.env['TZ'] ||= 'Pacific/Auckland';

/** How unit tests run, here and with mutants. */
export const unit: NonNullable<ViteUserConfig['test']> = {
  name: 'unit',
  setupFiles: ['tests/support/assertions.ts'],
  include: [
    '{bench,lib,components,entrypoints,sandbox,scripts,tests/faults/live,tests/mutants,tests/repo,tests/support}/**/*.test.{ts,tsx}',
  ],
  // A property that computes for a second has ten to share the processor with.
  testTimeout: 30_000,
};

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    sequence: { shuffle: { tests: true, files: false }, sequencer: LongestFirst },
    mockReset: true,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: unit,
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/{e2e,faults}/*.test.ts'],
          // Each file drives browsers of its own, and waits more than it computes.
          maxWorkers: 3,
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
