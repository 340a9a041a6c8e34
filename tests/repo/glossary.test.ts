/** One term for one thing, and the punctuation of each language: what no text of ours may have. */
import { describe, expect, it } from 'vitest';
import { type Text, type TextKey, en } from '../../lib/i18n/en/index.ts';
import { LANGUAGES, type Language } from '../../lib/domain/values/language.ts';
import { CATALOGUES } from '../../lib/i18n/catalogues.ts';
import { read } from './files.ts';
import { STYLES } from './languages/index.ts';

const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : [text.one, text.other]);
const KEYS = Object.keys(en) as TextKey[];

const saysOf = (language: Language) => KEYS.flatMap((key) => formsOf(CATALOGUES[language][key]).map((text) => ({ key, text })));

describe.each(LANGUAGES)('no text in %s', (language) => {
  it.each(STYLES[language].banned)('has %s (instead: %s)', (banned) => {
    expect(saysOf(language).filter(({ text }) => banned.test(text))).toEqual([]);
  });

  it('begins in lower case where it is a sentence', () => {
    // Words that stand inside of another sentence, and words beside a number or a name.
    const word =
      /^(?:unknown|total|software|source|store|report\.word)\.|^(?:error|family)\..*\.name$|\.icon$|^figures\.not-known$|^popup\.(?:as-of|progress)/;
    expect(saysOf(language).filter(({ key, text }) => /^\p{Ll}/u.test(text) && !word.test(key))).toEqual([]);
  });

  it('has a full stop where it is a label, nor lacks one where it is a sentence', () => {
    const label =
      /^action\.\w+\.(?:verb|name|icon|button)$|^reason\.(?!excluded)|\.pass(?:-after)?$|^status\.[A-Z_]+$|^headline\.|^total\.|^posting\.|^software\.|^unknown\.|^(?:error|family)\..*\.name$|^timeline\.(?!words)|^settlement\.|^panel\.(?:title|open|details|legend|found|next)|^figures\.(?:title|pos|accounting|difference)/;
    const sentence =
      /\.(?:cause|meaning|effect)$|^status\..*\.next$|^guide\..*\.why|^guide\.end\.|^step\.|^advice\.|^operation\.|^next\.|^problem\.(?!sign-in|refused$)|^changed\.|^check\.(?!.*(?:pass|ask-account|errors-resolved\.ask|block-detail)).*\.(?:block|ask|warn|second)/;
    const texts = saysOf(language);
    expect(texts.filter(({ key, text }) => label.test(key) && text.endsWith('.'))).toEqual([]);
    expect(texts.filter(({ key, text }) => sentence.test(key) && !/[.?)]$/.test(text))).toEqual([]);
  });
});

it.each(LANGUAGES)('the same English has the same words everywhere in %s', (language) => {
  const byEnglish = Map.groupBy(KEYS, (key) => JSON.stringify(en[key]));
  const torn = [...byEnglish.values()].filter((group) => new Set(group.map((key) => JSON.stringify(CATALOGUES[language][key]))).size > 1);
  expect(torn.map((group) => group.map((key) => [key, CATALOGUES[language][key]]))).toEqual([]);
});

describe('a text that names one of our buttons', () => {
  it.each([
    ['guide.copy-report', 'support.prepare'],
    ['guide.copy-report', 'support.copy'],
    ['guide.press-refresh', 'action.refresh.verb'],
    ['guide.press-regenerate', 'action.regenerate.verb'],
    ['guide.press-post', 'action.post.verb'],
    ['guide.run-refresh', 'action.refresh.verb'],
    ['guide.run-regenerate', 'action.regenerate.verb'],
    ['guide.run-post', 'action.post.verb'],
  ] as const)('%s calls it what it is called: %s', (text, button) => {
    for (const catalogue of Object.values(CATALOGUES)) expect(catalogue[text]).toContain(catalogue[button]);
  });
});

describe('what merchants read outside of the extension', () => {
  const PAGES = ['README.md', 'docs/live-app.md', 'docs/live-walk.md', 'docs/privacy.md', 'docs/permissions.md', 'docs/pictures.md'];
  /** The terms that would call a thing by another name than the extension does. */
  const OTHER_NAMES =
    /\bpress(?:es|ed|ing)?\b|\brepair|\bmend|\bheal(?:s|ed)?\b|accounting site|books refused|\b(?:some|no|any)body\b|\bwhoever\b|\banew\b|unpaid check/i;

  it.each(PAGES)('%s has the same terms', (file) => {
    expect(
      read(file)
        .split('\n')
        .filter((line) => OTHER_NAMES.test(line)),
    ).toEqual([]);
  });

  it('docs/live-app.md quotes what the extension says', () => {
    const quoted = [...read('docs/live-app.md').matchAll(/“([^”]+)”/g)].map(([, words]) => words!);
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.filter((words) => !KEYS.some((key) => formsOf(en[key]).some((text) => text.includes(words))))).toEqual([]);
  });

  it.each(LANGUAGES)('the stores’ description in %s fits into their 132 characters', (language) => {
    const { description } = JSON.parse(read(`public/_locales/${language}/messages.json`)) as { description: { message: string } };
    expect(description.message.length).toBeLessThanOrEqual(132);
    expect(STYLES[language].banned.filter(([pattern]) => pattern.test(description.message))).toEqual([]);
  });
});
