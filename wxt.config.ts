import { fileURLToPath } from 'node:url';
import type { LibraryOptions } from 'vite';
import { defineConfig } from 'wxt';
import type { Language } from './lib/domain/values/language.ts';
import { CATALOGUES } from './lib/i18n/catalogues.ts';
import { textsFile } from './lib/i18n/packedTexts.ts';
import type { Command } from './lib/messages/commands.ts';
import { leanEntry } from './scripts/build/leanEntry.ts';
import { PARTS_OUTPUT, inParts } from './scripts/build/parts.ts';
import { textKeys } from './scripts/build/textKeys.ts';
import { FIREFOX_ID } from './scripts/store/firefoxId.ts';

/** The live accounting site; nothing else is reachable in the builds for the stores. */
const LIVE = 'https://app.shogo.io/*';
/** The first versions with Temporal (Chrome 144, Firefox 139) and, in Firefox, with its consent to data collection (140). */
const OLDEST = { chrome: '144', firefox: '140.0' };
/** `--mode sandbox` adds the practice service on this computer. */
const LOOPBACK = ['http://localhost/*', 'http://127.0.0.1/*'];

/** What the content script does without, because every kilobyte counts there: the polyfill, whose promises its oldest browsers have themselves. */
const LEAN = { 'wxt/browser': fileURLToPath(new URL('lib/messages/nativeBrowser.ts', import.meta.url)) };

/** The sources for Mozilla's reviewers are all that is kept, tests and dotfiles as well: the commands in them need both. */
const NO_SOURCES = [
  '**/node_modules/**',
  '**/node_modules',
  '.git/**',
  '.git',
  '.output/**',
  '.wxt/**',
  '.cache/**',
  'demo-output/**',
  '**/*.sqlite',
  '**/*.sqlite-*',
];

/** Keys that no browser that we know has taken; the merchant may change them. They lead and open, and run nothing. */
const KEYS: Readonly<Record<Command, { suggested_key: { default: string }; description: string }>> = {
  'next-day': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next_day__' },
  'open-checklist': { suggested_key: { default: 'Alt+Shift+V' }, description: '__MSG_command_open_checklist__' },
  'open-desk': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_command_open_desk__' },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  zip: { dotSources: true },
  hooks: {
    'build:publicAssets': (_, files) => {
      for (const [language, texts] of Object.entries(CATALOGUES))
        files.push({ relativeDest: textsFile(language as Language), contents: JSON.stringify(texts) });
    },
    // The framework would leave out every test.
    'config:resolved': ({ config }) => {
      config.zip.excludeSources = NO_SOURCES;
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === 'content-script')) return;
      config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...LEAN } };
      (config.plugins ??= []).push(leanEntry);
      if (!entrypoints.some(({ name }) => name === 'accounting')) return;
      const { lib, rollupOptions } = config.build!;
      (lib as LibraryOptions).formats = ['es'];
      // Written where they are used, the same texts stand there many times: names are shorter.
      Object.assign(rollupOptions!, {
        preserveEntrySignatures: false,
        optimization: { inlineConst: false },
        output: { ...rollupOptions!.output, ...PARTS_OUTPUT },
      });
      config.plugins.push(inParts(config.build!.minify !== false));
      Object.assign(config.build!, { minify: false, cssMinify: true });
    },
  },
  vite: () => ({
    plugins: [textKeys],
    // The practice build is the store's in all but the hosts that it may reach; only a mode of that name would make it so by itself.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: { target: [`chrome${OLDEST.chrome}`, `firefox${Number(OLDEST.firefox)}`] },
  }),
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // Firefox tells only with `cookies` in which container a tab is: one with a sign-in that is not the worker's.
    // `scripting`: the one click of Run on the site's own icon is made from the worker, in that very document.
    // `activeTab`: where the merchant opens the popup on a site that we may not read, the page is looked at once.
    permissions: ['activeTab', 'alarms', ...(browser === 'firefox' ? ['cookies'] : []), 'scripting', 'storage'],
    // Asked for at the switch of the check in the morning.
    optional_permissions: ['notifications'],
    // A private window has a sign-in of its own: in Chrome it gets a worker of its own, in Firefox none.
    incognito: browser === 'firefox' ? 'not_allowed' : 'split',
    host_permissions: mode === 'sandbox' ? [LIVE, ...LOOPBACK] : [LIVE],
    // One site at a time, at the merchant's word: an accounting that has another address.
    optional_host_permissions: ['https://*/*'],
    commands: KEYS,
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'" },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: OLDEST.firefox,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // What an organisation may fix for its people; made by `npm run docs:policy`. Firefox needs none.
        { minimum_chrome_version: OLDEST.chrome, storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
