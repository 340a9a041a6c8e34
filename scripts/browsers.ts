import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } from '@puppeteer/browsers';
import { type BrowserName, NAMES, OVERRIDES, PACKAGES, candidates, chooseInstaller } from './browserPaths.ts';

/** A browser is needed and cannot be had; the message is for the person in front of the computer. */
export class BrowserMissing extends Error {
  override readonly name = 'BrowserMissing';
}

const DOWNLOADS = join(import.meta.dirname, '..', '.cache', 'browsers');
const DOWNLOADED = { chromium: Browser.CHROME, firefox: Browser.FIREFOX } as const;
const INSTALLING_MS = 10 * 60_000;

function runs(command: string, args: readonly string[], show = false): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const done = spawnSync(command, args, { env, encoding: 'utf8', timeout: INSTALLING_MS });
  if (done.status !== 0 && show) console.error(`${done.stdout ?? ''}${done.stderr ?? ''}`.slice(-2000));
  return done.status === 0;
}

/** The browser that is on this computer, or null. */
async function find(browser: BrowserName): Promise<string | null> {
  const here = candidates(browser, process).find((path) => existsSync(path));
  if (here !== undefined || process.env[OVERRIDES[browser]]) return here ?? null;
  const downloaded = await getInstalledBrowsers({ cacheDir: DOWNLOADS });
  return downloaded.find((one) => one.browser === DOWNLOADED[browser])?.executablePath ?? null;
}

function installWithApt(browser: BrowserName, sudo: boolean): void {
  const apt = (...args: string[]) => (sudo ? runs('sudo', ['-n', 'apt-get', ...args], true) : runs('apt-get', args, true));
  const install = () => apt('install', '-y', '--no-install-recommends', PACKAGES[browser]);
  if (!install() && apt('update')) install();
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
 * @throws BrowserMissing with one sentence that says what to do
 */
export async function needBrowser(browser: BrowserName): Promise<string> {
  const here = await find(browser);
  if (here) return here;
  const apt = process.platform === 'linux' && runs('apt-get', ['--version']);
  const root = process.getuid?.() === 0;
  const installer = chooseInstaller(browser, {
    overridden: process.env[OVERRIDES[browser]],
    apt,
    root,
    sudo: apt && !root && runs('sudo', ['-n', 'true']),
  });
  if (installer.by === 'nobody') throw new BrowserMissing(installer.why);
  console.log(`Installing ${NAMES[browser]} …`);
  if (installer.by === 'apt') installWithApt(browser, installer.sudo);
  // Not every system with apt has the browser as a package.
  if ((await find(browser)) === null) await download(browser);
  const now = await find(browser);
  if (now) return now;
  throw new BrowserMissing(`${NAMES[browser]} could not be installed. Install it by hand, or set ${OVERRIDES[browser]} to where it is.`);
}
