// Runs a TypeScript entry of this project on a fresh machine: `node scripts/setup.mjs scripts/test.ts [args]`.
// Plain JavaScript for Node 18: it runs before anything is installed, and then hands over to the project's own Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';
const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
const stamp = join(root, 'node_modules', '.installed');
const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' };

/** Ends with one clear sentence. */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Runs a command quietly; what it printed is shown only where it failed. */
function quietly(command, args, shell = false) {
  const done = spawnSync(command, args, { cwd: root, env, encoding: 'utf8', shell, maxBuffer: 64 * 1024 * 1024 });
  if (done.status !== 0) console.error(`${done.stdout ?? ''}${done.stderr ?? ''}`.slice(-4000));
  return done.status === 0;
}

/** The version of the project's own Node, or null where it is not there or does not run. */
function ownNodeMajor() {
  if (!existsSync(node)) return null;
  const done = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return done.status === 0 ? Number(/^v(\d+)/.exec(done.stdout)?.[1]) : null;
}

function install() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && ownNodeMajor() >= 26) return;
  console.log('Installing what the project needs …');
  if (!quietly('npm', ['ci', '--no-audit', '--no-fund'], windows)) {
    fail('The packages could not be installed. Check the network connection, then run the same command again.');
  }
  // A stricter npm leaves out install scripts; the project's Node needs its own.
  if (ownNodeMajor() === null) quietly('npm', ['rebuild', 'node'], windows);
  const major = ownNodeMajor();
  if (!(major >= 26)) fail(`The project's own Node (26 or newer) did not install; found ${major ?? 'none'}.`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

/** True where the framework's types are older than what they are made of: the entry points and the configuration. */
function unprepared() {
  const changedAt = (path) => (existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0);
  return Math.max(changedAt('entrypoints'), changedAt('wxt.config.ts')) > changedAt('.wxt/wxt.d.ts');
}

install();
if (unprepared() && !quietly(node, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'prepare'])) {
  fail('The extension project could not be prepared; the lines above say why.');
}

const [entry, ...rest] = process.argv.slice(2);
if (!entry) process.exit(0);
const run = spawnSync(node, [join(root, entry), ...rest], { cwd: root, env, stdio: 'inherit' });
process.exit(run.status ?? 1);
