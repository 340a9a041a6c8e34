import { type StepResult, TOOLS, check } from './steps.ts';

/** What can be known of the sources without running them: types, lint, format, and what nobody uses. */
export async function staticChecks(): Promise<StepResult[]> {
  return [
    // A second checker would check much of it twice, and builds run beside it.
    await check('types', TOOLS.tsc, ['-p', '.', '--checkers', '1']),
    await check('lint', TOOLS.oxlint),
    await check('format', TOOLS.oxfmt, ['--check']),
    await check('nothing unused', TOOLS.knip, ['--treat-config-hints-as-errors']),
  ];
}
