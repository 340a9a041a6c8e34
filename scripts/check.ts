/** `npm run check`: types and lint. */
import { TOOLS, check, report } from './steps.ts';

process.exitCode = report([
  await check('types', TOOLS.tsc, ['-p', '.']),
  await check('lint', TOOLS.oxlint, ['--deny-warnings']),
])
  ? 0
  : 1;
