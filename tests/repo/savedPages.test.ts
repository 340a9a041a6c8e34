/**
 * What each selector of the catalogue finds on the saved pages. Where a page or a selector was changed on purpose,
 * `npm run test:unit -- tests/repo/savedPages -u` writes pages and counts again, to be read before they are kept.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { SELECTORS } from '../../lib/page/selectors/seen.ts';
import { savedPages } from '../support/scene/savedPages.ts';
import { ROOT } from './files.ts';

const FOLDER = join(ROOT, 'tests', 'fixtures', 'pages');
const isPage = (name: string): boolean => name.endsWith('.html');

const PARSER = new new Window().DOMParser();

/** How many elements each selector finds, by its name; those that find none are left out. */
function countsOn(html: string): Record<string, number> {
  const page = PARSER.parseFromString(html, 'text/html');
  const counts = SELECTORS.map(({ name, selector }) => [name, page.querySelectorAll(selector).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** One page to a line, so that a change is seen at once. */
const written = (all: Readonly<Record<string, object>>): string =>
  `{\n${Object.entries(all)
    .map(([name, found]) => `  ${JSON.stringify(name)}: ${JSON.stringify(found)}`)
    .join(',\n')}\n}\n`;

let pages: ReadonlyMap<string, string>;
let counts: Readonly<Record<string, Record<string, number>>>;
beforeAll(async () => {
  pages = await savedPages();
  counts = Object.fromEntries([...pages].toSorted(([a], [b]) => a.localeCompare(b, 'en')).map(([name, html]) => [name, countsOn(html)]));
  // The imitation of a browser takes its time for long lists of alternatives.
}, 120_000);

describe('the saved pages', () => {
  it('are what the practice service writes', async () => {
    for (const [name, html] of pages) await expect(html).toMatchFileSnapshot(join(FOLDER, name));
  });

  it('are all that are kept', () => {
    expect(readdirSync(FOLDER).filter(isPage).toSorted()).toEqual([...pages.keys()].toSorted());
  });

  it('have each selector as often as was counted', async () => {
    await expect(written(counts)).toMatchFileSnapshot(join(FOLDER, 'counts.json'));
  });

  it('have every selector somewhere, but for those that say why not', () => {
    const met = new Set(Object.values(counts).flatMap((found) => Object.keys(found)));
    expect(SELECTORS.filter(({ name, unmet }) => met.has(name) !== (unmet === undefined)).map(({ name }) => name)).toEqual([]);
  });
});
