/** `npm run test:e2e -- [FILE] [-t NAME]`: builds the extension, then runs browser tests; all of them where no file is named. */
import { BUILDS } from '../build/builds.ts';
import { PlainError } from '../plain.ts';
import { TOOLS, check, report, runTool } from '../steps.ts';

const HELP = `npm run test:e2e -- [FILE …] [-t NAME]

  FILE     a part of the path of a file in tests/e2e, such as live-run
  -t NAME  only tests whose name has this in it`;

// Not read by `readOptions`: whatever else is said, such as --bail, is for vitest.
const asked = process.argv.slice(2);
if (asked.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}
for (const { args } of BUILDS)
  if ((await runTool(TOOLS.wxt, args)) !== 0) throw new PlainError('The extension could not be built; the lines above say why.');
process.exitCode = report([await check('browser tests', TOOLS.vitest, ['run', '--project', 'e2e', ...asked])]) ? 0 : 1;
