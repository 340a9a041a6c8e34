/** `npm test`: types, lint, unit tests and the build, then one closing line `N passed, N failed`. */
import { TOOLS, check, report, tests } from './steps.ts';

const results = [
  await check('types', TOOLS.tsc, ['-p', '.']),
  await check('lint', TOOLS.oxlint, ['--deny-warnings']),
  await tests('unit tests', 'unit'),
];
process.exitCode = report(results) ? 0 : 1;
