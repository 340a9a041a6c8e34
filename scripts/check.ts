/** `npm run check`: what can be known of the sources without running them. */
import { readOptions } from './options.ts';
import { staticChecks } from './staticChecks.ts';
import { report } from './steps.ts';

readOptions('Types, lint, format, and what nobody uses.');
process.exitCode = report(await staticChecks()) ? 0 : 1;
