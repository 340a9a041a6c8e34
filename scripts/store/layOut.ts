import { copyFileSync, globSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../lib/domain/values/language.ts';
import { PlainError } from '../plain.ts';
import { readListing } from './listing.ts';
import { STORES, type Store } from './stores.ts';
import { tileName } from './tileName.ts';

/** The pages that a publisher types into the forms, whatever the language. */
const PAGES = ['answers.md', 'reviewers.md', 'privacy-policy.md'];

/** The archives that a store gets, by the name of its folder, as the framework names them. */
const ARCHIVES: Readonly<Record<string, readonly string[]>> = {
  chrome: ['*-chrome.zip'],
  edge: ['*-chrome.zip'],
  firefox: ['*-firefox.zip', '*-sources.zip'],
};

function copyArchives(output: string, folder: string, store: Store): void {
  for (const pattern of ARCHIVES[store.folder]!) {
    const [archive, ...more] = globSync(pattern, { cwd: output });
    if (archive === undefined || more.length > 0) throw new PlainError(`There is not one ${pattern} in ${output}.`);
    copyFileSync(join(output, archive), join(folder, archive));
  }
}

/**
 * Lays out, store by store, what is uploaded there: the archives, the texts of each language as they are pasted, the
 * pictures and tiles, and the answers for the forms.
 * @param docs `docs/store`
 * @param output where the archives are; the folder `store` there is made new
 * @throws PlainError where an archive is missing, or lies there twice
 */
export function layOut(docs: string, output: string): void {
  rmSync(join(output, 'store'), { recursive: true, force: true });
  for (const store of STORES) {
    const folder = join(output, 'store', store.folder);
    mkdirSync(folder, { recursive: true });
    copyArchives(output, folder, store);
    for (const page of PAGES) copyFileSync(join(docs, page), join(folder, page));
    for (const language of LANGUAGES) {
      const listing = readListing(readFileSync(join(docs, `${language}.md`), 'utf8'));
      const [from, to] = [join(docs, 'pictures', language), join(folder, language)];
      mkdirSync(to);
      for (const text of ['name', 'summary', 'description'] as const) writeFileSync(join(to, `${text}.txt`), `${listing[text]}\n`);
      if (store.terms) writeFileSync(join(to, 'search-terms.txt'), `${listing.terms.join('\n')}\n`);
      const pictures = readdirSync(from).filter((file) => /^\d/.test(file));
      for (const file of [...pictures, ...store.tiles.map(tileName)]) copyFileSync(join(from, file), join(to, file));
    }
  }
}
