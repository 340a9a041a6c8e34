import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } from '@puppeteer/browsers';
import { type BrowserName, NAMES, OVERRIDES, PACKAGES, candidates, chooseInstaller } from './browserPaths.ts';
import { PlainError } from '../plain.ts';
import { withSigns } from '../tests/signOfLife.ts';

const DOWNLOADS = join(import.meta.dirname, '..', '..', '.cache', 'browsers');
const DOWNLOADED = { chromium: Browser.CHROME, firefox: Browser.FIREFOX } as const;
const INSTALLING_MS = 10 * 60_000;
/** Where it is set, nothing is installed: what just failed is not tried again by each of many tests. */
export const NO_INSTALL = 'NO_BROWSER_INSTALL';
/** Without a network apt gives up within a minute. */
const PATIENCE = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::https::Timeout=20'];

async function runs(command: string, args: readonly string[], show = false): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: INSTALLING_MS });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void (printed += String(chunk)));
  const status = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  if (status !== 0 && show) console.error(printed.slice(-2000).trim());
  return status === 0;
}

/** True for a program that this user may run. */
function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The browser that is on this computer, or null. */
async function find(browser: BrowserName): Promise<string | null> {
  const here = candidates(browser, process).find((path) => existsSync(path));
  const named = process.env[OVERRIDES[browser]];
  if (named && here !== undefined && !isProgram(named))
    throw new PlainError(`${OVERRIDES[browser]} names ${named}, which is no program that can be run.`);
  if (here !== undefined || named) return here ?? null;
  const downloaded = await getInstalledBrowsers({ cacheDir: DOWNLOADS });
  return downloaded.find((one) => one.browser === DOWNLOADED[browser])?.executablePath ?? null;
}

async function installWithApt(browser: BrowserName, sudo: boolean): Promise<void> {
  const apt = (...args: string[]) =>
    sudo ? runs('sudo', ['-n', 'apt-get', ...PATIENCE, ...args], true) : runs('apt-get', [...PATIENCE, ...args], true);
  const install = () => apt('install', '-y', '--no-install-recommends', PACKAGES[browser]);
  if (!(await install()) && (await apt('update'))) await install();
}

async function download(browser: BrowserName): Promise<void> {
  const platform = detectBrowserPlatform();
  if (!platform) return;
  try {
    const buildId = await resolveBuildId(DOWNLOADED[browser], platform, 'stable');
    await install({ browser: DOWNLOADED[browser], buildId, cacheDir: DOWNLOADS });
  } catch (error) {
    console.error((error as Error).message);
  }
}

/**
 * The path of `browser`: the one that is here, or the one that is installed now.
 * @throws PlainError that says what to do
 */
export async function needBrowser(browser: BrowserName): Promise<string> {
  const here = await find(browser);
  if (here) return here;
  const missing = `${NAMES[browser]} could not be installed. Install it by hand, or set ${OVERRIDES[browser]} to where it is.`;
  const overridden = process.env[OVERRIDES[browser]];
  if (process.env[NO_INSTALL] && !overridden) throw new PlainError(missing);
  const apt = process.platform === 'linux' && (await runs('apt-get', ['--version']));
  const root = process.getuid?.() === 0;
  const installer = chooseInstaller(browser, { overridden, apt, root, sudo: apt && !root && (await runs('sudo', ['-n', 'true'])) });
  if (installer.by === 'nobody') throw new PlainError(installer.why);
  console.log(`Installing ${NAMES[browser]} …`);
  if (installer.by === 'apt') await withSigns(installWithApt(browser, installer.sudo));
  // Not every system with apt has the browser as a package.
  if ((await find(browser)) === null) await withSigns(download(browser));
  const now = await find(browser);
  if (now) return now;
  throw new PlainError(missing);
}
