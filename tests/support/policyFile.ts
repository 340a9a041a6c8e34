/** A managed policy for a browser that is started next, in the place where an organisation puts it; removed afterwards. */
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromePolicy } from '../../scripts/docs/policy/policyFiles.ts';
import { FIREFOX_ID } from '../../scripts/store/firefoxId.ts';
import { BUILDS } from './browser/startBrowser.ts';
import { copyBuild } from './browser/start/copyBuild.ts';

/** Where Chromium looks for policies on Linux. */
const CHROMIUM = '/etc/chromium/policies/managed';

/** The nearest folder above `path` that is there. */
const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(path)));

/** True where the person who runs the tests can put a policy there. */
export function canWritePolicies(): boolean {
  try {
    accessSync(nearest(CHROMIUM), constants.W_OK);
    return process.platform === 'linux';
  } catch {
    return false;
  }
}

/** The id that Chromium gives an extension that it loads from a folder: a digest of its path, in letters from a to p. */
const idOf = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replaceAll(/[\da-f]/g, (digit) => String.fromCodePoint('a'.codePointAt(0)! + Number.parseInt(digit, 16)));

/** Makes the folders of `path` that are missing. @returns those, the lowest first */
function makeMissing(path: string): string[] {
  if (existsSync(path)) return [];
  const above = makeMissing(dirname(path));
  mkdirSync(path);
  return [path, ...above];
}

/**
 * Fixes these values for a copy of our build, which has an id of its own: no other browser of this computer is governed.
 * @returns the folder of the copy, and what takes everything away again
 */
export function governChromium(values: object): { readonly extension: string; readonly remove: () => void } {
  const folder = copyBuild(BUILDS.chromium);
  const made = makeMissing(CHROMIUM);
  const id = idOf(folder);
  const file = join(CHROMIUM, `${id}.json`);
  writeFileSync(file, chromePolicy(values, id));
  return {
    extension: folder,
    remove() {
      rmSync(file, { force: true });
      rmSync(folder, { recursive: true, force: true });
      // Another test may have a file there.
      for (const one of made) if (existsSync(one)) tryRemove(one);
    },
  };
}

/** Where Firefox looks for them in the home of a person, who needs no rights for that. */
const FIREFOX = process.platform === 'darwin' ? 'Library/Application Support/Mozilla/ManagedStorage' : '.mozilla/managed-storage';

/** Fixes these values in a home of its own. @returns that home, and what takes it away again */
export function governFirefox(values: object): { readonly home: string; readonly remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'governed-'));
  const folder = join(home, FIREFOX);
  mkdirSync(folder, { recursive: true });
  const manifest = { name: FIREFOX_ID, description: 'What an organisation fixes', type: 'storage', data: values };
  writeFileSync(join(folder, `${FIREFOX_ID}.json`), JSON.stringify(manifest));
  return { home, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }) };
}

function tryRemove(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It is not empty: it is somebody else’s now.
  }
}
