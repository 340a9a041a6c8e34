/** What can be known of the sources without running them. */
import { type StepResult, TOOLS, check } from './steps.ts';

/** What has to know each type: the longer half. */
export async function typeChecks(): Promise<StepResult[]> {
  return [
    // A second checker would check much of it twice, and builds run beside it.
    await check('types', TOOLS.tsc, ['-p', '.', '--checkers', '1']),
    await check('lint', TOOLS.oxlint),
  ];
}

/** What reads the sources as text: their format, and what nobody uses. */
export async function textChecks(): Promise<StepResult[]> {
  return [await check('format', TOOLS.oxfmt, ['--check']), await check('nothing unused', TOOLS.knip, ['--treat-config-hints-as-errors'])];
}
