/** `npm run zip`: what the stores ask for: an archive for Chrome and Edge, one for Firefox, and the sources for Mozilla. */
import { readOptions } from './options.ts';
import { TOOLS, check, report } from './steps.ts';

readOptions('The archives that the stores ask for.');
const done = report([await check('Chrome and Edge', TOOLS.wxt, ['zip']), await check('Firefox', TOOLS.wxt, ['zip', '-b', 'firefox'])]);
if (done) console.log('The archives are in .output.');
process.exitCode = done ? 0 : 1;
