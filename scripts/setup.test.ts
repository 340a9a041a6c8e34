import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** A copy of the project before anything was installed, in a folder with an accent in its name. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'neuf é '));
  mkdirSync(join(folder, 'scripts'));
  for (const file of ['scripts/setup.mjs', 'package-lock.json']) copyFileSync(join(ROOT, file), join(folder, file));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(root: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/setup.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr: stderr.trim() };
}

/** A search path with an npm that says `words`, and fails. */
function npmSaying(words: string): { PATH: string } {
  const npm = join(folder, 'npm');
  writeFileSync(npm, `#!/bin/sh\necho '${words}' >&2\nexit 1\n`);
  chmodSync(npm, 0o755);
  return { PATH: `${folder}${delimiter}${process.env['PATH']}` };
}

describe('a fresh computer', () => {
  it.each([
    [
      'without a network',
      'npm error code EAI_AGAIN',
      "The packages could not be installed: the registry can't be reached (EAI_AGAIN). Check the network connection, then run the same command again.",
    ],
    ['where npm can write nothing', 'npm error code EACCES', "The packages could not be installed: npm can't write its files (EACCES)."],
    [
      'where npm fails otherwise, with its own words',
      'npm error code EINTEGRITY',
      'npm error code EINTEGRITY\n\nThe packages could not be installed. Check the network connection, then run the same command again.',
    ],
  ])('%s: says so, and ends', (_, words, sentence) => {
    expect(run(folder, [], npmSaying(words))).toEqual({ status: 1, stdout: 'Installing what the project needs …\n', stderr: sentence });
  });

  it('without npm says so', () => {
    expect(run(folder, [], { PATH: folder })).toMatchObject({ status: 1, stderr: expect.stringContaining('There is no npm here.') });
  });

  it('without its folder for temporary files says which is meant', () => {
    expect(run(folder, [], { TMPDIR: '/nowhere', TEMP: '/nowhere' })).toMatchObject({
      status: 1,
      stderr: "There is no folder for temporary files at /nowhere, or it can't be written. Set TMPDIR to one that can.",
    });
  });

  it('where a folder of its own is none says so', () => {
    writeFileSync(join(folder, '.output'), '');
    expect(run(folder, [])).toMatchObject({ status: 1, stderr: expect.stringContaining(`${join(folder, '.output')} can't be written.`) });
  });
});

describe('a script', () => {
  const SENTENCE = '%s says in one sentence which option there is not';
  function saysSo(script: string): void {
    const { status, stderr } = run(ROOT, [script, '--nonsense']);
    expect(status).not.toBe(0);
    expect(stderr).toBe("Unknown option '--nonsense'. Try --help.");
  }

  it.each(['scripts/demo/main.ts', 'scripts/tests/test.ts'])(SENTENCE, { timeout: 30_000 }, saysSo);
  it.each(['bench/bench.ts', 'bench/load.ts', 'bench/scale.ts', 'scripts/check.ts', 'scripts/tests/faults.ts', 'sandbox/main.ts'])(
    SENTENCE,
    { timeout: 30_000, tags: ['night'] },
    saysSo,
  );
});
