import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlainError } from '../plain.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/**
 * Has the tree of another commit take its own pictures, with the packages of this one.
 * @throws PlainError where there is no such commit, or it has no gallery
 */
export function takeShotsOf(commit: string, folder: string, words: string): void {
  const home = mkdtempSync(join(tmpdir(), 'tree-'));
  const tree = join(home, 'tree');
  try {
    git('worktree', 'add', '--detach', tree, commit);
  } catch {
    throw new PlainError(`There is no commit “${commit}”.`);
  }
  try {
    if (!existsSync(join(tree, 'scripts', 'gallery', 'main.ts'))) throw new PlainError(`The commit “${commit}” has no gallery yet.`);
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
    execFileSync(process.execPath, ['scripts/gallery/main.ts', '--shots', folder, '--only', words], { cwd: tree, stdio: 'inherit' });
  } finally {
    git('worktree', 'remove', '--force', tree);
    rmSync(home, { recursive: true, force: true });
  }
}
