/** What the builds may reach and ask for; `npm test` has made them just before. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const OUTPUT = join(import.meta.dirname, '..', '..', '.output');
const LIVE = ['https://app.shogo.io/*'];
const LOOPBACK = ['http://localhost/*', 'http://127.0.0.1/*'];

interface Manifest {
  readonly manifest_version: number;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_scripts?: readonly { readonly matches: readonly string[] }[];
  readonly icons: Readonly<Record<string, string>>;
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: { readonly gecko: Readonly<Record<string, unknown>> };
}

describe.each([
  ['chrome-mv3', LIVE],
  ['firefox-mv3', LIVE],
  ['chrome-mv3-sandbox', [...LIVE, ...LOOPBACK]],
  ['firefox-mv3-sandbox', [...LIVE, ...LOOPBACK]],
])('the build %s', (folder, hosts) => {
  const manifest = JSON.parse(readFileSync(join(OUTPUT, folder, 'manifest.json'), 'utf8')) as Manifest;

  it('reaches its hosts and no other', () => {
    expect(manifest.host_permissions).toEqual(hosts);
    expect(manifest.content_scripts?.flatMap(({ matches }) => matches).toSorted()).toEqual(hosts.toSorted());
  });

  it('asks for no more than it needs, and lends nothing to the pages', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions).toEqual(['alarms', 'storage']);
    for (const key of ['optional_permissions', 'optional_host_permissions', 'web_accessible_resources', 'externally_connectable']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  it('names the first version of the browser that has all it uses', () => {
    if (folder.startsWith('chrome')) expect(manifest.minimum_chrome_version).toBe('144');
    else expect(manifest.browser_specific_settings?.gecko).toMatchObject({ strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } });
  });

  it('has its icons and its texts', () => {
    expect(Object.keys(manifest.icons)).toEqual(expect.arrayContaining(['16', '32', '48', '128']));
    const files = [...Object.values(manifest.icons), '_locales/en/messages.json', '_locales/fr/messages.json'];
    expect(files.filter((file) => !existsSync(join(OUTPUT, folder, file)))).toEqual([]);
  });
});
