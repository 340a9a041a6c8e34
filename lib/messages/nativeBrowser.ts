/**
 * The browser's own extension API, in the content script: `browser` where it is named so (Firefox, Chrome from
 * 148 on), else `chrome`, whose calls return promises as well.
 */
const { browser: named, chrome: other } = globalThis as { readonly [Name in 'browser' | 'chrome']?: typeof import('wxt/browser').browser };
export const browser = (named ?? other)!;
