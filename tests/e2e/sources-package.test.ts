/** The sources that a store's reviewers get: complete, and what is built from them is what we build. */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FILES, ROOT } from '../repo/files.ts';
import { unzip } from '../support/unzip.ts';

const BUILD_MS = 240_000;
let folder: string;
let copy: string;
let unpacked: string;
let packed: ReadonlyMap<string, Buffer>;

/** Runs the framework in `at`, with the packages that are installed here. */
function wxt(at: string, ...args: readonly string[]): void {
  symlinkSync(join(ROOT, 'node_modules'), join(at, 'node_modules'), 'junction');
  execFileSync(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), ...args], { cwd: at, stdio: 'pipe' });
}

/** Every file below `at`, by its path, with what it holds. */
const filesIn = (at: string): Map<string, string> =>
  new Map(
    readdirSync(at, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(at, file)).isFile())
      .toSorted()
      .map((file) => [file, readFileSync(join(at, file), 'base64')]),
  );

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'));
  copy = join(folder, 'copy');
  unpacked = join(folder, 'unpacked');
  for (const file of FILES) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(ROOT, file), join(copy, file));
  }
  wxt(copy, 'zip', '-b', 'firefox');
  const [archive] = globSync('*-sources.zip', { cwd: join(copy, '.output') });
  packed = unzip(readFileSync(join(copy, '.output', archive!)));
  for (const [file, content] of packed) {
    mkdirSync(dirname(join(unpacked, file)), { recursive: true });
    writeFileSync(join(unpacked, file), content);
  }
}, BUILD_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('holds every file that is kept, and no other', () => {
  expect([...packed.keys()].toSorted()).toEqual([...FILES].toSorted());
});

it('builds, in a folder of its own, the same bytes', { timeout: BUILD_MS }, () => {
  wxt(unpacked, 'build', '-b', 'firefox');
  const [theirs, ours] = [unpacked, copy].map((at) => filesIn(join(at, '.output', 'firefox-mv3')));
  expect(ours!.size).toBeGreaterThan(5);
  expect([...theirs!.keys()]).toEqual([...ours!.keys()]);
  for (const [file, content] of ours!) expect(theirs!.get(file) === content, file).toBe(true);
});
