/** `npm run check`: types and lint. */
import { readOptions } from './options.ts';
import { TOOLS, check, report } from './steps.ts';

readOptions('Types and lint.');
process.exitCode = report([
  await check('types', TOOLS.tsc, ['-p', '.']),
  await check('lint', TOOLS.oxlint, ['--deny-warnings']),
])
  ? 0
  : 1;
