import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/domain/values/language.ts';
import { layOut } from './layOut.ts';
import { readListing } from './listing.ts';
import { PICTURE, STORES } from './stores.ts';

const DOCS = join(import.meta.dirname, '..', '..', 'docs', 'store');
const ARCHIVES = ['guard-1.0.0-chrome.zip', 'guard-1.0.0-firefox.zip', 'guard-1.0.0-sources.zip'];

let output: string;
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'stores-'));
  for (const archive of ARCHIVES) writeFileSync(join(output, archive), archive);
});
afterEach(() => rmSync(output, { recursive: true, force: true }));

/** What the header of a PNG says; the colour type 2 is red, green and blue without opacity. */
const sizeOf = (file: string) => {
  const png = readFileSync(file);
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), colours: png[25] };
};

describe('what is laid out for the stores', () => {
  it('has the package for each, and the sources for Mozilla alone', () => {
    layOut(DOCS, output);
    const packed = STORES.map(({ folder }) => readdirSync(join(output, 'store', folder)).filter((file) => file.endsWith('.zip')));
    expect(packed).toEqual([[ARCHIVES[0]], [ARCHIVES[0]], [ARCHIVES[1], ARCHIVES[2]]]);
  });

  it('has the texts of each language, and pictures and tiles of the right size without opacity', () => {
    layOut(DOCS, output);
    for (const { folder, tiles, terms } of STORES) {
      for (const language of LANGUAGES) {
        const at = join(output, 'store', folder, language);
        const { description, captions } = readListing(readFileSync(join(DOCS, `${language}.md`), 'utf8'));
        expect(readFileSync(join(at, 'description.txt'), 'utf8')).toBe(`${description}\n`);
        const files = readdirSync(at);
        expect(files.includes('search-terms.txt')).toBe(terms !== null);
        const pictures = files.filter((file) => /^\d.*\.png$/.test(file));
        expect(pictures).toHaveLength(captions.length);
        for (const picture of pictures) expect(sizeOf(join(at, picture))).toEqual({ ...PICTURE, colours: 2 });
        const drawn = files.filter((file) => file.startsWith('tile')).map((file) => sizeOf(join(at, file)));
        expect(drawn).toHaveLength(tiles.length);
        expect(drawn).toEqual(expect.arrayContaining(tiles.map((tile) => ({ ...tile, colours: 2 }))));
      }
    }
  });

  it('is not made where an archive is missing, or another version lies beside it', () => {
    writeFileSync(join(output, 'guard-0.9.0-chrome.zip'), 'old');
    expect(() => layOut(DOCS, output)).toThrow('not one *-chrome.zip');
    for (const archive of [ARCHIVES[0]!, 'guard-0.9.0-chrome.zip']) rmSync(join(output, archive));
    expect(() => layOut(DOCS, output)).toThrow('not one *-chrome.zip');
  });
});
