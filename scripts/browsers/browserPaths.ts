import { posix, win32 } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** What the rules below need to know of a computer. */
export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The variable that names a browser outright. */
export const OVERRIDES: Readonly<Record<BrowserName, string>> = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/** Names on the search path of Linux; the free builds first, because they are what the project is tested with. */
const COMMANDS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-for-testing',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];

const MAC: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
};

const WINDOWS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome for Testing\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/** Every combination, by the second list first: the better browser wins over the better folder. */
const within = (folders: readonly (string | undefined)[], names: readonly string[], join: (...parts: string[]) => string): string[] =>
  names.flatMap((name) => [...new Set(folders)].flatMap((folder) => (folder ? [join(folder, name)] : [])));

/** Where `browser` may be on this computer, the best place first. */
export function candidates(browser: BrowserName, { platform, env }: Computer): string[] {
  const named = env[OVERRIDES[browser]];
  if (named) return [named];
  if (platform === 'win32') {
    return within([env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']], WINDOWS[browser], win32.join);
  }
  if (platform === 'darwin') {
    return within(['/Applications', env['HOME'] && posix.join(env['HOME'], 'Applications')], MAC[browser], posix.join);
  }
  return within([...(env['PATH'] ?? '').split(':'), ...LINUX_FOLDERS], COMMANDS[browser], posix.join);
}

/** How a browser that is missing gets here. */
export type Installer =
  | { readonly by: 'apt'; readonly sudo: boolean }
  | { readonly by: 'download' }
  | { readonly by: 'nobody'; readonly why: string };

/** What {@link chooseInstaller} judges by. */
export interface Means {
  readonly overridden: string | undefined;
  readonly apt: boolean;
  readonly root: boolean;
  /** sudo is there, and asks for no password. */
  readonly sudo: boolean;
}

/**
 * Debian's own packages where apt may be used, a download where there is no apt, and otherwise one sentence for
 * the person in front of the computer.
 */
export function chooseInstaller(browser: BrowserName, { overridden, apt, root, sudo }: Means): Installer {
  const variable = OVERRIDES[browser];
  if (overridden) return { by: 'nobody', why: `${variable} names ${overridden}, and there is no such file.` };
  if (!apt) return { by: 'download' };
  if (root || sudo) return { by: 'apt', sudo: !root };
  return {
    by: 'nobody',
    why: `There is no ${NAMES[browser]} here. Install it with "sudo apt-get install ${PACKAGES[browser]}", or set ${variable}.`,
  };
}

export const NAMES: Readonly<Record<BrowserName, string>> = { chromium: 'Chromium', firefox: 'Firefox' };
export const PACKAGES: Readonly<Record<BrowserName, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };
