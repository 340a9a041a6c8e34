/** The pages of the site are somebody else's: what we look for on them stands in one catalogue. */
import { describe, expect, it } from 'vitest';
import { SURENESS } from '../../lib/domain/values/sure.ts';
import { SELECTORS } from '../../lib/page/selectors/seen.ts';
import { codeOf, sourcesIn } from './files.ts';

const CATALOGUE = 'lib/page/selectors/';
const OUTSIDE = sourcesIn('lib', 'components', 'entrypoints').filter((file) => !file.startsWith(CATALOGUE));

/** Classes, ids and attributes in a selector: `.k-grid`, `#tab_checks`, `[data-pk]`. */
const NAMES = /[.#][a-z][\w-]*|\[[\w-]+/gi;

/** The texts of a code that are handed to what looks for elements, or kept to be. */
const ASKED =
  /(?:querySelector(?:All)?(?:<[^>()]*>)?|closest(?:<[^>()]*>)?|matches|\bone|withWords)\((?:[\w.]+(?:\([^)]*\))?, )?(['"`])((?:(?!\1).)*)\1/g;
const KEPT = /\bconst [A-Z_]+ = (['"`])((?:(?!\1)[^\n])*)\1;/g;

const selectorsIn = (code: string): string[] => [ASKED, KEPT].flatMap((form) => [...code.matchAll(form)].map(([, , text]) => text!));
const namesIn = (selector: string): string[] => selector.match(NAMES) ?? [];

describe('the catalogue of selectors', () => {
  it.each(SELECTORS.map((entry) => [entry.name, entry] as const))(
    'says of %s since when, by what and how surely it is known',
    (_, { on, source, sure, selector }) => {
      expect(Temporal.PlainDate.from(on).toString()).toBe(on);
      expect(source).toMatch(/^(?:domain \d\.\d|N\d+|measured|conventions|the practice’s pages)/);
      expect(SURENESS).toContain(sure);
      expect(selector).toBe(selector.trim());
      expect(selector).not.toBe('');
    },
  );

  it('has each selector once', () => {
    const all = SELECTORS.map(({ selector }) => selector);
    expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
  });
});

describe('outside of the catalogue', () => {
  it('selectors are noticed', () => {
    const code = "page.querySelectorAll<HTMLElement>('tr.k-row'); one(page, '#x [data-y]'); row.closest(`.z`); const AWAY = '.q, b';";
    expect(selectorsIn(code).flatMap(namesIn)).toEqual(['.k-row', '#x', '[data-y', '.z', '.q']);
  });

  it('no reader of a page has one that names a class, an id or an attribute', () => {
    const readers = OUTSIDE.filter((file) => file.startsWith('lib/page/'));
    const named = readers.flatMap((file) =>
      selectorsIn(codeOf(file))
        .filter((text) => /^[^ ]|, /.test(text) && namesIn(text).length > 0)
        .map((text) => `${file}: ${text}`),
    );
    expect(named).toEqual([]);
  });

  it('nobody else looks for what is the site’s', () => {
    const theirs = new Set(SELECTORS.flatMap(({ selector }) => namesIn(selector)));
    const found = OUTSIDE.filter((file) => !file.startsWith('lib/page/')).flatMap((file) =>
      selectorsIn(codeOf(file))
        .filter((text) => namesIn(text).some((name) => theirs.has(name)))
        .map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});
