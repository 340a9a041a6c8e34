import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UserManifest } from 'wxt';
import { CATALOGUES } from '../../lib/i18n/catalogues.ts';
import { LANGUAGES } from '../../lib/domain/values/language.ts';
import wxt from '../../wxt.config.ts';
import { readAnswers } from './answers.ts';
import { readListing } from './listing.ts';
import { LONGEST_ANSWER, STORES, TILES } from './stores.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const listingIn = (language: string) => readListing(read(`docs/store/${language}.md`));

describe.each(LANGUAGES)('what the stores show in %s', (language) => {
  const listing = listingIn(language);

  it('is called and summed up as the package is', () => {
    const { name, description } = JSON.parse(read(`public/_locales/${language}/messages.json`)) as Record<string, { message: string }>;
    expect([listing.name, listing.summary]).toEqual([name!.message, description!.message]);
  });

  it.each(STORES)('fits $name', ({ most, least, terms, pictures }) => {
    expect(listing.name.length).toBeLessThanOrEqual(most.name);
    expect(listing.summary.length).toBeLessThanOrEqual(most.summary);
    expect(listing.description.length).toBeLessThanOrEqual(most.description);
    expect(listing.description.length).toBeGreaterThanOrEqual(least.description);
    expect(listing.captions.length).toBeLessThanOrEqual(pictures);
    expect(listing.terms.length).toBeLessThanOrEqual(terms?.most ?? Infinity);
    expect(Math.max(...listing.terms.map((term) => term.length))).toBeLessThanOrEqual(terms?.characters ?? Infinity);
    expect(listing.terms.join(' ').split(/\s+/).length).toBeLessThanOrEqual(terms?.words ?? Infinity);
  });

  it('is plain text: the stores would show any mark', () => {
    expect(listing.description).not.toMatch(/[*_`#<>]|\]\(/);
  });

  it('names the actions as the extension does', () => {
    for (const action of ['refresh', 'regenerate', 'post'] as const)
      expect(listing.description).toContain(CATALOGUES[language][`action.${action}.verb`]);
  });
});

it('tells the same in every language: as many paragraphs, terms and pictures', () => {
  const shape = LANGUAGES.map((language) => {
    const { description, terms, captions } = listingIn(language);
    return [description.split('\n').length, terms.length, captions.length];
  });
  expect(new Set(shape.map(String)).size).toBe(1);
});

it('a page with a part too few is refused', () => {
  expect(() => readListing('# A\n\n## Name\n\nA\n')).toThrow('5 parts');
});

it('the tiles are all that some store asks for', () => {
  expect(new Set(STORES.flatMap(({ tiles }) => tiles))).toEqual(new Set(TILES));
});

describe('the answers about permissions', () => {
  const manifests = (['chrome', 'firefox'] as const).map((browser) => {
    const make = wxt.manifest as (env: { browser: string; mode: string }) => UserManifest;
    return make({ browser, mode: 'production' });
  });
  const asked = manifests.flatMap(({ permissions = [], optional_permissions: optional = [], host_permissions: hosts = [] }) => [
    ...permissions,
    ...optional,
    ...hosts,
  ]);
  const answers = readAnswers(read('docs/store/answers.md'));

  it('are there for each that a manifest asks for, and for no other', () => {
    const named = answers.map(({ permission }) => permission).filter((permission) => permission !== 'Other hosts, optional');
    expect(named.toSorted()).toEqual([...new Set(asked)].toSorted());
  });

  it('are short enough for the forms, and not empty', () => {
    for (const { text } of answers) expect([text !== '', text.length <= LONGEST_ANSWER]).toEqual([true, true]);
  });
});

it('the add-on is known to Mozilla by an id that is no one’s address', () => {
  const { browser_specific_settings: own } = (wxt.manifest as (env: object) => UserManifest)({ browser: 'firefox', mode: 'production' });
  expect(own?.gecko?.id).toMatch(/^\{[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}$/);
});
