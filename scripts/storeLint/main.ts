/**
 * `npm run lint:store`: Mozilla's linter on the extension built for Firefox. Ends with an error where it finds one, or
 * a warning that docs/security.md does not explain. The linter is fetched when it is wanted: it is large, and nothing of
 * it is in what is built or tested.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readOptions } from '../options.ts';
import { TOOLS, check } from '../steps.ts';
import { LINTER, readFindings, unexplained } from './findings.ts';

const folder = join(import.meta.dirname, '..', '..', '.output', 'firefox-mv3');

readOptions('Mozilla’s linter on the extension built for Firefox.');
const built = await check('build for Firefox', TOOLS.wxt, ['build', '-b', 'firefox']);
if (built.failed > 0) process.exit(1);

console.log('— lint as the store does');
const args = ['exec', '--yes', `--package=${LINTER}`, '--', 'addons-linter', '--output', 'json', folder];
const { stdout, stderr } = spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64 * 1024 * 1024 });
const findings = readFindings(stdout ?? '');
if (!findings) {
  console.error(`The linter did not answer.\n${(stderr ?? '').slice(-2000)}`);
  process.exit(1);
}
const wrong = unexplained(findings);
for (const { type, code, file, message } of wrong) console.error(`✗ ${type} ${code} in ${file}: ${message}`);
console.log(`${findings.length} findings, ${wrong.length} of them errors or not explained`);
process.exitCode = wrong.length === 0 ? 0 : 1;
