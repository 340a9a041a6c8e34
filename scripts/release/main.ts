/**
 * `npm run release -- 0.2.0 [--dry-run]`: a version, from the part Unreleased of CHANGELOG.md to the archives for the
 * stores. Nothing is pushed or published. Where a step fails, what was written is taken back.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWords } from '../options.ts';
import { PlainError } from '../plain.ts';
import { releasedIn } from './changelog.ts';
import { obstaclesOf, stepsOf } from './plan.ts';
import { withVersion } from './version.ts';
import { runTool } from '../steps.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WRITTEN = ['package.json', 'package-lock.json', 'CHANGELOG.md'];
const HELP =
  'npm run release -- VERSION [--dry-run]\n\n  VERSION    three numbers, such as 0.2.0\n  --dry-run  says what would be done, and changes nothing';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const write = (file: string, text: string): void => writeFileSync(join(ROOT, file), text);
const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' });
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

const { values, words } = readWords(HELP, { 'dry-run': { type: 'boolean' } });
const [version, ...more] = words;
if (version === undefined || more.length > 0) throw new PlainError(HELP);

const { version: current } = JSON.parse(read('package.json')) as { version: string };
const obstacles = obstaclesOf({
  asked: version,
  current,
  changelog: read('CHANGELOG.md'),
  uncommitted: linesOf(git('status', '--porcelain')),
  tags: linesOf(git('tag', '--list')),
});
if (obstacles.length > 0) throw new PlainError(obstacles.join('\n'));
const date = Temporal.Now.plainDateISO().toString();

if (values['dry-run']) {
  console.log(
    `Nothing stands in the way. This would:\n${stepsOf(version, date)
      .map((step) => `- ${step}`)
      .join('\n')}`,
  );
} else {
  const run = async (script: string, sentence: string): Promise<void> => {
    if ((await runTool(join(ROOT, 'scripts', script), [])) !== 0) throw new PlainError(sentence);
  };
  console.log('Reading the build for Firefox as Mozilla does …');
  await run('storeLint/main.ts', 'Mozilla’s linter found something; the lines above say what. Nothing was changed.');
  try {
    for (const file of ['package.json', 'package-lock.json']) write(file, withVersion(read(file), version));
    write('CHANGELOG.md', releasedIn(read('CHANGELOG.md'), version, date));
    console.log('Making the archives …');
    await run('zip.ts', 'The archives could not be made; the lines above say why. Nothing was changed.');
    git('commit', '--quiet', '-m', `Version ${version}`, '--', ...WRITTEN);
  } catch (error) {
    git('checkout', '--quiet', 'HEAD', '--', ...WRITTEN);
    throw error;
  }
  git('tag', '-a', `v${version}`, '-m', `Version ${version}`);
  console.log(
    `Version ${version} is committed and tagged v${version}; its archives are in .output. Push both when they are looked through.`,
  );
}
