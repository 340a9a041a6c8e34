/** `npm run check`: what can be known of the sources without running them. */
import { readOptions } from './options.ts';
import { textChecks, typeChecks } from './staticChecks.ts';
import { report } from './steps.ts';

readOptions('Types, lint, format, and what nobody uses.');
process.exitCode = report([...(await typeChecks()), ...(await textChecks())]) ? 0 : 1;
