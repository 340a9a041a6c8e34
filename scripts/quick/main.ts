/** `npm run test:quick`: types, format, and the lint and unit tests of what differs from the last commit; `--staged`, of what is about to be committed. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../options.ts';
import { touchedBy } from './touched.ts';
import { TOOLS, check, report } from '../steps.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const list = (...args: readonly string[]): string[] =>
  execFileSync('git', [...args, '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '');

const { staged } = readOptions(
  'Types, format, and the lint and unit tests of what differs from the last commit.\n\n  --staged  only what is about to be committed',
  { staged: { type: 'boolean' } },
);
const changed = staged
  ? list('diff', '--name-only', '--cached')
  : [...list('diff', '--name-only', 'HEAD'), ...list('ls-files', '-o', '--exclude-standard')];
const { lint, test } = touchedBy(
  changed,
  list('ls-files', '-co', '--exclude-standard').filter((file) => existsSync(join(ROOT, file))),
);

process.exitCode = report([
  await check('types', TOOLS.tsc, ['-p', '.']),
  ...(lint.length > 0 ? [await check('lint of the change', TOOLS.oxlint, lint)] : []),
  await check('format', TOOLS.oxfmt, ['--check']),
  await check('unit tests of the change', TOOLS.vitest, ['related', '--run', '--project', 'unit', '--passWithNoTests', ...test]),
])
  ? 0
  : 1;
