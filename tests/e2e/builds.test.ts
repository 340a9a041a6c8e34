/**
 * What the builds may reach and ask for; `npm test` has made them just before.
 * @module-tag core
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUDGET_KB, WHOLE_BUDGET_KB, sizesOf } from '../../bench/sizes.ts';
import type { Oldest } from '../support/compat/data.ts';
import { MINDED } from '../support/compat/minded.ts';
import { tooYoung } from '../support/compat/tooYoung.ts';

const OUTPUT = join(import.meta.dirname, '..', '..', '.output');
const LIVE = ['https://app.shogo.io/*'];
const LOOPBACK = ['http://localhost/*', 'http://127.0.0.1/*'];

interface Manifest {
  readonly manifest_version: number;
  readonly permissions: readonly string[];
  readonly incognito?: string;
  readonly host_permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly { readonly matches: readonly string[]; readonly js?: readonly string[]; readonly run_at?: string }[];
  readonly icons: Readonly<Record<string, string>>;
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: { readonly gecko: Readonly<Record<string, unknown>> };
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(OUTPUT, folder, 'manifest.json'), 'utf8')) as Manifest;

/** The oldest browser that the manifest of a build names. */
function oldestOf(folder: string): Oldest {
  const { minimum_chrome_version: chrome, browser_specific_settings: firefox } = manifestOf(folder);
  return chrome
    ? { browser: 'chrome', version: Number.parseFloat(chrome) }
    : { browser: 'firefox', version: Number.parseFloat(String(firefox!.gecko['strict_min_version'])) };
}

describe.each([
  ['chrome-mv3', LIVE],
  ['firefox-mv3', LIVE],
  ['chrome-mv3-sandbox', [...LIVE, ...LOOPBACK]],
  ['firefox-mv3-sandbox', [...LIVE, ...LOOPBACK]],
])('the build %s', (folder, hosts) => {
  const manifest = manifestOf(folder);

  it('reaches its hosts and no other', () => {
    expect(manifest.host_permissions).toEqual(hosts);
    for (const { matches } of manifest.content_scripts ?? []) expect(matches.toSorted()).toEqual(hosts.toSorted());
    // The guard listens before the page does; all else waits until the page is there.
    expect(manifest.content_scripts?.map(({ js, run_at: at }) => `${js?.join()} ${at}`).toSorted()).toEqual([
      'content-scripts/accounting.js document_idle',
      'content-scripts/guard.js document_start',
    ]);
  });

  it('asks for no more than it needs, and lends nothing to the pages', () => {
    expect(manifest.manifest_version).toBe(3);
    const isFirefox = folder.startsWith('firefox');
    expect(manifest.permissions).toEqual(['activeTab', 'alarms', ...(isFirefox ? ['cookies'] : []), 'scripting', 'storage']);
    expect(manifest.incognito).toBe(isFirefox ? 'not_allowed' : 'split');
    // What a merchant may give, a site at a time; nothing of it is given by itself.
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    // Asked for where the merchant switches the check in the morning on.
    expect(manifest.optional_permissions).toEqual(['notifications']);
    for (const key of ['web_accessible_resources', 'externally_connectable']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  it('names the first version of the browser that has all it uses', () => {
    if (folder.startsWith('chrome')) expect(manifest.minimum_chrome_version).toBe('144');
    else
      expect(manifest.browser_specific_settings?.gecko).toMatchObject({
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      });
  });

  it('has the script that looks at a page, and the scripts that it may register elsewhere', () => {
    for (const file of ['look.js', 'content-scripts/guard.js', 'content-scripts/accounting.js'])
      expect(existsSync(join(OUTPUT, folder, file)), file).toBe(true);
  });

  it('has its icons and its texts', () => {
    expect(Object.keys(manifest.icons)).toEqual(expect.arrayContaining(['16', '32', '48', '128']));
    const files = [...Object.values(manifest.icons), '_locales/en/messages.json', '_locales/fr/messages.json'];
    expect(files.filter((file) => !existsSync(join(OUTPUT, folder, file)))).toEqual([]);
  });
});

it.each(['chrome-mv3', 'firefox-mv3'])('what %s loads into every page of the site is within its budget, and so is all of it', (folder) => {
  const sizes = sizesOf(join(OUTPUT, folder));
  const zipped = (name: string) => sizes.find(({ part }) => part.startsWith(name))!.zipped / 1000;
  expect(zipped('content')).toBeLessThanOrEqual(BUDGET_KB);
  expect(zipped('all parts')).toBeLessThanOrEqual(WHOLE_BUDGET_KB);
});

describe('the oldest browsers that the manifests name', () => {
  const missingIn = (folder: string): ReturnType<typeof tooYoung> => {
    const files = globSync('**/*.{js,css}', { cwd: join(OUTPUT, folder) }).map((path) => ({
      path,
      text: readFileSync(join(OUTPUT, folder, path), 'utf8'),
    }));
    return tooYoung(files, oldestOf(folder));
  };

  it('have all that the builds use, but for what is minded', () => {
    const missing = ['chrome-mv3', 'firefox-mv3'].flatMap(missingIn);
    const minded = new Set(MINDED.map(({ what }) => what));
    expect(missing.filter(({ what }) => !minded.has(what))).toEqual([]);
    expect([...minded].filter((what) => !missing.some((one) => one.what === what))).toEqual([]);
  });
});
