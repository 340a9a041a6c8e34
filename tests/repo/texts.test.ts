import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en/index.ts';
import { codeOf, sourcesIn } from './files.ts';

const KEYS = Object.keys(en);
/** The first part of every key, such as `check`: by it a text that is meant to be a key is known. */
const AREAS = new Set(KEYS.map((key) => key.split('.')[0]!));

const SOURCES = sourcesIn('lib', 'components', 'entrypoints', 'sandbox').filter((file) => !/^lib\/i18n\/(?:en|fr)\//.test(file));
const CODE = SOURCES.map((file) => ({ file, code: codeOf(file) }));

/** Every plain text, such as `'remedy.login'`. */
const LITERALS = new Set(CODE.flatMap(({ code }) => [...code.matchAll(/(['"`])([\w-]+(?:\.[\w-]+)+)\1/g)].map(([, , text]) => text!)));

/** What may stand in a slot of a key made of parts: words of the product, so no dot. */
const IN_A_SLOT = '[\\w-]+';

/** Every text with slots whose first part is an area of keys, such as `remedy.${page}`. */
const TEMPLATES = CODE.flatMap(({ file, code }) =>
  [...code.matchAll(/`([\w-]+\.(?:[\w.-]|\$\{(?:[^{}]|\{[^{}]*\})*\})*)`/g)]
    .map(([, text]) => text!)
    .filter((text) => text.includes('${') && AREAS.has(text.split('.')[0]!))
    .map((text) => {
      const parts = text.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/).map((part) => part.replaceAll('.', '\\.'));
      return { file, text, pattern: new RegExp(`^${parts.join(IN_A_SLOT)}$`) };
    }),
);

describe('the texts', () => {
  it('are all used', () => {
    expect(KEYS.filter((key) => !LITERALS.has(key) && !TEMPLATES.some(({ pattern }) => pattern.test(key)))).toEqual([]);
  });

  it('are all there: every phrase of the code has one', () => {
    const named = CODE.flatMap(({ file, code }) => [...code.matchAll(/\bphrase\(\s*'([^']+)'/g)].map(([, key]) => ({ file, key: key! })));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(({ key }) => !Object.hasOwn(en, key))).toEqual([]);
  });

  it('are all there: every key made of parts fits at least one', () => {
    expect(TEMPLATES.length).toBeGreaterThan(5);
    expect(TEMPLATES.filter(({ pattern }) => !KEYS.some((key) => pattern.test(key))).map(({ file, text }) => `${file}: ${text}`)).toEqual(
      [],
    );
  });
});
