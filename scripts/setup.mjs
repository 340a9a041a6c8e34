// Runs a TypeScript entry of this project on a fresh machine: `node scripts/setup.mjs scripts/tests/test.ts [args]`.
// Plain JavaScript for Node 18: it runs before anything is installed, and then hands over to the project's own Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

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

/** Runs a command quietly; a dot every few seconds says that it is still at work. Gives what it printed where it failed, else null. */
function failureOf(command, args, shell = false) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, shell });
    let printed = '';
    let dots = 0;
    const timer = setInterval(() => void (++dots, process.stdout.write('.')), 4000);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => void (printed += chunk));
    const end = (failure) => {
      clearInterval(timer);
      if (dots > 0) process.stdout.write('\n');
      resolve(failure);
    };
    child.once('error', (error) => end(error.message));
    child.once('close', (status) => end(status === 0 ? null : printed));
  });
}

/** The version of the project's own Node, or null where it is not there or does not run. */
function ownNodeMajor() {
  if (!existsSync(node)) return null;
  const done = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return done.status === 0 ? Number(/^v(\d+)/.exec(done.stdout)?.[1]) : null;
}

/** The code in what npm printed that says why it reached nobody, or could write nothing. */
const codeIn = (printed) =>
  /\b(EAI_AGAIN|ENOTFOUND|E(?:CONN|TIMED|NETUN|HOSTUN)[A-Z]+|ERR_SOCKET_TIMEOUT|FETCH_ERROR|EACCES|EPERM|EROFS|ENOSPC)\b/.exec(
    printed ?? '',
  )?.[1];

/**
 * Installs by the lockfile, which says what each package must be, so that npm's own cache is as good as the registry;
 * without a network from that alone, because npm would try each package for minutes.
 */
async function installPackages() {
  const pinged = await failureOf('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=20000'], windows);
  if (pinged?.includes('ENOENT'))
    fail('There is no npm here. It comes with Node; put it on the search path, then run the same command again.');
  const unreachable = codeIn(pinged);
  const failure = await failureOf('npm', ['ci', '--no-audit', '--no-fund', unreachable ? '--offline' : '--prefer-offline'], windows);
  if (failure === null) return;
  const code = unreachable ?? codeIn(failure);
  if (/^E(?:ACCES|PERM|ROFS|NOSPC)$/.test(code)) fail(`The packages could not be installed: npm can't write its files (${code}).`);
  if (!code) console.error(failure.slice(-4000));
  fail(
    `The packages could not be installed${code ? `: the registry can't be reached (${code})` : ''}. Check the network connection, then run the same command again.`,
  );
}

async function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && ownNodeMajor() >= 26) return;
  console.log('Installing what the project needs …');
  await installPackages();
  // A stricter npm leaves out install scripts; the project's Node needs its own.
  if (ownNodeMajor() === null) await failureOf('npm', ['rebuild', 'node'], windows);
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

/** Writes those types. The framework leaves a file as it is that would read the same: its date then says that it was looked at. */
async function prepare() {
  const failure = await failureOf(node, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'prepare']);
  if (failure !== null) fail(`${failure.slice(-4000)}\nThe extension project could not be prepared; the lines above say why.`);
  utimesSync(join(root, '.wxt', 'wxt.d.ts'), new Date(), new Date());
}

/** True where `folder` is one in which this user may make files. */
function canWrite(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

if (!canWrite(tmpdir())) fail(`There is no folder for temporary files at ${tmpdir()}, or it can't be written. Set TMPDIR to one that can.`);
for (const folder of ['.', '.wxt', '.output', '.cache', 'demo-output'].map((name) => join(root, name))) {
  if (existsSync(folder) && !canWrite(folder))
    fail(`${folder} can't be written. Give this user the right to, or copy the project into a folder of your own.`);
}
await install();
if (unprepared()) await prepare();

const [entry, ...rest] = process.argv.slice(2);
if (!entry) process.exit(0);
const plainly = pathToFileURL(join(root, 'scripts', 'plainly.ts')).href;
const run = spawnSync(node, ['--import', plainly, join(root, entry), ...rest], { cwd: root, env, stdio: 'inherit' });
process.exit(run.status ?? 1);
