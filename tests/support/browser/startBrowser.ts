import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, WebWorker } from 'puppeteer';
import { FIREFOX_ID } from '../../../scripts/store/firefoxId.ts';
import { launchBrowser } from './start/launchBrowser.ts';
import { type BareBrowser, areShared, takeBrowser } from './start/sharedBrowser.ts';
import { startLiveProxy } from './start/liveProxy.ts';
import { closeWelcome } from './start/welcome.ts';

/** What our functions find inside the browser. */
declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

const OUTPUT = join(import.meta.dirname, '..', '..', '..', '.output');
/** The builds for the practice service; `npm test` makes them, and so does `npm run build -- --mode sandbox`. */
export const BUILDS = { chromium: join(OUTPUT, 'chrome-mv3-sandbox'), firefox: join(OUTPUT, 'firefox-mv3-sandbox') } as const;

/** The builds that the stores get. */
export const STORE_BUILDS = { chromium: join(OUTPUT, 'chrome-mv3'), firefox: join(OUTPUT, 'firefox-mv3') } as const;

export interface BrowserOptions {
  /** The folder of the extension; null starts without one. Default: the build for the practice service. */
  readonly extension?: string | null | undefined;
  /** What the merchant chose in our options; in Chromium only. The browser itself is English, whatever the computer speaks. */
  readonly language?: 'en' | 'fr' | undefined;
  readonly viewport?: { readonly width: number; readonly height: number; readonly deviceScaleFactor?: number } | undefined;
  /** A folder that outlives the browser; without one the browser starts empty and forgets everything. */
  readonly profile?: string | undefined;
  /**
   * True where no other file may have used the browser: for what is about it, such as a policy or the extension's path, and
   * for pages of the extension in Firefox, which do not open right after a second install.
   */
  readonly own?: boolean | undefined;
  /**
   * True to draw every tab of the site by one process: tabs that come and go cost a tenth to a fifth less. Default: where
   * browsers are shared, so that the core is quick, and all tests are also run as merchants have it. In Chromium only.
   */
  readonly oneProcess?: boolean | undefined;
  /** The port on this computer that is the live app for this browser, whatever its certificate says. */
  readonly livePort?: number | undefined;
  /** True where the browser's own question for a permission is answered with yes, by nobody; in Firefox only. */
  readonly allowsAll?: boolean | undefined;
  /** How long the extension's worker may do nothing before it is ended, in ms; in Firefox only. Default: as the browser has it. */
  readonly workerIdleMs?: number | undefined;
  /** True to leave open the page that is shown after installing; else it is closed. In Chromium only. */
  readonly welcome?: boolean | undefined;
  /** The home of the person whose browser it is: what an organisation fixes may lie there; in Firefox only. */
  readonly home?: string | undefined;
  /** With a window, for people. */
  readonly window?: boolean | undefined;
}

export interface StartedBrowser {
  readonly browser: Browser;
  readonly extensionId: string | null;
  /** The address of a page of the extension, such as `popup.html`. */
  extensionUrl(path: string): string;
  stop(): Promise<void>;
}

/** Where the live app is as well for such a browser: a merchant’s accounting with another address. */
export const OTHER_HOST = 'books.example';

/** Nothing but this computer can be reached: no test asks the live site for anything. */
const APART = 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';

/** Where names lead: of a browser for people, wherever they lead everywhere, but for the live app that is played here. */
function ways(livePort: number | undefined, window: boolean): string[] {
  const live = livePort === undefined ? [] : ['app.shogo.io', OTHER_HOST].map((host) => `MAP ${host} 127.0.0.1:${livePort}`);
  const rules = [...live, ...(window ? [] : [APART])];
  return [
    ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(', ')}`] : []),
    ...(live.length > 0 ? ['--ignore-certificate-errors'] : []),
  ];
}
const VIEWPORT = { width: 1280, height: 900 };
const CHROMIUM_ARGS = [
  '--disable-gpu',
  // A window of its own draws its bars and tabs for nobody: a quarter of what the browser's own process does.
  '--start-fullscreen',
  '--disable-quic',
  '--no-default-browser-check',
  '--disable-component-update',
  '--lang=en-US',
  '--accept-lang=en-US,en',
];
const isRoot = process.getuid?.() === 0;

/** English on the screen, whatever the computer speaks; and any path can be read, whatever locales it has installed. */
const ENGLISH = { LANGUAGE: 'en_US', LC_ALL: 'C.UTF-8' };

function profileOf(given: string | undefined): { folder: string; remove: () => void } {
  if (given) return { folder: given, remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Chromium with the extension. @throws PlainError */
export async function startChromium(options: BrowserOptions = {}): Promise<StartedBrowser> {
  const { extension = BUILDS.chromium, language, viewport, oneProcess = areShared(), livePort, profile, window, welcome } = options;
  const { own = window || profile !== undefined } = options;
  const key = own ? undefined : JSON.stringify(['chromium', viewport, oneProcess, livePort]);
  const bare = await takeBrowser(key, () => startBareChromium({ ...options, oneProcess }));
  const { browser } = bare;
  const extensionId = extension === null ? null : await bare.install(extension);
  if (extension !== null && !profile && !welcome) await closeWelcome(browser, extension);
  const started: StartedBrowser = {
    browser,
    extensionId,
    extensionUrl: (path) => `chrome-extension://${extensionId}/${path}`,
    stop: () => bare.leave(),
  };
  if (language) await askWorker(started, { name: 'setSettings', body: { language } });
  return started;
}

/** Chromium with nothing in it but what its profile has. @throws PlainError */
async function startBareChromium({
  profile,
  viewport = VIEWPORT,
  oneProcess,
  livePort,
  window = false,
}: BrowserOptions): Promise<BareBrowser> {
  const { folder, remove } = profileOf(profile);
  const browser = await launchBrowser('chromium', {
    pipe: true,
    enableExtensions: true,
    headless: !window,
    userDataDir: folder,
    defaultViewport: window ? null : viewport,
    args: [...CHROMIUM_ARGS, ...(oneProcess ? ['--process-per-site'] : []), ...ways(livePort, window), ...(isRoot ? ['--no-sandbox'] : [])],
    env: { ...process.env, ...ENGLISH },
  }).catch((error: unknown) => {
    remove();
    throw error;
  });
  return {
    browser,
    async stop() {
      await browser.close();
      remove();
    },
    remove,
  };
}

/** Firefox gives every extension an address of its own making; this one is asked for. */
const FIREFOX_ADDRESS = '5a1e5000-0000-4000-8000-000000000001';

/** Firefox with the extension; its language is English, until somebody chooses another in our options. @throws PlainError */
export async function startFirefox(options: Omit<BrowserOptions, 'language' | 'profile'> = {}): Promise<StartedBrowser> {
  const { extension = BUILDS.firefox, viewport, livePort, allowsAll, home, window, workerIdleMs } = options;
  const { own = window || home !== undefined } = options;
  const key = own ? undefined : JSON.stringify(['firefox', viewport, allowsAll, livePort, workerIdleMs]);
  const bare = await takeBrowser(key, () => startBareFirefox(options));
  const extensionId = extension === null ? null : await bare.install(extension);
  return {
    browser: bare.browser,
    extensionId,
    extensionUrl: (path) => `moz-extension://${FIREFOX_ADDRESS}/${path}`,
    stop: () => bare.leave(),
  };
}

/** Firefox with nothing in it. @throws PlainError */
async function startBareFirefox({
  viewport = VIEWPORT,
  livePort,
  allowsAll = false,
  home,
  workerIdleMs,
  window = false,
}: BrowserOptions): Promise<BareBrowser> {
  const proxy = livePort === undefined ? undefined : await startLiveProxy(livePort);
  const live = proxy
    ? {
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy.port,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy.port,
      }
    : {};
  const browser = await launchBrowser('firefox', {
    headless: !window,
    defaultViewport: window ? null : viewport,
    // Else newer ones let nobody open the extension's own pages.
    args: ['--remote-allow-system-access'],
    acceptInsecureCerts: proxy !== undefined,
    ...(home === undefined ? {} : { env: { ...process.env, HOME: home } }),
    extraPrefsFirefox: {
      ...live,
      ...(workerIdleMs === undefined ? {} : { 'extensions.background.idle.timeout': workerIdleMs }),
      'extensions.webextOptionalPermissionPrompts': !allowsAll,
      'intl.locale.requested': 'en-US',
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_ADDRESS }),
    },
  }).catch((error: unknown) => {
    proxy?.stop();
    throw error;
  });
  return {
    browser,
    async stop() {
      await browser.close();
      proxy?.stop();
    },
  };
}

/** Both browsers, each with its name, for what has to hold in both. */
export const BOTH_BROWSERS = [
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
] as const;

/** Asks the worker as a page of the extension does; gives its answer. In Chromium only. */
export async function askWorker({ browser, extensionUrl }: StartedBrowser, message: object): Promise<unknown> {
  const page = await browser.newPage();
  // Any file of the extension may speak with its worker.
  await page.goto(extensionUrl('manifest.json'));
  const answer = await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  await page.close();
  return answer;
}

/** The worker of the extension in Chromium; waits until it runs. */
export async function workerOf({ browser, extensionId }: StartedBrowser): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(`chrome-extension://${extensionId}/`),
  );
  return (await target.worker())!;
}

/**
 * Ends the worker as the browser does when it wants the memory: nothing in it is asked or told. What watches a
 * worker is let go first: one that is woken at once would wait for its debugger, and nobody would tell it to go on.
 */
export async function killWorker(started: StartedBrowser): Promise<void> {
  const worker = await workerOf(started);
  const [page] = await started.browser.pages();
  const session = await page!.createCDPSession();
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  let asked = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    if (asked && versions.some(({ scriptURL, runningStatus }) => scriptURL === worker.url() && runningStatus === 'stopped')) resolve();
  });
  await session.send('ServiceWorker.enable');
  await worker.client.detach();
  asked = true;
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

/** Ends the whole browser at once, as a power cut does: nothing in it is asked or told. Its profile stays. */
export async function killBrowser({ browser }: StartedBrowser): Promise<void> {
  const process = browser.process()!;
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  process.once('exit', () => resolve());
  process.kill('SIGKILL');
  await gone;
}

/** Opens the popup over `page`, as a click on the toolbar's button does. In Chromium only. */
export async function openPopup({ browser, extensionId }: StartedBrowser, page: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(extensionId ?? '');
  if (!extension) throw new Error('There is no extension in this browser.');
  const opened = browser.waitForTarget((target) => target.url().startsWith(`chrome-extension://${extensionId}/popup`));
  await extension.triggerAction(page);
  return (await opened).asPage();
}
