/**
 * What must not be in the builds for the stores; `npm test` has made them just before.
 * @module-tag core
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const OUTPUT = join(import.meta.dirname, '..', '..', '.output');
const TEXT = /\.(?:js|html|css|json)$/;

/** Every text of a build by its name. */
function textsOf(build: string): { readonly file: string; readonly text: string }[] {
  const files = readdirSync(join(OUTPUT, build), { recursive: true, encoding: 'utf8' }).filter((file) => TEXT.test(file));
  return files.map((file) => ({ file, text: readFileSync(join(OUTPUT, build, file), 'utf8') }));
}

/** Names of namespaces, the one site, the beginning of a pattern for a site that a merchant gives, and an example in the words of the policy's schema; nothing else that looks like an address. */
const ADDRESSES = [
  'https://',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'https://app.shogo.io',
  'https://app.shogo.io/',
  'https://books.example.',
];

describe.each(['chrome-mv3', 'firefox-mv3'])('the build %s', (build) => {
  const texts = textsOf(build);
  const filesWith = (pattern: RegExp) => texts.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

  it('is all there', () => {
    expect(texts.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['background.js', 'manifest.json', 'popup.html', join('content-scripts', 'accounting.js')]),
    );
  });

  it('holds no switch for tests, and nothing of the practice', () => {
    expect(filesWith(/import\.meta|\bvitest\b|puppeteer|happy-dom|__test|data-testid|debugger\b|sourceMappingURL/i)).toEqual([]);
    expect(filesWith(/localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0|\bsandbox\b|velo\.example/i)).toEqual([]);
  });

  it('takes trusted events only, whatever the mode was', () => {
    const content = texts.filter(({ file, text }) => /^(?:content-scripts|parts)\//.test(file) && text.includes('isTrusted'));
    expect(content.length).toBeGreaterThan(1);
    for (const { file, text } of content) {
      // Beside the browser's word there is ours, for what we make of a trusted event; taking it out of an event asks nothing.
      const plain = text.replaceAll(/\([\w$]+\.isTrusted\|\|[\w$]+\.has\([\w$]+\)\)&&/g, '').replaceAll(/isTrusted:[\w$]+/g, '');
      const asked = [...plain.matchAll(/.{3}isTrusted.{2}/g)].map(([around]) => around);
      expect(text.split('isTrusted').length, file).toBeGreaterThan(1);
      // It goes on with a trusted event only, or it ends with any other.
      expect(
        asked.filter((around) => !/^[^!]{3}isTrusted&&$|![\w$]\.isTrusted\|\|$/.test(around)),
        file,
      ).toEqual([]);
    }
  });

  it('makes no code out of text', () => {
    expect(filesWith(/\beval\(|\bFunction\(|\bimportScripts\(|\bsetTimeout\(["'`]|WebAssembly|wasm-unsafe/)).toEqual([]);
    expect(filesWith(/<script(?![^>]*\bsrc="\/)/i)).toEqual([]);
  });

  it('makes no HTML out of text: Preact could, for a property that nobody gives', () => {
    for (const { file, text } of texts) {
      // An element may be read as a text, and is never made of one.
      const made = text.match(/innerHTML|outerHTML(?=\s*[+?|&]*=[^=])|insertAdjacentHTML|document\.write|setHTMLUnsafe|srcdoc/g) ?? [];
      expect(made.length, file).toBe(text.includes('__html') ? 2 : 0);
      expect(text.match(/dangerouslySetInnerHTML/g)?.length ?? 0, file).toBeLessThanOrEqual(2);
    }
  });

  it('knows one address, the accounting site’s, and loads nothing from elsewhere', () => {
    const found = new Set(texts.flatMap(({ text }) => text.match(/\b(?:https?|wss?|ftp):\/\/[\w./-]*/g) ?? []));
    expect([...found].filter((address) => !ADDRESSES.includes(address))).toEqual([]);
    expect(filesWith(/(?:src|href)="\/\/|url\(["']?(?:https?:)?\/\/|@import\b/i)).toEqual([]);
  });
});
